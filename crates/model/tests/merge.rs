use model::{CustomerField as F, CustomerForm, Merge, merge};
use proptest::prelude::*;

use crate::support::{laws, spaced_forms};

#[test]
fn each_side_keeps_what_only_it_changed() {
    let base = company("Google");
    let mine = base.clone().with(F::Phone, "8");
    let theirs = base
        .clone()
        .with(F::Email, "a@b.de")
        .with(F::Archived, true);
    let expected = Merge {
        form: theirs.clone().with(F::Phone, "8"),
        taken: vec![F::Email, F::Archived],
        conflicts: vec![],
    };
    assert_eq!(merge(&base, &mine, &theirs), expected);
}

#[test]
fn what_both_changed_to_the_same_is_not_asked() {
    let cases = [
        ("Google", "Alphabet", "Alphabet", "Alphabet"),
        ("Google", " Alphabet ", "Alphabet", "Alphabet"),
        ("Google", "Alphabet", " Alphabet ", "Alphabet"),
    ];
    for (base, mine, theirs, merged) in cases {
        let merge = merge(&company(base), &company(mine), &company(theirs));
        assert_eq!(merge.form, company(merged), "{mine:?}, {theirs:?}");
        assert_eq!((merge.taken, merge.conflicts), (vec![], vec![]));
    }
}

#[test]
fn what_both_changed_is_asked_and_mine_stays_meanwhile() {
    let merge = merge(&company("Google"), &company("Alphabet"), &company("Goggle"));
    assert_eq!(merge.form, company("Alphabet"));
    assert_eq!((merge.taken, merge.conflicts), (vec![], vec![F::Company]));
}

#[test]
fn of_a_comment_the_white_space_counts() {
    let comment = |text: &str| CustomerForm::default().with(F::Description, text);
    let merge = merge(&comment("a"), &comment("a\n"), &comment("a\n\n"));
    assert_eq!(merge.conflicts, [F::Description]);
    assert_eq!(merge.form, comment("a\n"));
}

#[test]
fn white_space_counts_where_a_save_would_send_it() {
    let cases = [
        (" Google ", "Google", true),
        ("Google", " Google ", false),
        (" Google", "Google ", false),
        ("\u{a0}Google\t", "Google", true),
        ("  ", "", true),
        ("google", "Google", false),
    ];
    for (typed, record, same) in cases {
        let (typed, record) = (company(typed), company(record));
        assert_eq!(typed.saves_as(&record, F::Company), same, "{typed:?}");
        let sent = typed
            .to_write(&record)
            .map(|write| write.values().company.clone());
        assert_eq!(
            sent.is_ok_and(|it| it == record.text(F::Company)),
            same && !record.text(F::Company).is_empty()
        );
    }
}

#[test]
fn a_status_is_compared_as_a_number() {
    let status = |text: &str| CustomerForm::default().with(F::Status, text);
    let cases = [
        ("1", "01", true),
        (" 1 ", "1", true),
        ("1", "2", false),
        ("", "0", false),
        ("x", "x", true),
        ("x", " x", false),
        ("99999999999999999999", "99999999999999999998", false),
    ];
    for (a, b, same) in cases {
        assert_eq!(status(a).saves_as(&status(b), F::Status), same, "{a}, {b}");
        assert_eq!(status(b).saves_as(&status(a), F::Status), same, "{b}, {a}");
    }
}

