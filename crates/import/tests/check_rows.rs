//! What a row would do, kind by kind.

use import::{CellValue, ImportOptions, MatchBy, RowCheck, RowKind};
use model::{Customer, CustomerField as F, DuplicateReason, StatusNames};

use crate::support::{KnownCustomers, customer, rows, said, sheet};

fn known_customers() -> KnownCustomers {
    KnownCustomers::of(&[
        Customer {
            id: 1,
            company: "Acme".into(),
            email: "Info@Acme.example".into(),
            phone: "1".into(),
            crm_id: "C1".into(),
            status: 5,
            ..Customer::default()
        },
        Customer {
            crm_id: "C2".into(),
            ..customer(2, "Beta", "office@beta.example")
        },
        Customer {
            crm_id: "C2".into(),
            ..customer(3, "Gamma", "office@gamma.example")
        },
        Customer {
            damaged_fields: vec![F::Phone],
            ..customer(4, "Delta", "d@delta.example")
        },
    ])
}

fn check_one(header: &str, row: &str, match_by: MatchBy) -> RowCheck {
    let check = known_customers().check(sheet(&format!("{header}\n{row}\n")), match_by);
    check.row(0).clone()
}

/// Returns the changed fields with their old and new values.
fn changes(check: &RowCheck) -> Vec<(F, String, String)> {
    let RowCheck::Changed { fields, .. } = check else {
        panic!("{check:?}");
    };
    let said = |value: &CellValue| said(&value.label());
    fields
        .iter()
        .map(|it| (it.field, said(&it.before), said(&it.after)))
        .collect()
}

/// Returns the problems with their columns.
fn problems(check: &RowCheck) -> Vec<(Option<usize>, String)> {
    let RowCheck::Invalid(problems) = check else {
        panic!("{check:?}");
    };
    problems
        .iter()
        .map(|it| (it.column, said(&it.message)))
        .collect()
}

#[test]
fn a_customer_is_found_by_any_key() {
    for (header, row, match_by) in [
        ("id,company", "1,Acme", MatchBy::Id),
        ("id,company", " '1 ,Acme", MatchBy::Id),
        ("crm id,company", " C1 ,Acme", MatchBy::CrmId),
        ("email,company", "INFO@acme.EXAMPLE,Acme", MatchBy::Email),
    ] {
        assert_eq!(
            check_one(header, row, match_by),
            RowCheck::Unchanged(1),
            "{row}"
        );
    }
}

#[test]
fn a_change_names_the_old_and_the_new_value() {
    let check = check_one(
        "id,company,phone,status,archived",
        "1,\" Acme AG \",1,6,ДА",
        MatchBy::Id,
    );
    assert_eq!(
        changes(&check),
        [
            (F::Company, "Acme".into(), "Acme AG".into()),
            (F::Status, "5".into(), "6".into()),
            (F::Archived, "No".into(), "Yes".into()),
        ]
    );
}

#[test]
fn a_guard_of_the_export_is_no_part_of_the_value() {
    let check = check_one("id,phone", "1,'+44 20 7946 0958", MatchBy::Id);
    assert_eq!(changes(&check)[0].2, "+44 20 7946 0958");
}

#[test]
fn an_empty_cell_clears_only_where_that_is_wished_and_only_texts() {
    let rows = "id,company,phone,status,archived\n1,Acme,,,\n";
    let options = |empty_clears| ImportOptions {
        match_by: MatchBy::Id,
        empty_clears,
        status_names: StatusNames::default(),
    };
    let check = known_customers().check_with(sheet(rows), options(false));
    assert_eq!(check.row(0), &RowCheck::Unchanged(1));
    let check = known_customers().check_with(sheet(rows), options(true));
    assert_eq!(
        changes(check.row(0)),
        [(F::Phone, "1".into(), String::new())]
    );
}

#[test]
fn a_status_may_stand_by_its_name() {
    let text = r#"{"statusNames": {"0": {"en": "Active", "ru": "Активен"}, "1": "Blocked"}}"#;
    let status_names = model::ListSettings::parse(text).unwrap().status_names;
    let check = |cell: &str| {
        let options = ImportOptions {
            match_by: MatchBy::Id,
            empty_clears: false,
            status_names: status_names.clone(),
        };
        let rows = format!("id,status,Status name\n1,{cell},Somebody\n");
        known_customers().check_with(sheet(&rows), options)
    };
    for (cell, status) in [
        ("blocked", "1"),
        ("Blocked (1)", "1"),
        ("АКТИВЕН", "0"),
        ("'1", "1"),
        ("7", "7"),
    ] {
        let expected = [(F::Status, "5".into(), status.into())];
        assert_eq!(changes(check(cell).row(0)), expected, "{cell}");
    }
    assert_eq!(check("5").row(0), &RowCheck::Unchanged(1));
    assert!(matches!(check("Gone").row(0), RowCheck::Invalid(_)));
}

#[test]
fn what_cannot_be_read_is_named_with_its_column() {
    for (header, row, column, message) in [
        ("id,email", "1,none", 1, "Enter an email address"),
        ("id,status", "1,high", 1, "Enter a whole number"),
        ("id,archived", "1,perhaps", 1, "Enter yes or no."),
        (
            "id,company",
            "x,Acme",
            0,
            "Enter the whole number of a customer",
        ),
        ("id,company", "9,Acme", 0, "No customer has the ID 9."),
        (
            "phone,company",
            "1,",
            1,
            "Enter a company, a first name or a last name.",
        ),
        ("id,company", "1,A\u{fffd}", 1, "Replace the character"),
    ] {
        let found = problems(&check_one(header, row, MatchBy::Id));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, Some(column), "{row}");
        assert!(found[0].1.starts_with(message), "{found:?}");
    }
}

