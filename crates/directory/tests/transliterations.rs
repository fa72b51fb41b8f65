//! Names in Cyrillic and in Latin letters, which find each other.

use directory::{SearchQuery, highlights};
use model::{Customer, CustomerField};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{found, holding, laws};

fn named(id: i64, last_name: &str) -> Customer {
    Customer {
        id,
        last_name: last_name.into(),
        ..Customer::default()
    }
}

fn finds(typed: &str, last_name: &str) -> bool {
    !found(&mut holding(&[named(900_000, last_name)]), typed).is_empty()
}

/// A Cyrillic name with its Latin spellings, and others that are none.
const NAMES: [(&str, &[&str], &[&str]); 33] = [
    (
        "Мария",
        &["maria", "mariya", "mariia", "marija"],
        &["marta", "miria", "mariana"],
    ),
    (
        "Иванов",
        &["ivanov", "iwanow"],
        &["yvonov", "ivanova", "petrov"],
    ),
    (
        "Щукин",
        &["shchukin", "schukin", "shhukin", "schtschukin"],
        &["shukin", "sukin"],
    ),
    ("Борщ", &["borshch", "borsch"], &["borst"]),
    (
        "Хрущёв",
        &["khrushchev", "hruschev", "chruschtschow"],
        &["krushev"],
    ),
    (
        "Цветков",
        &["tsvetkov", "cvetkov", "tzvetkov"],
        &["svetkov"],
    ),
    (
        "Юлия",
        &["yulia", "yuliya", "iuliia", "julija", "julia"],
        &["yula"],
    ),
    (
        "Людмила",
        &["lyudmila", "ludmila", "liudmila", "ljudmila"],
        &["lidmila"],
    ),
    (
        "Яковлев",
        &["yakovlev", "iakovlev", "jakowlew"],
        &["yokovlev"],
    ),
    ("Пётр", &["pyotr", "petr", "piotr", "pjotr"], &["patr"]),
    ("Елена", &["elena", "yelena", "jelena"], &["alena"]),
    ("Андрей", &["andrey", "andrei", "andrej"], &["andrew"]),
    ("Жуков", &["zhukov", "jukov"], &["zukov"]),
    (
        "Чайковский",
        &[
            "chaikovsky",
            "tchaikovsky",
            "tschaikowski",
            "chaykovskiy",
            "chajkovskij",
        ],
        &["saikovsky"],
    ),
    ("Шишкин", &["shishkin", "schischkin"], &["siskin"]),
    ("Белый", &["bely", "belyy", "belyi", "belyj"], &["bela"]),
    (
        "Дмитрий",
        &["dmitry", "dmitri", "dmitriy", "dmitrii", "dmitrij"],
        &["dmitro"],
    ),
    ("Эдуард", &["eduard"], &["aduard"]),
    (
        "Соловьёв",
        &["solovyov", "soloviev", "solov'ev", "solovyev"],
        &["solovav"],
    ),
    ("Подъячев", &["podyachev", "pod'yachev"], &["podyuchev"]),
    ("Ольга", &["olga", "ol'ga", "olha"], &["olya"]),
    ("Алексей", &["alexey", "aleksei", "alexei"], &["alekei"]),
    ("Александр", &["alexander", "aleksandr"], &["alexandor"]),
    ("София", &["sofia", "sophia", "sofiya"], &["sohia"]),
    ("Зайцев", &["zaitsev", "zaytsev", "zajcev"], &["saitsev"]),
    ("Михаил", &["mikhail", "mihail", "michail"], &["miail"]),
    ("Київ", &["kyiv", "kyyiv"], &["kav"]),
    (
        "Григорій",
        &["hryhorii", "grygoriy", "hryhoriy"],
        &["ryhorii"],
    ),
    ("Євген", &["yevhen", "ievgen", "jewgen"], &["yovhen"]),
    ("Ґалаґан", &["galagan"], &["halahan"]),
    ("Їжак", &["yizhak", "jizhak"], &["yazhak"]),
    ("Дар'я", &["darya", "daria", "dar'ya"], &["dara"]),
    ("Цой", &["tsoy", "tsoi", "coj"], &["toi"]),
];

/// Cyrillic letters with Latin ones that stand for no other. None of them becomes another of them in
/// the other keyboard layout, or as a letter that looks alike.
const ONE_TO_ONE: [(char, char); 8] = [
    ('а', 'a'),
    ('л', 'l'),
    ('м', 'm'),
    ('н', 'n'),
    ('о', 'o'),
    ('п', 'p'),
    ('с', 's'),
    ('у', 'u'),
];

