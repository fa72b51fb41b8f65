//! Phone numbers in a search: their digits, what is dialled before them, and several in one field
//! (docs/directory.md, "Phone numbers").

use model::Customer;

use crate::support::{found, holding};

fn finds(typed: &str, customer: Customer) -> bool {
    !found(&mut holding(&[customer]), typed).is_empty()
}

fn phone(phone: &str) -> Customer {
    Customer {
        id: 900_000,
        phone: phone.into(),
        ..Customer::default()
    }
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
fn a_number_is_found_with_any_prefix() {
    let spellings = [
        "+44 20 7946 0958",
        "+44 (0)20 7946 0958",
        "0044 20 7946 0958",
        "00442079460958",
        "020 7946 0958",
        "(020) 79460958",
    ];
    for stored in spellings {
        for typed in spellings {
            assert!(finds(typed, phone(stored)), "{typed} finds {stored}");
        }
        for typed in ["442079460958", "7946 0958", "+44 20 7946"] {
            assert!(finds(typed, phone(stored)), "{typed} finds {stored}");
        }
        for typed in ["020 7946 0959", "030 7946 0958"] {
            assert!(
                !finds(typed, phone(stored)),
                "{typed} does not find {stored}"
            );
        }
    }
    for stored in &spellings[..4] {
        assert!(!finds("+49 20 7946 0958", phone(stored)), "{stored}");
    }
    let spellings = [
        "+7 495 555-01-42",
        "8 (495) 555-01-42",
        "84955550142",
        "74955550142",
    ];
    for stored in spellings {
        for typed in spellings.into_iter().chain(["495 555 01 42", "555-01-42"]) {
            assert!(finds(typed, phone(stored)), "{typed} finds {stored}");
        }
        assert!(!finds("+44 495 555-01-42", phone(stored)), "{stored}");
    }
    for typed in [
        "8 495 555",
        "8 (495) 5",
        "+7 495 555",
        "7495555",
        "8 495",
        "8 (495)",
    ] {
        assert!(finds(typed, phone("+7 495 555-01-42")), "{typed}");
    }
    for typed in ["+7 495", "+7495", "+7 (495) 5"] {
        assert!(finds(typed, phone("8 495 555-01-42")), "{typed}");
    }
    for (typed, stored) in [
        ("8 495", "+44 495 555-01-42"),
        ("8 495", "+7 812 495-01-42"),
        ("8495", "+7 495 555-01-42"),
        ("+7 495", "495 555-01-42"),
        ("+49 151", "8 151 555-01-42"),
    ] {
        assert!(
            !finds(typed, phone(stored)),
            "{typed} does not find {stored}"
        );
    }
    assert!(finds("06 27458838", phone("+39 06 27458838")));
    assert!(finds("+39 06 27458838", phone("06 27458838")));
}

#[test]
fn a_zero_stands_for_a_country_code() {
    for stored in [
        "+49 151 23456789",
        "0049 151 23456789",
        "+49 (0)151 23456789",
        "0151 23456789",
        "0151/23456789",
    ] {
        for typed in [
            "0151",
            "0151 2",
            "0151 23",
            "+49 151",
            "0049 151 2",
            "0151-2345",
        ] {
            assert!(finds(typed, phone(stored)), "{typed} finds {stored}");
        }
    }
    for (typed, stored) in [
        ("06 12", "+33 6 12 34 56 78"),
        ("0612", "+39 06 12345678"),
        ("+33 612", "06 12 34 56 78"),
        ("0912", "+98 912 345 6789"),
        ("۰۹۱۲", "+98 912 345 6789"),
    ] {
        assert!(finds(typed, phone(stored)), "{typed} finds {stored}");
    }
    for (typed, stored) in [
        ("0151", "+49 2151 23456789"),
        ("0151", "+49 152 15123456"),
        ("0151", "+1 512 151 2345"),
        ("0151", "151"),
        ("0151", "49 151"),
        ("0151 3", "+49 151 23456789"),
        ("015", "+49 151 23456789"),
        ("+49 151", "0152 23456789"),
        ("+1 212", "0212 3456789"),
        ("+7 912", "0912 3456789"),
    ] {
        assert!(
            !finds(typed, phone(stored)),
            "{typed} does not find {stored}"
        );
    }
    // Digits may be the end of a number.
    let numbers = ["+7 495 200-43-24", "+7 495 432-40-00"];
    let customers: Vec<_> = (1..)
        .zip(numbers)
        .map(|(id, number)| Customer {
            id,
            ..phone(number)
        })
        .collect();
    assert_eq!(found(&mut holding(&customers), "004324"), [1]);
    let numbers = ["+49 151 23456789", "0151 23456789"];
    let customers: Vec<_> = (1..)
        .zip(numbers)
        .map(|(id, number)| Customer {
            id,
            ..phone(number)
        })
        .collect();
    assert_eq!(found(&mut holding(&customers), "0151"), [2, 1]);
    assert_eq!(found(&mut holding(&customers), "+49 151"), [1, 2]);
}

#[test]
fn each_number_of_a_field_is_found_by_itself() {
    for stored in [
        "030 23125 101 / 0170 0000 202",
        "030 23125 101; 0170 0000 202",
        "030 23125101, 0170 0000202",
        "0170 0000 202 or 030 23125 101",
    ] {
        for typed in ["+49 170 0000202", "0170 0000 202", "030 23125101", stored] {
            assert!(finds(typed, phone(stored)), "{typed} finds {stored}");
        }
        assert!(!finds("1010170", phone(stored)), "{stored}");
    }
    for stored in [
        "+1 212 555-0142 ext. 89",
        "+1 212 555-0142 x89",
        "(212) 555-0142 #89",
    ] {
        for typed in [
            "+1 212 555 0142",
            "2125550142",
            "1 212 555 0142",
            "+1 212 555-0142 ext. 89",
            "+1 212 555 0142 доб. 89",
        ] {
            assert!(finds(typed, phone(stored)), "{typed} finds {stored}");
        }
        assert!(!finds("014289", phone(stored)), "{stored}");
    }
}
