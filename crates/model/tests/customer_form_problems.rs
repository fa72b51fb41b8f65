use model::{CustomerField as F, CustomerForm};

#[test]
fn the_empty_form_has_status_0_and_needs_a_name() {
    let form = CustomerForm::default();
    assert_eq!(form.text(F::Status), "0");
    assert_eq!(fields_to_mend(&form), [F::Company]);
    assert!(form.to_write(&form).is_err());
}

#[test]
fn any_one_name_is_enough() {
    let filled = |field, text| fields_to_mend(&CustomerForm::default().with(field, text));
    assert_eq!(filled(F::Company, "Google"), []);
    assert_eq!(filled(F::FirstName, "Ada"), []);
    assert_eq!(filled(F::LastName, "Lovelace"), []);
    assert_eq!(filled(F::Company, " \t\u{a0}"), [F::Company]);
    assert_eq!(filled(F::Email, "a@b.de"), [F::Company]);
}

#[test]
fn addresses_that_must_pass() {
    let addresses = [
        "",
        " ",
        "a@b",
        "name@example.com",
        " name@example.com ",
        "first.last+tag@mail.example.org",
        "почта@пример.рф",
        "o'neil@example.com",
        "\"quoted\"@example.com",
        "a@[127.0.0.1]",
    ];
    for email in addresses {
        let form = named().with(F::Email, email);
        assert_eq!(fields_to_mend(&form), [], "{email}");
    }
}

#[test]
fn addresses_that_must_not_pass() {
    let addresses = [
        "name",
        "@",
        "@example.com",
        "name@",
        "a@b@c",
        "a b@example.com",
        "a@exa mple.com",
        "a@.com",
        "a@example.",
        "a@b\u{7}c",
        "a@b,\nc@d",
        "name at example.com",
    ];
    for email in addresses {
        let form = named().with(F::Email, email);
        assert_eq!(fields_to_mend(&form), [F::Email], "{email}");
    }
}

#[test]
fn a_strange_address_of_the_api_does_not_block_the_rest() {
    let base = named().with(F::Email, "call instead");
    let form = base.clone().with(F::Phone, "8");
    let write = form.to_write(&base).unwrap();
    assert_eq!(
        (write.values().email.as_str(), write.values().phone.as_str()),
        ("call instead", "8")
    );

    let touched = base.clone().with(F::Email, "call");
    assert_eq!(touched.problems(&base).len(), 1);
}

#[test]
fn whole_numbers_are_a_status() {
    let cases = [
        ("0", 0),
        ("1", 1),
        (" 7 ", 7),
        ("-3", -3),
        ("9223372036854775807", i64::MAX),
        ("-9223372036854775808", i64::MIN),
    ];
    for (text, status) in cases {
        let form = named().with(F::Status, text);
        assert_eq!(form.to_write(&named()).unwrap().values().status, status);
    }
}

#[test]
fn anything_else_is_no_status() {
    for status in [
        "",
        " ",
        "1.5",
        "1e3",
        "abc",
        "0x1",
        "1 2",
        "--1",
        "٣",
        "9223372036854775808",
    ] {
        let form = named().with(F::Status, status);
        assert_eq!(fields_to_mend(&form), [F::Status], "{status}");
        assert!(form.to_write(&named()).is_err(), "{status}");
    }
}

#[test]
fn everything_to_mend_is_told_at_once_in_the_order_of_the_screen() {
    let form = CustomerForm::default()
        .with(F::Email, "x")
        .with(F::Status, "");
    assert_eq!(fields_to_mend(&form), [F::Company, F::Email, F::Status]);
    let problems = form.to_write(&CustomerForm::default()).unwrap_err();
    assert_eq!(problems, form.problems(&CustomerForm::default()));
    for problem in problems {
        let words = problem.message.english();
        assert!(words.ends_with('.'), "{words}");
    }
}

fn named() -> CustomerForm {
    CustomerForm::default().with(F::Company, "Google")
}

/// Against the form that [`named`] makes, as if that had come from the API.
fn fields_to_mend(form: &CustomerForm) -> Vec<F> {
    form.problems(&named())
        .into_iter()
        .map(|problem| problem.field)
        .collect()
}
