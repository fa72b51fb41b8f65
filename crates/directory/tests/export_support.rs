use directory::export::{Export, Format};
use model::{Customer, CustomerField, UnixTime, Value};
use proptest::prelude::*;
use proptest::sample::select;
use texts::Message;

/// Property tests that write no files when a law fails.
pub fn laws() -> ProptestConfig {
    ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Returns a whole export.
pub fn exported(format: Format, columns: &[CustomerField], customers: &[Customer]) -> String {
    let mut export = Export::new(format, columns);
    let head = export.head(&Message::english);
    let rows = export.rows(customers);
    format!("{head}{rows}{}", export.tail())
}

/// Returns the records of a CSV file, the labels first.
pub fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    csv::ReaderBuilder::new()
        .has_headers(false)
        .trim(csv::Trim::None)
        .from_reader(text.as_bytes())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// Returns the cell of a text in a CSV file.
pub fn cell(text: &str) -> String {
    let customer = Customer {
        company: text.to_owned(),
        ..Customer::default()
    };
    let mut records = records(&exported(
        Format::Csv,
        &[CustomerField::Company],
        &[customer],
    ));
    assert_eq!(records.len(), 2, "{text:?}");
    records.remove(1).remove(0)
}

/// Texts of any kind, many of them made to break a file.
pub fn texts() -> impl Strategy<Value = String> {
    let parts = select(vec![
        "\r", "\n", "\r\n", "\"", "\"\"", "'", ",", ";", "\t", "\0", " ", "\u{a0}", "\u{feff}",
        "\u{2028}", "=", "+", "-", "@", "＝", "a", "Ł", "🙂", "\\", "\\u0000", "1", "null", "]",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(parts, 0..6).prop_map(|parts| parts.concat()),
    ]
}

pub fn numbers() -> impl Strategy<Value = i64> {
    prop_oneof![
        any::<i64>(),
        -2..=2_i64,
        Just(i64::MIN),
        Just(i64::MAX),
        1_500_000_000..1_600_000_000_i64,
    ]
}

pub fn customers() -> impl Strategy<Value = Customer> {
    // Without an `_id` there is no record.
    let fields: Vec<_> = CustomerField::ALL
        .into_iter()
        .filter(|field| *field != CustomerField::Id)
        .collect();
    let damaged_fields = prop_oneof![
        Just(Vec::new()),
        prop::sample::subsequence(fields.clone(), 0..=fields.len()),
    ];
    let texts = prop::collection::vec(texts(), CustomerField::texts().count());
    let numbers = prop::array::uniform3(numbers());
    (texts, numbers, any::<bool>(), damaged_fields).prop_map(
        |(texts, numbers, archived, damaged_fields)| {
            let [id, status, archived_on] = numbers;
            let mut customer = Customer {
                id,
                status,
                archived,
                archived_on: UnixTime(archived_on),
                damaged_fields,
                ..Customer::default()
            };
            for (field, text) in CustomerField::texts().zip(&texts) {
                customer.set(field, Value::Text(text));
            }
            customer
        },
    )
}

/// Columns in any order, each at most once.
pub fn columns() -> impl Strategy<Value = Vec<CustomerField>> {
    let all = CustomerField::ALL.to_vec();
    prop::sample::subsequence(all.clone(), 0..=all.len()).prop_shuffle()
}

pub fn formats() -> impl Strategy<Value = Format> {
    select(Format::ALL.to_vec())
}

/// Returns the text of a text field; none for other fields.
pub fn text(column: CustomerField, customer: &Customer) -> Option<&str> {
    column.kind().is_text().then(|| customer.text(column))
}