#[test]
fn a_field_is_shown_as_its_text_or_as_yes_or_no() {
    let form = company("Google")
        .with(F::Archived, true)
        .with(F::Status, " 7");
    let shown = [F::Company, F::Status, F::Archived, F::ArchivedOn]
        .map(|field| form.display_value(field).english());
    assert_eq!(shown, ["Google", " 7", "Yes", ""]);
    assert_eq!(
        CustomerForm::default().display_value(F::Archived).english(),
        "No"
    );
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn an_unchanged_record_leaves_mine(base in spaced_forms(), mine in spaced_forms()) {
        let expected = Merge { form: mine.clone(), taken: vec![], conflicts: vec![] };
        prop_assert_eq!(merge(&base, &mine, &base), expected);
    }

    #[test]
    fn an_untouched_form_follows_theirs(base in spaced_forms(), theirs in spaced_forms()) {
        let merge = merge(&base, &base, &theirs);
        prop_assert_eq!(&merge.form, &theirs);
        prop_assert_eq!(merge.conflicts, vec![]);
        for field in F::WRITABLE {
            let differs = base.display_value(field) != theirs.display_value(field);
            prop_assert_eq!(merge.taken.contains(&field), differs, "{:?}", field);
        }
    }

    #[test]
    fn the_sides_are_equals(
        base in spaced_forms(),
        mine in spaced_forms(),
        theirs in spaced_forms(),
    ) {
        let (one, other) = (merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
        prop_assert_eq!(&one.conflicts, &other.conflicts);
        for field in F::WRITABLE {
            if !one.conflicts.contains(&field) {
                let (one, other) = (sent(&one.form, field), sent(&other.form, field));
                prop_assert_eq!(one, other, "{:?}", field);
            }
        }
    }

    #[test]
    fn nothing_disappears_without_being_asked(
        base in spaced_forms(),
        mine in spaced_forms(),
        theirs in spaced_forms(),
    ) {
        let merge = merge(&base, &mine, &theirs);
        for field in F::WRITABLE {
            let merged = merge.form.display_value(field);
            let is_mine = merged == mine.display_value(field);
            let is_theirs = merged == theirs.display_value(field);
            let asked = merge.conflicts.contains(&field);
            prop_assert!(is_mine || is_theirs, "{:?}", field);
            prop_assert!(
                is_mine || mine.saves_as(&base, field) || mine.saves_as(&theirs, field),
                "{:?}", field,
            );
            prop_assert!(
                is_theirs || asked || theirs.saves_as(&base, field) || theirs.saves_as(&mine, field),
                "{:?}", field,
            );
            prop_assert!(!asked || is_mine && !mine.saves_as(&base, field), "{:?}", field);
            prop_assert!(!asked || !theirs.saves_as(&base, field), "{:?}", field);
            prop_assert!(!(asked && merge.taken.contains(&field)), "{:?}", field);
        }
    }

    #[test]
    fn a_field_is_changed_where_a_save_would_change_it(
        base in spaced_forms(),
        mine in spaced_forms(),
    ) {
        let (Ok(before), Ok(after)) = (base.to_write(&base), mine.to_write(&base)) else {
            return Ok(());
        };
        let [before, after] = [before, after].map(|write| serde_json::to_value(write).unwrap());
        let changed = mine.changed(&base);
        for field in F::WRITABLE {
            let sent = |write: &serde_json::Value| write.get(field.write_key().unwrap()).cloned().unwrap();
            let is_changed = sent(&before) != sent(&after);
            prop_assert_eq!(changed.contains(&field), is_changed, "{:?}", field);
        }
        prop_assert_eq!(base.changed(&base), vec![]);
    }

    #[test]
    fn copying_every_field_copies_the_form(mine in spaced_forms(), theirs in spaced_forms()) {
        let mut form = mine;
        for field in F::WRITABLE {
            form.copy_field(field, &theirs);
            prop_assert_eq!(form.display_value(field), theirs.display_value(field));
        }
        prop_assert_eq!(form, theirs);
    }
}

/// A field as a save would send it, at least where it was changed.
fn sent(form: &CustomerForm, field: F) -> String {
    let text = form.display_value(field).english();
    match field {
        F::Description => text,
        F::Status => text
            .trim()
            .parse()
            .map_or(text, |number: i64| number.to_string()),
        _ => text.trim().to_owned(),
    }
}

fn company(name: &str) -> CustomerForm {
    CustomerForm::default().with(F::Company, name)
}
