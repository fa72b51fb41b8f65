use directory::DuplicateIndex;
use model::{Customer, DuplicateReason};

const NONE: &[DuplicateReason] = &[];
const EMAIL: &[DuplicateReason] = &[DuplicateReason::Email];
const PHONE: &[DuplicateReason] = &[DuplicateReason::Phone];
const NAME: &[DuplicateReason] = &[DuplicateReason::Name];

#[test]
fn addresses_are_equal_apart_from_case_accents_and_outer_space() {
    for (one, other, reasons) in [
        ("ada@example.com", "ada@example.com", EMAIL),
        ("ada@example.com", " Ada@Example.COM\n", EMAIL),
        ("jürgen@example.com", "jurgen@example.com", EMAIL),
        ("ada@example.com", "ada@example.org", NONE),
        ("ada@example.com", "ad@example.com", NONE),
        ("", "", NONE),
        (" ", " ", NONE),
        ("none", "none", NONE),
        ("-", "-", NONE),
    ] {
        let email = |email: &str| Customer {
            email: email.into(),
            ..Customer::default()
        };
        both_ways(email(one), email(other), reasons);
    }
}

#[test]
fn phones_are_equal_apart_from_what_is_dialled_before_them() {
    for (one, other, reasons) in [
        ("+44 (0)20 7946 0958", "+44 20 7946 0958", PHONE),
        ("020 7946 0958", "+44 20 7946 0958", PHONE),
        ("8 (495) 555-01-42", "+7 495 555-01-42", PHONE),
        ("84955550142", "4955550142", PHONE),
        ("+49 495 5550142", "+7 495 5550142", NONE),
        ("+49 495 5550142", "8 495 5550142", NONE),
        ("06 27458838", "+39 06 27458838", PHONE),
        ("212 555-0142", "+1 212 555-0142", PHONE),
        ("12125550142", "+1 212 555-0142", PHONE),
        ("030 23125 101 / 0170 0000 202", "0170 0000 202", PHONE),
        ("0170 0000 202, 030 23125 101", "+49 30 23125101", PHONE),
        ("+1 212 555-0142 ext. 89", "+1 212 555-0142", PHONE),
        ("+1 212 555-0142 ext. 89", "212-555-0142 x89", PHONE),
        ("+1 212 555-0142 ext. 89", "+1 212 555-0142 ext. 90", NONE),
        ("+1 212 555-0142 ext. 89", "212555014289", NONE),
        ("+49 (30) 123-456", "4930123456", PHONE),
        ("+49 30 123456", "0049 30 / 123456", PHONE),
        ("089/123456", "089 12 34 56", PHONE),
        ("٠٨٩١٢٣٤٥٦", "089123456", PHONE),
        ("123456", "123-456", PHONE),
        ("12345", "12345", NONE),
        ("8", "8", NONE),
        ("", "", NONE),
        ("n/a", "n/a", NONE),
        ("123456", "123457", NONE),
        ("123456", "1234567", NONE),
    ] {
        let phone = |phone: &str| Customer {
            phone: phone.into(),
            ..Customer::default()
        };
        both_ways(phone(one), phone(other), reasons);
    }
}