#[test]
fn an_unusual_value_of_the_record_is_no_problem() {
    let known_customers = KnownCustomers::of(&[customer(1, "Acme", "none")]);
    let check = known_customers.check(sheet("id,email,phone\n1,none,7\n"), MatchBy::Id);
    assert_eq!(check.row(0).kind(), RowKind::Changed);
}

#[test]
fn a_damaged_record_is_not_changed() {
    assert_eq!(
        check_one("id,company", "4,Delta", MatchBy::Id),
        RowCheck::Unchanged(4)
    );
    let found = problems(&check_one("id,company", "4,Delta AG", MatchBy::Id));
    assert_eq!(
        found,
        [(
            None,
            "The customer cannot be changed: Phone could not be read.".into()
        )]
    );
}

#[test]
fn a_record_without_a_name_can_only_be_archived() {
    let known_customers = KnownCustomers::of(&[customer(1, "", "a@b.example")]);
    let check = known_customers.check(sheet("id,archived,phone\n1,yes,\n1,yes,7\n"), MatchBy::Id);
    assert_eq!(check.row(0).kind(), RowKind::Changed);
    let check = known_customers.check(sheet("id,archived,phone\n1,yes,7\n"), MatchBy::Id);
    assert_eq!(check.row(0).kind(), RowKind::Invalid);
}

#[test]
fn several_customers_with_the_key_are_ambiguous() {
    let check = check_one("crmid,phone", "C2,7", MatchBy::CrmId);
    assert_eq!(check, RowCheck::Ambiguous([2, 3].into()));
}

/// A file without guards, or one from another program, may hold a text that looks guarded.
#[test]
fn a_key_that_looks_guarded_is_found_as_it_stands() {
    let with_key = |id, key: &str| Customer {
        crm_id: key.into(),
        ..customer(id, "Acme", "")
    };
    let text = "crm id,company\n'=1,Acme\n";
    let known_customers = KnownCustomers::of(&[with_key(1, "'=1")]);
    let check = known_customers.check(sheet(text), MatchBy::CrmId);
    assert_eq!(check.row(0), &RowCheck::Unchanged(1));
    let known_customers = KnownCustomers::of(&[with_key(1, "'=1"), with_key(2, "=1")]);
    let check = known_customers.check(sheet(text), MatchBy::CrmId);
    assert_eq!(check.row(0), &RowCheck::Ambiguous([2, 1].into()));
}

#[test]
fn a_row_without_a_key_or_with_an_unknown_one_is_new() {
    for (row, match_by) in [
        (",Omega", MatchBy::CrmId),
        ("C9,Omega", MatchBy::CrmId),
        (",Omega", MatchBy::AlwaysCreate),
    ] {
        assert_eq!(
            check_one("crm id,company", row, match_by),
            RowCheck::New,
            "{row}"
        );
    }
    assert_eq!(
        check_one("id,company", ",Omega", MatchBy::Id),
        RowCheck::New
    );
}

#[test]
fn a_new_customer_like_another_is_a_likely_duplicate() {
    let known_customers = known_customers();
    let check = known_customers.check(sheet("company\nACME Ltd.\n"), MatchBy::AlwaysCreate);
    assert_eq!(check.row(0), &RowCheck::LikelyDuplicate);
    let duplicates = check.duplicates(known_customers.known(), 0);
    assert_eq!(duplicates, [(1, vec![DuplicateReason::Name])]);
}

#[test]
fn an_equal_customer_is_never_created_again() {
    let row = "Beta,Office@BETA.example ,C2";
    let check = check_one("company,email,crm id", row, MatchBy::AlwaysCreate);
    assert_eq!(check, RowCheck::Unchanged(2));
}

#[test]
fn the_same_key_or_the_same_values_twice_are_a_repetition() {
    let known_customers = known_customers();
    let check = known_customers.check(sheet("id,phone\n1,7\n2,7\n 01,8\n"), MatchBy::Id);
    assert_eq!(check.row(2), &RowCheck::Repeated(0));
    let text = "company,email,phone\nOmega,,1\nOmega,O@o.example,1\nOmega ,o@O.example,1\nOmega,o@o.example,2\n";
    let check = known_customers.check(sheet(text), MatchBy::AlwaysCreate);
    let kinds: Vec<RowKind> = rows(&check).iter().map(|row| row.kind()).collect();
    assert_eq!(
        kinds,
        [RowKind::New, RowKind::New, RowKind::Repeated, RowKind::New]
    );
    let check = known_customers.check(sheet(text), MatchBy::Email);
    assert_eq!(check.row(3), &RowCheck::Repeated(1));
}

#[test]
fn a_reason_is_a_sentence() {
    let known_customers = known_customers();
    let text = "crm id,company,email\nC2,Beta,\nC3,Omega,none\nC3,Omega,\n,Acme,\nC1,Acme,\n";
    let mut check = known_customers.check(sheet(text), MatchBy::CrmId);
    let reason = |check: &import::Check, row| {
        check
            .reason(row, known_customers.known())
            .map(|it| said(&it))
    };
    let start = |row, expected: &str| {
        let found = reason(&check, row).unwrap();
        assert!(found.starts_with(expected), "{found}");
    };
    start(0, "2 customers match, among them No. 2, No. 3.");
    start(1, "email: Enter an email address");
    start(2, "Row 3 is the same customer.");
    start(3, "Likely a duplicate of Acme.");
    assert_eq!(reason(&check, 4), None);
    check.leave_out(known_customers.known(), 4, true);
    assert_eq!(reason(&check, 4).unwrap(), "You left this row out.");
    check.create_anyway(3, true);
    assert_eq!(reason(&check, 3), None);
}
