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
fn a_name_with_a_number_and_a_pasted_line() {
    let customer = Customer {
        company: "Ivanov Ltd".into(),
        email: "info@ivanov.example".into(),
        phone: "+7 495 555-01-42".into(),
        ..named("Müller")
    };
    for typed in [
        "müller 8 495 5550142",
        "mueller +7 (495) 555 01 42",
        "8 495 555-01-42 ivanov",
        "Tel.: +7 495 555-01-42, Ivanov Ltd <info@ivanov.example>",
        "Tel. 8(495)5550142",
        "Tel.84955550142",
        "tel 84955550142 E-mail: info@ivanov.example",
        "Phone: +7 495 555 01 42 ext. 7",
        "Müller\nТел.: 8 495 555-01-42",
        "Company: Ivanov Ltd",
        "mailto:info@ivanov.example",
    ] {
        assert!(finds(typed, customer.clone()), "{typed}");
    }
    for typed in [
        "meier 8 495 5550142",
        "müller 8 495 5550143",
        "Tel.: +7 495 555-01-42, Petrov Ltd",
        "mobile müller",
        "4 müller x 5",
    ] {
        assert!(!finds(typed, customer.clone()), "{typed}");
    }
    // An ID is no phone number.
    let crm = |crm_id: &str| Customer {
        crm_id: crm_id.into(),
        ..named("")
    };
    assert!(finds("crm-005500", crm("CRM-005500")));
    assert!(!finds("crm-005500", crm("CRM-5500")));
}

#[test]
fn letters_written_out() {
    check(
        "letters written out",
        &[
            ("süßmühle", "Suessmuehle"),
            ("suessmuehle", "Süßmühle"),
            ("grünbühl", "Gruenbuehl"),
            ("gruenbuehl", "Grünbühl"),
            ("GRUENBUEHL", "Grünbühl"),
            ("gru\u{308}nbühl", "Grünbühl"),
            ("aarhus", "Århus"),
            ("århus", "Aarhus"),
            ("soerensen", "Sørensen"),
            ("sørensen", "Soerensen"),
            ("Aeroe", "Ærø"),
            ("köln", "Koeln"),
            ("koel", "Köln"),
            ("strasse", "Straße"),
            ("bauer", "Bauer"),
        ],
        &[
            ("bue", "Bu"),
            ("kue", "Köln"),
            ("quel", "Qul"),
            ("muel", "Moel"),
        ],
    );
}

#[test]
fn letters_that_look_alike() {
    check(
        "letters that look alike",
        &[
            ("иванов", "Ив\u{61}н\u{6f}в"),
            ("ив\u{61}нов", "Иванов"),
            ("smith", "Sm\u{456}th"),
            ("c\u{43e}nsulting", "Consulting"),
            ("\u{441}\u{43e}\u{440}\u{435}", "Cope"),
            ("cope", "\u{421}\u{43e}\u{440}\u{435}"),
        ],
        &[("вода", "boda")],
    );
}

#[test]
fn arabic_and_persian_letters() {
    check(
        "Arabic and Persian letters",
        &[
            ("علی", "علي"),
            ("علي", "علی"),
            ("على", "علي"),
            ("کریمی", "كريمي"),
            ("هبه", "هبة"),
            ("هبة", "هبه"),
            ("احمد", "أحمد"),
            ("ٱحمد", "احمد"),
            ("محمد", "مُحَمَّد"),
            ("محمد", "محـــمد"),
            ("رییس", "رئیس"),
            ("مومن", "مؤمن"),
            ("علیرضا", "علی\u{200c}رضا"),
            ("۱۲۳", "123"),
            ("١٢٣", "۱۲۳"),
            ("123", "١٢٣"),
        ],
        &[
            ("علی", "علو"),
            ("هبه", "هب"),
            ("کرم", "گرم"),
            ("۱۲۳", "124"),
        ],
    );
}

#[test]
fn characters_of_chinese_and_japanese_names() {
    check(
        "characters of names",
        &[
            ("高橋", "髙橋"),
            ("髙橋", "高橋"),
            ("高槗", "高橋"),
            ("山崎", "山﨑"),
            ("渡辺", "渡邊"),
            ("渡邉", "渡邊"),
            ("葛城", "葛\u{e0100}城"),
            ("葛\u{e0100}城", "葛城"),
            ("ヤマダ", "ﾔﾏﾀﾞ"),
            ("ｙａｍａｄａ", "Yamada"),
        ],
        &[("高橋", "高木"), ("山崎", "山田")],
    );
}

#[test]
fn character_references_of_html() {
    check(
        "HTML",
        &[
            ("müller sohn", "M&uuml;ller &amp; Sohn"),
            ("müller & sohn", "M&uuml;ller &amp; Sohn"),
            ("M&uuml;ller", "M&uuml;ller"),
            ("M&uuml;ller", "Müller"),
            ("mueller", "M&#252;ller"),
            ("müller", "M&#xFC;ller"),
            ("strasse", "Stra&szlig;e"),
            ("o'brien", "O&apos;Brien"),
            ("at&t", "AT&T"),
        ],
        &[("amp", "M&uuml;ller &amp; Sohn"), ("uml", "M&uuml;ller")],
    );
}

#[test]
fn among_exact_matches_the_spelling_as_typed_comes_first() {
    let order = |names: [&str; 3], typed: &str| {
        let customers = [1, 2, 3].map(|id| Customer {
            id,
            ..named(names[id as usize - 1])
        });
        found(&mut holding(&customers), typed)
    };
    assert_eq!(order(["Lodz", "Łódź", "Lodzka"], "lodz"), [1, 2, 3]);
    assert_eq!(order(["Łódź", "Lodz", "Lodzka"], "łódź"), [1, 2, 3]);
    assert_eq!(order(["علی", "علي", "عليا"], "علی"), [1, 2, 3]);
    assert_eq!(order(["髙橋", "高橋", "高橋屋"], "髙橋"), [1, 2, 3]);
    assert_eq!(order(["Müller", "Muller", "Mueller"], "müller"), [1, 2, 3]);
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
