use directory::{Directory, SearchQuery};
use model::{Customer, CustomerId};
use proptest::prelude::*;
use proptest::sample::select;

/// Property tests that write no files when a law fails.
pub fn laws() -> ProptestConfig {
    ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

pub fn holding(customers: &[Customer]) -> Directory {
    let mut directory = Directory::new();
    for customer in customers {
        directory.upsert(customer);
    }
    directory
}

/// Returns the ids of the matches, the best first.
pub fn found(directory: &mut Directory, typed: &str) -> Vec<CustomerId> {
    let doc_ids = directory.search(&SearchQuery::parse(typed));
    doc_ids
        .into_iter()
        .map(|doc_id| directory.id_at(doc_id))
        .collect()
}

/// Texts of a few words, so that they match each other: of several scripts, with accents and
/// digits.
pub fn texts() -> impl Strategy<Value = String> {
    let words = select(vec![
        "anna",
        "Annabel",
        "Łódź",
        "lodz",
        "Zoë",
        "schmidt",
        "Schmitt",
        "Müller",
        "иванов",
        "Иванова",
        "Ivanova",
        "Мария",
        "mari",
        "Щеры",
        "shcheri",
        "Ёлка",
        "елка",
        "日本",
        "12",
        "123456",
        "CRM-000123",
        "a",
        "b2c",
        "J. R.",
        "jr",
        "O'Brien",
        "example.com",
        "שלום",
        "كتاب",
    ]);
    prop_oneof![
        3 => prop::collection::vec(words, 0..3).prop_map(|words| words.join(" ")),
        1 => "[a-cAéß ]{0,8}",
        1 => any::<String>(),
    ]
}

pub fn customers() -> impl Strategy<Value = Customer> {
    let names = (texts(), texts(), texts());
    let ways = (texts(), "[+0-9() -]{0,12}");
    let rest = (texts(), -1..3_i64, any::<bool>(), texts());
    (1..40_i64, names, ways, rest).prop_map(|(id, names, ways, rest)| Customer {
        id,
        company: names.0,
        last_name: names.1,
        first_name: names.2,
        email: ways.0,
        phone: ways.1,
        description: rest.0,
        status: rest.1,
        archived: rest.2,
        crm_id: rest.3,
        ..Customer::default()
    })
}

pub fn many() -> impl Strategy<Value = Vec<Customer>> {
    prop::collection::vec(customers(), 0..12)
}
