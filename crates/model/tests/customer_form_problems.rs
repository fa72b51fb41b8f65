use model::{CustomerField as F, CustomerForm};

#[test]
fn the_empty_form_has_status_0_and_needs_a_name() {
    let form = CustomerForm::default();
    assert_eq!(form.status, "0");
    assert_eq!(fields_to_mend(&form), [F::Company]);
    assert!(form.to_write(&form).is_err());
}

#[test]
fn any_one_name_is_enough() {
    let named = |change: fn(&mut CustomerForm)| {
        let mut form = CustomerForm::default();
        change(&mut form);
        fields_to_mend(&form)
    };
    assert_eq!(named(|it| it.company = "Google".into()), []);
    assert_eq!(named(|it| it.first_name = "Ada".into()), []);
    assert_eq!(named(|it| it.last_name = "Lovelace".into()), []);
    assert_eq!(named(|it| it.company = " \t\u{a0}".into()), [F::Company]);
    assert_eq!(named(|it| it.email = "a@b.de".into()), [F::Company]);
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
        let form = CustomerForm {
            email: email.into(),
            ..named()
        };
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
        let form = CustomerForm {
            email: email.into(),
            ..named()
        };
        assert_eq!(fields_to_mend(&form), [F::Email], "{email}");
    }
}

#[test]
fn a_strange_address_of_the_station_does_not_block_the_rest() {
    let base = CustomerForm {
        email: "call instead".into(),
        ..named()
    };
    let form = CustomerForm {
        phone: "8".into(),
        ..base.clone()
    };
    let write = form.to_write(&base).unwrap();
    assert_eq!(
        (write.email.as_str(), write.phone.as_str()),
        ("call instead", "8")
    );

    let touched = CustomerForm {
        email: "call".into(),
        ..base.clone()
    };
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
        let form = CustomerForm {
            status: text.into(),
            ..named()
        };
        assert_eq!(form.to_write(&named()).unwrap().status, status);
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
        let form = CustomerForm {
            status: status.into(),
            ..named()
        };
        assert_eq!(fields_to_mend(&form), [F::Status], "{status}");
        assert!(form.to_write(&named()).is_err(), "{status}");
    }
}

#[test]
fn everything_to_mend_is_told_at_once_in_the_order_of_the_screen() {
    let form = CustomerForm {
        email: "x".into(),
        status: String::new(),
        ..CustomerForm::default()
    };
    assert_eq!(fields_to_mend(&form), [F::Company, F::Email, F::Status]);
    let problems = form.to_write(&CustomerForm::default()).unwrap_err();
    assert_eq!(problems, form.problems(&CustomerForm::default()));
    for problem in problems {
        assert!(problem.message.ends_with('.'), "{}", problem.message);
    }
}

fn named() -> CustomerForm {
    CustomerForm {
        company: "Google".into(),
        ..CustomerForm::default()
    }
}

/// Against the form that [`named`] makes, as if that had come from the station.
fn fields_to_mend(form: &CustomerForm) -> Vec<F> {
    form.problems(&named())
        .into_iter()
        .map(|problem| problem.field)
        .collect()
}
