use model::{Customer, CustomerKind};

#[test]
fn a_customer_is_called_by_company_then_person_then_number() {
    let cases = [
        (
            ("Google", "Ada", "Lovelace"),
            "Google",
            CustomerKind::Company,
        ),
        ((" Google ", "", ""), "Google", CustomerKind::Company),
        (
            ("", "Ada", "Lovelace"),
            "Ada Lovelace",
            CustomerKind::Person,
        ),
        (("  ", " Ada ", ""), "Ada", CustomerKind::Person),
        (("", "", "Lovelace"), "Lovelace", CustomerKind::Person),
        (("", " ", "\t"), "No. 8", CustomerKind::Person),
        (("\u{200b}", "Ada", "\u{3164}"), "Ada", CustomerKind::Person),
        (("\u{ad}", "\u{2800}", ""), "No. 8", CustomerKind::Person),
        (
            ("Goo\u{202e}gle", "", ""),
            "Goo\u{fffd}gle",
            CustomerKind::Company,
        ),
    ];
    for ((company, first_name, last_name), name, kind) in cases {
        let customer = Customer {
            id: 8,
            company: company.into(),
            first_name: first_name.into(),
            last_name: last_name.into(),
            ..Customer::default()
        };
        assert_eq!(customer.display_name().english(), name);
        assert_eq!(customer.kind(), kind);
    }
}
