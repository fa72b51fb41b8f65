//! An exported file that is imported changes nothing.

use directory::export::{CsvStyle, Export, Format, Header, Separator};
use import::{ImportOptions, MatchBy, ReadOptions, RowKind, Sheet};
use model::{Customer, CustomerField, ListSettings, StatusNames, is_blank};
use proptest::prelude::*;
use proptest::sample::select;
use texts::{Catalogue, Language, Message};

use crate::support::{KnownCustomers, customers, decode, laws, rows};

fn exported(format: Format, style: CsvStyle, tag: &str, customers: &[Customer]) -> String {
    let catalogue = Catalogue::known(Language::of_tag(tag).unwrap()).unwrap();
    let say = |message: &Message| message.text(&catalogue);
    let names = status_names();
    let named = names
        .statuses()
        .map(|status| (status, say(&names.name(status).unwrap())));
    let export = Export::new(format, &CustomerField::ALL).naming_statuses(named.collect());
    let mut export = export.in_style(style);
    let head = export.head(&say);
    let rows = export.rows(customers);
    format!("{head}{rows}{}", export.tail())
}

/// Names that might be taken for other things.
fn status_names() -> StatusNames {
    let text =
        r#"{"statusNames": {"0": {"en": "Active, 1", "ru": "Активен"}, "1": "=1+1", "2": "0"}}"#;
    ListSettings::parse(text).unwrap().status_names
}

fn read(file: &str) -> Sheet {
    import::read(file.as_bytes(), "", ReadOptions::default(), decode).unwrap()
}

fn styles() -> impl Strategy<Value = (Format, CsvStyle, &'static str)> {
    let separators = select(Separator::ALL.to_vec());
    let headers = select(Header::ALL.to_vec());
    let formats = select(vec![Format::Csv, Format::Csv, Format::Csv, Format::Json]);
    let tags = select(vec!["en", "ru"]);
    (formats, separators, any::<bool>(), headers, tags).prop_map(
        |(format, separator, guarded, header, tag)| {
            let style = CsvStyle {
                separator,
                guarded,
                header,
            };
            (format, style, tag)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..laws() })]

    #[test]
    fn an_export_is_all_unchanged(
        customers in prop::collection::vec(customers(), 1..6),
        (format, style, tag) in styles(),
        empty_clears in any::<bool>(),
    ) {
        let mut customers = customers;
        customers.sort_by_key(|customer| customer.id);
        customers.dedup_by_key(|customer| customer.id);
        let file = exported(format, style, tag, &customers);
        let known_customers = KnownCustomers::of(&customers);
        let status_names = status_names();
        let options = ImportOptions { match_by: MatchBy::Id, empty_clears, status_names };
        let check = known_customers.check_with(read(&file), options);
        prop_assert_eq!(check.sheet().rows(), customers.len(), "{}", file);
        let unchanged = check.counts().of(RowKind::Unchanged);
        prop_assert_eq!(unchanged, customers.len(), "{:?} {:?}", file, rows(&check));
    }

    #[test]
    fn an_export_holds_the_customers_to_create_them_elsewhere(
        customer in customers(),
        (format, style, tag) in styles(),
    ) {
        let style = CsvStyle { guarded: true, ..style };
        prop_assume!(customer.damaged_fields.is_empty());
        let file = exported(format, style, tag, std::slice::from_ref(&customer));
        let check = KnownCustomers::default().check(read(&file), MatchBy::AlwaysCreate);
        if let Some(import::PlannedWrite::Create(form)) = check.planned(0) {
            let same = |field: CustomerField| {
                let (text, expected) = (form.text(field), customer.text(field));
                is_blank(expected) || text.split_whitespace().eq(expected.split_whitespace())
            };
            prop_assert!(CustomerField::texts().all(same), "{:?} {:?}", form, customer);
        }
    }
}

/// A program may rewrite the line breaks of a file, and drop the mark at its start.
#[test]
fn line_breaks_of_another_program_are_no_change() {
    let customer = Customer {
        id: 5,
        company: "A".into(),
        description: "one\r\ntwo\r\n".into(),
        ..Customer::default()
    };
    let known_customers = KnownCustomers::of(std::slice::from_ref(&customer));
    let file = exported(Format::Csv, CsvStyle::default(), "en", &[customer]);
    for breaks in ["\n", "\r", "\r\n"] {
        let file = file.replace("\r\n", breaks);
        let check = known_customers.check(read(file.trim_start_matches('\u{feff}')), MatchBy::Id);
        assert_eq!(
            check.counts().of(RowKind::Unchanged),
            1,
            "{:?}",
            rows(&check)
        );
    }
}