#[test]
fn companies_are_equal_apart_from_legal_form_order_and_punctuation() {
    for (one, other, reasons) in [
        ("Müller Maschinenbau GmbH", "MULLER MASCHINENBAU", NAME),
        ("Müller Maschinenbau GmbH", "Maschinenbau Müller AG", NAME),
        ("Müller GmbH & Co. KG", "Müller", NAME),
        ("Müller G.m.b.H.", "Müller GmbH", NAME),
        ("Weiß & Söhne KG", "Weiss und Sohne", NAME),
        ("Carter-Jones, Inc.", "Carter Jones LLC", NAME),
        ("The Fox Group Ltd.", "Fox Group Limited", NAME),
        ("O'Neill Foods", "ONeill Foods PLC", NAME),
        ("Rossi Edizioni S.r.l.", "Rossi Edizioni SRL", NAME),
        ("Łódzkie Teknik S.A.", "Lodzkie Teknik", NAME),
        ("Wójcik Teknik Sp. z o.o.", "WOJCIK TEKNIK", NAME),
        ("Sørensen A/S", "Sorensen", NAME),
        ("ООО «Ёлкин и партнёры»", "Елкин и партнеры, АО", NAME),
        ("ПАО Софт", "ЗАО «Софт»", NAME),
        ("Χατζής Ναυτιλία Α.Ε.", "χατζησ ναυτιλια", NAME),
        ("כהן תוכנה בע״מ", "כהן תוכנה", NAME),
        ("株式会社佐藤製作所", "佐藤製作所", NAME),
        ("佐藤製作所有限会社", "株式会社 佐藤製作所", NAME),
        ("㈱佐藤", "佐藤", NAME),
        ("上海王科技有限公司", "上海王科技股份有限公司", NAME),
        ("주식회사 한빛", "한빛", NAME),
        ("㈜한빛", "유한회사 한빛", NAME),
        ("شركة النور ش.م.م", "النور", NAME),
        ("شرکت نور", "نور", NAME),
        ("כהן תוכנה ש\"מ", "כהן תוכנה", NAME),
        ("บริษัท สยาม จำกัด", "สยาม", NAME),
        ("ТОО Вектор", "Вектор", NAME),
        ("Süßmühle Feinkost GmbH", "Suessmuehle Feinkost", NAME),
        ("Grønt ApS", "Groent", NAME),
        ("Bauer", "Bür", NONE),
        ("ООО Вект\u{6f}р", "Вектор", NAME),
        ("髙橋電機", "株式会社高橋電機", NAME),
        ("M&uuml;ller &amp; S&ouml;hne", "Müller Söhne", NAME),
        ("AG", "ag", NAME),
        ("AG", "GmbH", NONE),
        ("A & B Consulting", "Consulting AB", NONE),
        ("Müller GmbH", "Möller GmbH", NONE),
        ("Müller Nord GmbH", "Müller Süd GmbH", NONE),
        ("Müller", "Müller Müller", NONE),
        ("Station 1", "Station 2", NONE),
        ("株式会社佐藤", "株式会社鈴木", NONE),
        ("!!!", "!!!", NONE),
    ] {
        both_ways(company(one, "", ""), company(other, "", ""), reasons);
    }
}

#[test]
fn contacts_of_a_company_must_not_contradict() {
    for (one, other, reasons) in [
        (["Ada", "Byron"], ["Ada", "Byron"], NAME),
        (["Ada", "Byron"], ["Byron", "Ada"], NAME),
        (["Ada", "Byron"], ["Ada", "Bryon"], NAME),
        (["Ada", "Byron"], ["", ""], NAME),
        (["Ada", "Byron"], ["", "Byron"], NAME),
        (["Ada", "Byron"], ["ADA", ""], NAME),
        (["Ada", ""], ["Ada", " "], NAME),
        (["Jurgen", ""], ["Jürgne", ""], NAME),
        (["Ada", "Byron"], ["Ada", "Hopper"], NONE),
        (["Ada", "Byron"], ["Grace", ""], NONE),
        (["Ada", ""], ["Ida", ""], NONE),
    ] {
        let [one, other] = [one, other].map(|[first, last]| company("Engines Ltd", first, last));
        both_ways(one, other, reasons);
    }
}

#[test]
fn persons_are_equal_apart_from_order_accents_and_one_typo() {
    for (one, other, reasons) in [
        (["Anna", "Schmidt"], ["anna", "SCHMIDT"], NAME),
        (["Anna", "Schmidt"], ["Schmidt", "Anna"], NAME),
        (["Anna", "Schmidt"], ["", "Anna Schmidt"], NAME),
        (["Anna", "Schmidt"], ["Schmidt, Anna", ""], NAME),
        (["Anna", "Schmidt"], ["Anna", "Schmitt"], NAME),
        (["Anna", "Schmidt"], ["Ana", "Schmidt"], NAME),
        (["Anna", "Schmidt"], ["Hanna", "Schmidt"], NAME),
        (["Anna", "Schmidt"], ["Anna", "Schimdt"], NAME),
        (["Anna", "Schmidt"], ["Anna", "Cshmidt"], NAME),
        (["Anna", "Schmidt"], ["Zanna", "Schmidt"], NAME),
        (["Anna", "Schmidt"], ["Schmidt", "nAna"], NAME),
        (["Hans-Peter", "Groß"], ["Hanspeter", "Gross"], NAME),
        (["Zoë", "O’Neill"], ["Zoe", "ONeill"], NAME),
        (["Артём", "Соловьёва"], ["Артем", "Соловьева"], NAME),
        (["Артём", "Соловьёва"], ["Артем", "Соловева"], NAME),
        (["太郎", "佐藤"], ["佐藤", "太郎"], NAME),
        (["Jürgen", "Grünbühl"], ["Juergen", "Gruenbuehl"], NAME),
        (["Dr. Annelie", "Köhlbrand"], ["Annelie", "Köhlbrand"], NAME),
        (["علي", "كريمي"], ["علی", "کریمی"], NAME),
        (["Dr.", "Schmidt"], ["Dr.", "Schmitz"], NONE),
        (["Jo", "Fox"], ["Jo", "Fox"], NAME),
        (["User 1", "Testing"], ["user 1", "testing"], NAME),
        (["太郎", "佐藤"], ["次郎", "佐藤"], NONE),
        (["Jo", "Fox"], ["Jo", "Fix"], NONE),
        (["User 1", "Testing"], ["User 2", "Testing"], NONE),
        (["Anna", "Schmidt"], ["Anna", "Schmitz-Alt"], NONE),
        (["Anna", "Schmidt"], ["Ana", "Schmitt"], NONE),
        (["Anna", "Schmidt"], ["Anna", "Schimtd"], NONE),
        (["Ann", "Abell"], ["Anna", "Bell"], NONE),
        (["Anna", ""], ["Anna", ""], NONE),
        (["", "Onlylast"], ["", "Onlylast"], NONE),
        (["Anna", ""], ["Anna", "Schmidt"], NONE),
        (["", ""], ["", ""], NONE),
    ] {
        let [one, other] = [one, other].map(|[first, last]| company("", first, last));
        both_ways(one, other, reasons);
    }
}

