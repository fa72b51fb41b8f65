//! The rules of the search, each with texts that must match and texts that must not.

use model::Customer;

use crate::support::{found, holding};

/// Whether a search finds the customer.
fn finds(typed: &str, customer: Customer) -> bool {
    !found(&mut holding(&[customer]), typed).is_empty()
}

fn named(last_name: &str) -> Customer {
    Customer {
        id: 900_000,
        last_name: last_name.into(),
        ..Customer::default()
    }
}

fn phone(phone: &str) -> Customer {
    Customer {
        phone: phone.into(),
        ..named("")
    }
}

fn check(rule: &str, must: &[(&str, &str)], must_not: &[(&str, &str)]) {
    for (typed, name) in must {
        assert!(
            finds(typed, named(name)),
            "{rule}: “{typed}” finds “{name}”"
        );
    }
    for (typed, name) in must_not {
        assert!(
            !finds(typed, named(name)),
            "{rule}: “{typed}” does not find “{name}”"
        );
    }
}

#[test]
fn case_and_accents() {
    check(
        "case and accents",
        &[
            ("lodz", "Łódź"),
            ("ŁÓDŹ", "lodz"),
            ("zoe", "Zoë"),
            ("strasse", "Straße"),
            ("елка", "Ёлка"),
            ("ЁЛКА", "елка"),
            ("ωμεγα", "Ωμέγα"),
            ("izmir", "İZMİR"),
        ],
        &[("lodz", "Łdź"), ("zoe", "Zo"), ("елка", "Палка")],
    );
}

#[test]
fn apostrophes_and_hyphens() {
    check(
        "apostrophes and hyphens",
        &[
            ("obrien", "O'Brien"),
            ("o’brien", "O'Brien"),
            ("O'Brien", "OBrien"),
            ("smith jones", "Smith-Jones"),
            ("crm000123", "CRM-000123"),
            ("crm 123", "CRM-000123"),
        ],
        &[("smithjones", "Smith-Jones"), ("crm 124", "CRM-000123")],
    );
}

#[test]
fn words_in_any_order_and_field() {
    let customer = Customer {
        company: "Blue Harbour Printing".into(),
        first_name: "Anna".into(),
        email: "office@example.com".into(),
        description: "Prefers calls".into(),
        ..named("Schmidt")
    };
    for typed in [
        "anna schmidt",
        "schmidt anna",
        "harb anna pref",
        "office blue",
        "a s b",
    ] {
        assert!(finds(typed, customer.clone()), "{typed}");
    }
    for typed in ["anna schmidt red", "anna berta", "annaschmidt"] {
        assert!(!finds(typed, customer.clone()), "{typed}");
    }
}

#[test]
fn every_text_field_and_the_number() {
    let customer = Customer {
        id: 4711,
        company: "Kontor".into(),
        first_name: "Vorname".into(),
        last_name: "Nachname".into(),
        email: "post@mail.example".into(),
        phone: "+44 20 7946 0001".into(),
        description: "bemerkung".into(),
        crm_id: "CRM-005500".into(),
        ref_id: "R-77".into(),
        ..Customer::default()
    };
    for typed in [
        "4711",
        "kontor",
        "vorname",
        "nachname",
        "post@mail.example",
        "442079460001",
        "bemerkung",
        "crm-005500",
        "r-77",
    ] {
        assert!(finds(typed, customer.clone()), "{typed}");
    }
    assert!(!finds("4712", customer));
}

#[test]
fn starts_and_insides() {
    check(
        "starts and insides",
        &[
            ("sch", "Schmidt"),
            ("mid", "Schmidt"),
            ("s", "Schmidt"),
            ("本", "日本電機"),
        ],
        &[("m", "Schmidt"), ("sx", "Schmidt"), ("中", "日本電機")],
    );
}

#[test]
fn phone_digits_with_any_punctuation() {
    let number = "+44 (20) 7946-0001";
    for typed in [
        "+442079460001",
        "442079460001",
        "7946 0001",
        "79460001",
        "020 7946 0001",
        "0044 20 7946",
        "(20) 7946-0001",
        "20.7946.0001",
        "946",
    ] {
        assert!(finds(typed, phone(number)), "{typed}");
    }
    for typed in ["79460002", "21 7946 0001", "94", "0001 7946 1"] {
        assert!(!finds(typed, phone(number)), "{typed}");
    }
}

#[test]
fn one_typo_in_long_words() {
    check(
        "one typo",
        &[
            ("schmitd", "Schmidt"),
            ("shcmidt", "Schmidt"),
            ("schmdt", "Schmidt"),
            ("schhmidt", "Schmidt"),
            ("xchmidt", "Schmidt"),
            ("chmidt", "Schmidt"),
            ("schni", "Schmidt"),
            ("mueller", "Müller"),
            ("ивнов", "Иванов"),
            ("петорв", "Петров"),
        ],
        &[
            ("shmitd", "Schmidt"),
            ("ana", "Bna"),
            ("anma", "Anna"),
            ("hcsmidt", "Schmidt"),
            ("12346", "12345"),
        ],
    );
}

#[test]
fn the_other_keyboard_layout() {
    check(
        "the other layout",
        &[
            ("bdfyjd", "Иванов"),
            ("BDFYJD", "Иванов"),
            ("bdf", "Иванов"),
            (",jhbc", "Борис"),
            ("ыср", "Schmidt"),
        ],
        &[
            ("bd", "Иванов"),
            ("bdfyjdz", "Иванов"),
            ("gtnhjd", "Иванов"),
        ],
    );
}

#[test]
fn the_order_is_exact_start_inside_layout_typo_and_then_the_newest() {
    let names = [
        (1, "Schmidt"),
        (2, "Schmidtke"),
        (3, "Goldschmidt"),
        (4, "Schmitt"),
        (5, "Schmidt"),
        (6, "ысрьшве"),
        (7, "Meier"),
    ];
    let customers = names.map(|(id, name)| Customer { id, ..named(name) });
    let order = found(&mut holding(&customers), "schmidt");
    assert_eq!(order, [5, 1, 2, 3, 6, 4]);
}

#[test]
fn the_worst_of_several_words_decides() {
    let person = |id, first: &str, last: &str| Customer {
        id,
        first_name: first.into(),
        ..named(last)
    };
    let customers = [
        person(1, "Anna", "Berg"),
        person(2, "Annabel", "Berg"),
        person(3, "Johanna", "Berg"),
        person(4, "Anna", "Berger"),
    ];
    assert_eq!(found(&mut holding(&customers), "anna berg"), [1, 4, 2, 3]);
}

#[test]
fn punctuation_alone_is_no_search() {
    for typed in ["", "  ", "@", "--", "(+)"] {
        assert!(directory::SearchQuery::parse(typed).is_empty(), "{typed}");
    }
}
