use directory::{Directory, DuplicateIndex};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};
use import::{
    Check, Columns, Encoding, ImportOptions, Known, MatchBy, ReadError, ReadOptions, RowCheck,
    Sheet,
};
use model::{Customer, CustomerField, CustomerId, CustomerWrite, StatusNames, UnixTime, Value};
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

/// The conversion that the browser's `TextDecoder` does.
pub fn decode(bytes: &[u8], encoding: Encoding) -> String {
    let encoding = match encoding {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Windows1251 => WINDOWS_1251,
        Encoding::Windows1252 => WINDOWS_1252,
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

pub fn read_bytes(bytes: &[u8]) -> Result<Sheet, ReadError> {
    import::read(bytes, "customers.csv", ReadOptions::default(), decode)
}

pub fn sheet(text: &str) -> Sheet {
    read_bytes(text.as_bytes()).unwrap()
}

/// Returns the cells of all rows.
pub fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
    let columns = 0..sheet.names().len();
    let row = |row| {
        columns
            .clone()
            .map(|column| sheet.cell(row, column))
            .collect()
    };
    (0..sheet.rows()).map(row).collect()
}

/// All customers, as a check knows them.
#[derive(Default)]
pub struct KnownCustomers {
    pub directory: Directory,
    pub duplicates: DuplicateIndex,
}

impl KnownCustomers {
    pub fn of(customers: &[Customer]) -> Self {
        let mut known_customers = Self::default();
        customers
            .iter()
            .for_each(|customer| known_customers.upsert(customer));
        known_customers
    }

    pub fn upsert(&mut self, customer: &Customer) {
        self.directory.upsert(customer);
        self.duplicates.upsert(customer);
    }

    pub fn known(&self) -> Known<'_> {
        Known {
            directory: &self.directory,
            duplicates: &self.duplicates,
            normalize: |text| text.replace("e\u{301}", "é"),
        }
    }

    /// Checks a sheet with the columns as they are matched by name.
    pub fn check(&self, sheet: Sheet, match_by: MatchBy) -> Check {
        let options = ImportOptions {
            match_by,
            empty_clears: false,
            status_names: StatusNames::default(),
        };
        self.check_with(sheet, options)
    }

    pub fn check_with(&self, sheet: Sheet, options: ImportOptions) -> Check {
        let columns = Columns::of(&sheet);
        let mut check = Check::new(sheet, columns, options);
        while !check.advance(self.known(), 3).is_complete() {}
        check
    }
}

pub fn rows(check: &Check) -> Vec<&RowCheck> {
    (0..check.sheet().rows())
        .map(|row| check.row(row))
        .collect()
}

/// Says a message in English.
pub fn said(message: &Message) -> String {
    message.english()
}

/// The record that a POST makes.
pub fn stored(write: &CustomerWrite, id: CustomerId) -> Customer {
    Customer {
        id,
        ..write.values().clone()
    }
}

/// A customer with names and contacts.
pub fn customer(id: i64, company: &str, email: &str) -> Customer {
    Customer {
        id,
        company: company.into(),
        email: email.into(),
        ..Customer::default()
    }
}

/// Texts of any kind, many of them made to break a file.
pub fn texts() -> impl Strategy<Value = String> {
    let parts = select(vec![
        "\r", "\n", "\r\n", "\"", "\"\"", "'", ",", ";", "\t", "|", "\0", " ", "\u{a0}",
        "\u{feff}", "\u{2028}", "=", "+", "-", "@", "＝", "a", "Ł", "🙂", "\\", "1", "007", "null",
        "1.5", "TRUE", "#N/A", "_x000D_", "é", "e\u{301}",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(parts, 0..6).prop_map(|parts| parts.concat()),
        Just(String::new()),
    ]
}

pub fn numbers() -> impl Strategy<Value = i64> {
    prop_oneof![any::<i64>(), -2..=2_i64, Just(i64::MIN), Just(i64::MAX)]
}

pub fn customers() -> impl Strategy<Value = Customer> {
    let damaged_fields = prop_oneof![
        4 => Just(Vec::new()),
        1 => select(CustomerField::WRITABLE.to_vec()).prop_map(|field| vec![field]),
    ];
    let texts = prop::collection::vec(texts(), CustomerField::texts().count());
    (
        texts,
        prop::array::uniform3(numbers()),
        any::<bool>(),
        damaged_fields,
    )
        .prop_map(
            |(texts, [id, status, archived_on], archived, damaged_fields)| {
                let mut customer = Customer {
                    id,
                    status,
                    archived,
                    archived_on: UnixTime(archived_on),
                    ..Customer::default()
                };
                for (field, text) in CustomerField::texts().zip(&texts) {
                    customer.set(field, Value::Text(text));
                }
                for field in &damaged_fields {
                    customer.set(*field, Customer::default().value(*field));
                }
                customer.damaged_fields = damaged_fields;
                customer
            },
        )
}
