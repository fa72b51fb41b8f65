//! Initials with and without full stops and blanks.

use directory::SearchQuery;
use model::Customer;
use proptest::prelude::*;

use crate::support::{found, holding, laws};

fn person(id: i64, first_name: &str, last_name: &str) -> Customer {
    Customer {
        id,
        first_name: first_name.into(),
        last_name: last_name.into(),
        ..Customer::default()
    }
}

fn finds(typed: &str, first_name: &str, last_name: &str) -> bool {
    let customer = person(900_000, first_name, last_name);
    !found(&mut holding(&[customer]), typed).is_empty()
}

#[test]
fn initials_are_one_word_too() {
    for (typed, first, last) in [
        ("jr smith", "J. R.", "Smith"),
        ("jr smith", "J.R.", "Smith"),
        ("jr smith", "J R", "Smith"),
        ("smith jr", "J. R.", "Smith"),
        ("jr smith", "", "J. R. Smith"),
        ("jr smith", "", "Smith J.\u{a0}R."),
        ("jrr tol", "J. R. R.", "Tolkien"),
        ("jr tol", "J. R. R.", "Tolkien"),
        ("J. R. Smith", "JR", "Smith"),
        ("j r smith", "JR", "Smith"),
        ("J.R. Smith", "J R", "Smith"),
        ("J. R. Smith", "John Ronald", "Smith"),
        ("аа блок", "А. А.", "Блок"),
        ("А.А. Блок", "АА", "Блок"),
        ("éa", "É. A.", "Dupont"),
    ] {
        assert!(finds(typed, first, last), "{typed} finds {first} {last}");
    }
    for (typed, first, last) in [
        ("jr smith", "R. J.", "Smith"),
        ("jr smith", "J.", "Smith R."),
        ("jr smith", "J-R", "Smith"),
        ("jr smith", "J & R", "Smith"),
        ("jrs", "J. R.", "Smith"),
        ("jr smith", "J. R.", "Jones"),
        ("ca", "b2c a", ""),
        ("ac", "\u{2100}", ""),
        ("R. J. Smith", "JR", "Smith"),
    ] {
        assert!(
            !finds(typed, first, last),
            "{typed} does not find {first} {last}"
        );
    }
}

#[test]
fn the_initials_as_typed_come_first() {
    let customers = [
        person(1, "JR", "Smith"),
        person(2, "J. R.", "Smith"),
        person(3, "JRR", "Smith"),
    ];
    assert_eq!(found(&mut holding(&customers), "jr smith"), [1, 2, 3]);
    assert_eq!(found(&mut holding(&customers), "j. r. smith"), [2, 1, 3]);
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn any_row_of_initials_is_found_by_its_letters(
        letters in "[a-zа-я]{2,6}", gap in "\\.|\\. | ", typed in any::<String>(),
    ) {
        let apart: Vec<String> = letters.chars().map(String::from).collect();
        let apart = apart.join(&gap);
        prop_assert!(finds(&letters, &apart, ""));
        prop_assert!(finds(&apart, &letters, ""));
        SearchQuery::parse(&format!("{apart}{typed}{apart}"));
    }
}
