use model::{CustomerField as F, CustomerForm, Draft, UnixTime, merge};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{laws, spaced_forms};

const NOW: UnixTime = UnixTime(1_527_501_148);

#[test]
fn a_draft_holds_what_was_changed_and_nothing_else() {
    let (base, form) = example();
    let draft = Draft::of(&base, &form, "ab12", NOW).unwrap();
    let stored: Value = serde_json::from_str(&draft.to_text()).unwrap();
    let expected = json!({
        "owner": "ab12",
        "at": 1_527_501_148,
        "changed": {"customerPhone": ["7", "8"], "archived": [false, true]},
    });
    assert_eq!(stored, expected);
    assert_eq!(draft.at(), NOW);
}

#[test]
fn without_a_change_there_is_no_draft() {
    let (base, _) = example();
    assert_eq!(Draft::of(&base, &base, "ab12", NOW), None);
}

#[test]
fn a_draft_keeps_its_age_until_something_else_is_typed() {
    let (base, form) = example();
    let draft = Draft::of(&base, &form, "ab12", NOW).unwrap();
    let age = |base: &CustomerForm, form: &CustomerForm| {
        let later = Draft::of(base, form, "ab12", UnixTime(NOW.0 + 1)).unwrap();
        later.with_age_of(&draft).at()
    };
    assert_eq!(age(&base, &form), NOW);
    // The record was changed, or is gone.
    assert_eq!(age(&base.clone().with(F::Phone, "6"), &form), NOW);
    let gone = CustomerForm::default();
    assert_eq!(age(&gone, &draft.restore(&gone).1), NOW);
    for other in [
        form.clone().with(F::Phone, "9"),
        form.clone().with(F::Email, "a@b.de"),
        form.with(F::Company, ""),
    ] {
        assert_eq!(age(&base, &other), UnixTime(NOW.0 + 1));
    }
}

#[test]
fn another_administrators_is_none() {
    for owner in ["", "ab1", "AB12", "ab12 "] {
        assert_eq!(Draft::parse(&text(), owner), None, "{owner}");
    }
}

#[test]
fn what_is_damaged_is_none() {
    let whole: Value = serde_json::from_str(&text()).unwrap();
    let damaged = |pointer: &str, value: Value| {
        let mut damaged = whole.clone();
        *damaged.pointer_mut(pointer).unwrap() = value;
        damaged.to_string()
    };
    let mut unknown = whole.clone();
    unknown["more"] = json!(1);
    let mut unknown_field = whole.clone();
    unknown_field["changed"]["customerSize"] = json!(["1", "2"]);
    let mut texts = vec![
        String::new(),
        "null".into(),
        "[]".into(),
        "{}".into(),
        text() + "x",
        unknown.to_string(),
        unknown_field.to_string(),
        damaged("/owner", json!(12)),
        damaged("/at", json!("1527501148")),
        damaged("/at", json!(1_527_501_148.5)),
        damaged("/at", json!(null)),
        damaged("/changed", json!({})),
        damaged("/changed", json!([])),
        damaged("/changed", json!({"archivationdate": ["1", "2"]})),
        damaged("/changed/archived", json!(["false", "true"])),
        damaged("/changed/archived", json!([true, true])),
        damaged("/changed/customerPhone", json!("8")),
        damaged("/changed/customerPhone", json!(["8"])),
        damaged("/changed/customerPhone", json!(["7", "8", "9"])),
        damaged("/changed/customerPhone", json!(["7", "7"])),
        damaged("/changed/customerPhone", json!(["7", 8])),
        damaged("/changed/customerPhone", json!([null, "8"])),
    ];
    let cuts = (0..text().len()).filter_map(|at| text().get(..at).map(str::to_owned));
    texts.extend(cuts);
    assert!(Draft::parse(&text(), "ab12").is_some());
    for text in texts {
        assert_eq!(Draft::parse(&text, "ab12"), None, "{text}");
    }
}

#[test]
fn a_record_that_was_changed_meanwhile_is_asked_about() {
    let (base, form) = example();
    let draft = Draft::of(&base, &form, "ab12", NOW).unwrap();
    let current = base.with(F::Phone, "9").with(F::Email, "a@b.de");
    let (base, mine) = draft.restore(&current);
    let merge = merge(&base, &mine, &current);
    assert_eq!(merge.conflicts, [F::Phone]);
    assert_eq!(merge.form.text(F::Email), "a@b.de");
    assert_eq!(
        (merge.form.text(F::Phone), merge.form.flag(F::Archived)),
        ("8", true)
    );
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn what_is_stored_comes_back(
        base in spaced_forms(),
        form in spaced_forms(),
        noise in any::<String>(),
        owner in any::<String>(),
        at in any::<i64>(),
    ) {
        let form = form.with(F::Description, noise.as_str());
        let at = UnixTime(at);
        let draft = Draft::of(&base, &form, &owner, at);
        prop_assert_eq!(draft.is_none(), base == form);
        if let Some(draft) = draft {
            prop_assert_eq!(Draft::parse(&draft.to_text(), &owner), Some(draft.clone()));
            prop_assert_eq!(draft.restore(&base), (base, form));
        }
    }

    #[test]
    fn restoring_follows_the_record_but_for_what_was_typed(
        base in spaced_forms(),
        form in spaced_forms(),
        current in spaced_forms(),
    ) {
        let Some(draft) = Draft::of(&base, &form, "", NOW) else { return Ok(()) };
        let (old, mine) = draft.restore(&current);
        for field in F::WRITABLE {
            let typed = base.display_value(field) != form.display_value(field);
            let (from, to) = if typed { (&base, &form) } else { (&current, &current) };
            prop_assert_eq!(old.display_value(field), from.display_value(field), "{:?}", field);
            prop_assert_eq!(mine.display_value(field), to.display_value(field), "{:?}", field);
        }
    }

    #[test]
    fn any_text_is_taken_calmly(text in any::<String>()) {
        prop_assert_eq!(Draft::parse(&text, ""), None);
    }

    #[test]
    fn a_stored_text_with_a_slip_is_taken_calmly(
        at in any::<prop::sample::Index>(),
        slip in "[\"\\[\\]{},:0a\\\\]?",
    ) {
        let mut text: Vec<char> = text().chars().collect();
        let at = at.index(text.len());
        text.splice(at..=at, slip.chars());
        let text: String = text.into_iter().collect();
        let _ = Draft::parse(&text, "ab12");
    }
}

fn text() -> String {
    let (base, form) = example();
    Draft::of(&base, &form, "ab12", NOW).unwrap().to_text()
}

fn example() -> (CustomerForm, CustomerForm) {
    let base = CustomerForm::default()
        .with(F::Company, "Google")
        .with(F::Phone, "7");
    let form = base.clone().with(F::Phone, "8").with(F::Archived, true);
    (base, form)
}
