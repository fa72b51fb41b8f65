//! Invented customers, the same in each run: of several alphabets, some of them twice, with a typo.

use model::{Customer, UnixTime};

const SEED: u64 = 0x5EED_DE5C;
/// One of this many customers comes a second time, written a little differently.
const TWICE: usize = 25;

/// The parts of names, by alphabet: first names, the beginnings of last names, and their endings.
type Alphabet = (
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

const ALPHABETS: [Alphabet; 7] = [
    (
        &[
            "Anna", "James", "Maria", "Oliver", "Grace", "Peter", "Sophie", "Marc",
        ],
        &["Lind", "Berg", "Hart", "West", "Ash", "Mar", "Sand", "Col"],
        &[
            "qvist", "man", "ley", "wood", "field", "ton", "son", "ström",
        ],
    ),
    (
        &[
            "Zoë", "José", "Łukasz", "Čeněk", "Åsa", "Jürgen", "Inés", "Ünal",
        ],
        &["Müll", "Dvoř", "Żuk", "Peñ", "Gonç", "Şah", "Ågr", "Szép"],
        &["er", "ák", "owski", "ález", "alves", "in", "en", "ová"],
    ),
    (
        &[
            "Анна",
            "Пётр",
            "Ольга",
            "Игорь",
            "Мария",
            "Алёна",
            "Юрий",
            "Семён",
        ],
        &[
            "Иван",
            "Петр",
            "Смирн",
            "Соловь",
            "Ёлк",
            "Громов",
            "Лебед",
            "Морозк",
        ],
        &["ова", "ов", "ев", "ина", "ский", "ин", "енко", "ых"],
    ),
    (
        &[
            "Ελένη",
            "Γιώργος",
            "Μαρία",
            "Νίκος",
            "Άννα",
            "Κώστας",
            "Ζωή",
            "Πέτρος",
        ],
        &["Παπα", "Κων", "Δημη", "Γεωργ", "Άνθ", "Θεο", "Βασι", "Μαρκ"],
        &[
            "δόπουλος",
            "σταντίνου",
            "τρίου",
            "ιάδης",
            "ης",
            "δωράκης",
            "λείου",
            "ίδης",
        ],
    ),
    (
        &["太郎", "花子", "健", "美咲", "翔", "陽子", "大輔", "さくら"],
        &["佐", "高", "山", "田", "小", "中", "鈴", "伊"],
        &["藤", "橋", "本", "中", "林", "村", "木", "東"],
    ),
    (
        &[
            "محمد",
            "فاطمة",
            "أحمد",
            "ليلى",
            "يوسف",
            "مريم",
            "علي",
            "نور",
        ],
        &[
            "الزهر",
            "الخط",
            "الحد",
            "السع",
            "القاس",
            "المنص",
            "الرش",
            "البغد",
        ],
        &["اني", "يب", "اد", "يد", "مي", "ور", "ودي", "ري"],
    ),
    (
        &["דוד", "שרה", "משה", "רחל", "יוסף", "לאה", "נועה", "אורי"],
        &["כה", "לו", "מזר", "פרי", "ביט", "אזול", "דה", "אבר"],
        &["ן", "י", "חי", "דמן", "ון", "אי", "הם", "ית"],
    ),
];

const LINES: [&str; 8] = [
    "Software",
    "Systems",
    "Logistics",
    "Media",
    "Consulting",
    "Energy",
    "Foods",
    "Trading",
];
const FORMS: [&str; 6] = ["GmbH", "Ltd", "S.A.", "ООО", "Inc.", "AB"];
const HOSTS: [&str; 4] = [
    "example.com",
    "example.org",
    "mail.example.net",
    "example.co.uk",
];
const REMARKS: [&str; 4] = [
    "",
    "Wants to be called in the morning.",
    "Renewal is due in the autumn;\nasks for an offer in \"writing\".",
    "Заказчик просит счёт на русском языке.",
];

/// So many of them.
pub fn customers(count: usize) -> Vec<Customer> {
    let mut dice = Dice(SEED);
    let mut all: Vec<Customer> = Vec::with_capacity(count);
    for place in 0..count {
        let mut customer = match place.checked_sub(TWICE) {
            Some(before) if place % TWICE == 0 => misspelt(&all[before]),
            _ => made_up(&mut dice),
        };
        customer.id = place as i64 + 1;
        all.push(customer);
    }
    all
}

fn made_up(dice: &mut Dice) -> Customer {
    let (first, beginnings, endings) = ALPHABETS[dice.below(ALPHABETS.len())];
    let last_name = format!("{}{}", dice.of(beginnings), dice.of(endings));
    let number = dice.below(1_000_000);
    let company = if dice.below(3) == 0 {
        String::new()
    } else {
        format!("{last_name} {} {}", dice.of(&LINES), dice.of(&FORMS))
    };
    let email = if dice.below(20) == 0 {
        String::new()
    } else {
        format!("contact.{number}@{}", dice.of(&HOSTS))
    };
    let (area, line) = (dice.below(90) + 10, dice.below(10_000_000));
    let archived = dice.below(10) == 0;
    Customer {
        company,
        first_name: dice.of(first).to_owned(),
        last_name,
        email,
        phone: format!(
            "+{} {area} {:03} {:04}",
            dice.below(90) + 1,
            line / 10_000,
            line % 10_000
        ),
        description: dice.of(&REMARKS).to_owned(),
        status: dice.below(5) as i64,
        archived,
        archived_on: UnixTime(if archived { 1_700_000_000 } else { 0 }),
        crm_id: format!("CRM-{number:06}"),
        ref_id: format!("R{}", dice.below(100_000_000)),
        ..Customer::default()
    }
}

/// As a colleague may have written it down once more.
fn misspelt(customer: &Customer) -> Customer {
    let mut letters: Vec<char> = customer.last_name.chars().collect();
    if let [.., before, last] = &mut letters[..] {
        std::mem::swap(before, last);
    }
    Customer {
        last_name: letters.into_iter().collect(),
        ..customer.clone()
    }
}

/// SplitMix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}