#[test]
fn a_company_is_not_a_person() {
    both_ways(
        company("Anna Schmidt", "", ""),
        company("", "Anna", "Schmidt"),
        NONE,
    );
    both_ways(
        company("Engines", "Jo", "Fox"),
        company(" ", "Jo", "Fox"),
        NONE,
    );
}

#[test]
fn stronger_reasons_come_first_and_the_customer_itself_never() {
    let ada = Customer {
        email: "ada@example.com".into(),
        phone: "555 0123".into(),
        ..company("", "Ada", "Byron")
    };
    let some = |id, email: bool, phone: bool, name: bool| Customer {
        id,
        email: if email { &*ada.email } else { "" }.into(),
        phone: if phone { &*ada.phone } else { "" }.into(),
        last_name: if name { "Ada Byron" } else { "" }.into(),
        ..Customer::default()
    };
    let index = index_of(&[
        some(7, true, true, true),
        some(11, false, false, true),
        some(12, false, true, false),
        some(13, true, false, false),
        some(14, true, false, false),
        some(21, false, true, true),
        some(22, true, false, true),
        some(23, true, true, false),
        some(31, true, true, true),
        some(41, false, false, false),
    ]);
    let like = index.duplicates_of(&Customer { id: 7, ..ada });
    let ids: Vec<_> = like.iter().map(|it| it.0).collect();
    assert_eq!(ids, [31, 23, 22, 21, 14, 13, 12, 11]);
    assert_eq!(
        like[0].1,
        [
            DuplicateReason::Email,
            DuplicateReason::Phone,
            DuplicateReason::Name
        ]
    );
    assert_eq!(like[2].1, [DuplicateReason::Email, DuplicateReason::Name]);
}

#[test]
fn at_most_fifty_are_returned() {
    let same = |id| Customer {
        id,
        email: "office@example.com".into(),
        ..Customer::default()
    };
    let index = index_of(&(1..=60).map(same).collect::<Vec<_>>());
    let ids: Vec<_> = index
        .duplicates_of(&same(60))
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(ids, (10..=59).rev().collect::<Vec<_>>());
}

#[test]
fn an_upsert_replaces_the_old_record() {
    let mut index = DuplicateIndex::new();
    let old = company("", "Anna", "Schmidt");
    index.upsert(&Customer {
        id: 1,
        ..old.clone()
    });
    index.upsert(&Customer {
        id: 1,
        ..company("", "Grace", "Hopper")
    });
    assert!(index.duplicates_of(&old).is_empty());
    assert_eq!(
        index.duplicates_of(&company("", "Grace", "Hopper")).len(),
        1
    );
    index.upsert(&Customer {
        id: 1,
        ..Customer::default()
    });
    assert!(
        index
            .duplicates_of(&company("", "Grace", "Hopper"))
            .is_empty()
    );
}

pub fn index_of(customers: &[Customer]) -> DuplicateIndex {
    let mut index = DuplicateIndex::new();
    for customer in customers {
        index.upsert(customer);
    }
    index
}

pub fn company(company: &str, first: &str, last: &str) -> Customer {
    Customer {
        company: company.into(),
        first_name: first.into(),
        last_name: last.into(),
        ..Customer::default()
    }
}

fn both_ways(one: Customer, other: Customer, reasons: &[DuplicateReason]) {
    for (one, other) in [(&one, &other), (&other, &one)] {
        let one = Customer {
            id: 1,
            ..one.clone()
        };
        let found = index_of(std::slice::from_ref(&one)).duplicates_of(&Customer {
            id: 2,
            ..other.clone()
        });
        let expected: Vec<_> = (!reasons.is_empty())
            .then(|| (1, reasons.to_vec()))
            .into_iter()
            .collect();
        assert_eq!(found, expected, "{one:?} and {other:?}");
    }
}