#[test]
fn each_spelling_finds_the_other() {
    for (cyrillic, latin, others) in NAMES {
        for latin in latin {
            assert!(finds(latin, cyrillic), "{latin} finds {cyrillic}");
            assert!(finds(cyrillic, latin), "{cyrillic} finds {latin}");
        }
        for other in others {
            assert!(!finds(other, cyrillic), "{other} does not find {cyrillic}");
            // A name that goes on is found by its beginning.
            if !other.starts_with(latin[0]) {
                assert!(!finds(cyrillic, other), "{cyrillic} does not find {other}");
            }
        }
    }
}

#[test]
fn a_name_is_found_while_it_is_typed() {
    for (typed, name) in [
        ("mari", "Мария"),
        ("ivan", "Иванов"),
        ("iva", "Иванов"),
        ("мари", "Maria"),
        ("иван", "Ivanov"),
        ("щер", "Shcherbakov"),
        ("ива", "Ivanov"),
        ("borshc", "Борщ"),
        ("алек", "Alexey"),
        ("li", "Ли"),
        ("ли", "Li"),
        ("и. и. иванов", "Ivanov I. I."),
        ("mueller", "Мюллер"),
        ("müller", "Мюллер"),
        ("мюллер", "Mueller"),
        ("мюллер", "Müller"),
        ("viktor", "Виктор"),
        ("victor", "Виктор"),
        ("вектор", "Vector"),
        ("IVAN", "ИВАНОВ"),
        ("ИВАН", "IVANOV"),
    ] {
        assert!(finds(typed, name), "{typed} finds {name}");
    }
    for (cyrillic, latin, _) in NAMES {
        for latin in latin {
            let letters: Vec<char> = latin.chars().collect();
            for length in 3..letters.len() {
                let typed: String = letters[..length].iter().collect();
                if typed.contains('\'') {
                    continue;
                }
                assert!(finds(&typed, cyrillic), "{typed} finds {cyrillic}");
            }
        }
    }
    for (typed, name) in [
        // Two letters are too few for a beginning.
        ("ma", "Мария"),
        ("ма", "Maria"),
        ("l", "Л"),
        // A transliteration is no other typo, layout or inside of a word.
        ("ivonov", "Иванов"),
        ("vano", "Иванов"),
        ("bdfyjd", "Ivanov"),
        ("шмфтщм", "Иванов"),
    ] {
        assert!(!finds(typed, name), "{typed} does not find {name}");
    }
}

#[test]
fn the_alphabet_as_typed_comes_first() {
    let names = ["Ivanov", "Ivanova", "Paleivanov", "Иванов", "Ivanof"];
    let customers: Vec<_> = (1..).zip(names).map(|(id, name)| named(id, name)).collect();
    assert_eq!(found(&mut holding(&customers), "ivanov"), [1, 2, 3, 4, 5]);
    let names = ["Иванов", "Иванова", "Ivanov", "Ивонов"];
    let customers: Vec<_> = (1..).zip(names).map(|(id, name)| named(id, name)).collect();
    assert_eq!(found(&mut holding(&customers), "иванов"), [1, 2, 3, 4]);
}

#[test]
fn a_long_word_of_many_spellings_is_compared_at_once() {
    let (cyrillic, latin) = ("и".repeat(3_000), "i".repeat(60));
    assert!(finds(&latin, &cyrillic));
    assert!(!finds(&format!("{latin}q"), &cyrillic));
    assert!(!finds(&format!("{cyrillic}к"), &latin));
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn any_text_is_searched_and_marked(
        typed in "[a-zа-яіїєґ' ]{1,70}|[iksx]{3,6}|[икся]{3,6}",
        name in "[a-zA-Zа-яА-ЯёйіїєґЁ'.\u{301} ]{0,90}|[iksx]{3,9}|[икся\u{301}]{3,9}",
    ) {
        found(&mut holding(&[named(1, &name)]), &typed);
        for range in highlights(&name, CustomerField::LastName, &SearchQuery::parse(&typed)) {
            prop_assert!(name.get(range).is_some_and(|marked| !marked.is_empty()));
        }
    }

    #[test]
    fn a_beginning_in_the_other_alphabet_is_found_and_marked(
        letters in prop::collection::vec(select(ONE_TO_ONE.to_vec()), 3..12),
    ) {
        let (cyrillic, latin): (String, String) = letters.into_iter().unzip();
        for length in 3..=latin.len() {
            for (text, name) in [(&latin, &cyrillic), (&cyrillic, &latin)] {
                let typed: String = text.chars().take(length).collect();
                let marked: String = name.chars().take(length).collect();
                prop_assert!(finds(&typed, name));
                let ranges = highlights(name, CustomerField::LastName, &SearchQuery::parse(&typed));
                prop_assert_eq!(ranges.first(), Some(&(0..marked.len())));
            }
        }
    }
}
