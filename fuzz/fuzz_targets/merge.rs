//! Three forms of one record: nothing comes out of a merge that nobody typed, and nothing that
//! only one side changed is asked about.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use model::{CustomerField, CustomerForm, merge};

/// The values of a form. Few letters, so that two sides often agree.
#[derive(Arbitrary, Debug)]
struct Typed {
    texts: [Text; 9],
    archived: bool,
}

#[derive(Arbitrary, Debug)]
enum Text {
    Empty,
    Space,
    Zero,
    ZeroAgain,
    A,
    PaddedA,
    Any(String),
}

fuzz_target!(|forms: [Typed; 3]| {
    let [base, mine, theirs] = forms.map(form);
    let merged = merge(&base, &mine, &theirs);
    for field in CustomerField::WRITABLE {
        let words = merged.form.display_value(field);
        let (from_mine, from_theirs) = (mine.display_value(field), theirs.display_value(field));
        assert!(words == from_mine || words == from_theirs, "{field:?}");
        let asked = merged.conflicts.contains(&field);
        assert!(!asked || !merged.taken.contains(&field), "{field:?}");
        assert!(
            !asked || words == from_mine,
            "{field:?} is asked, and mine is lost"
        );
        assert!(!asked || from_theirs != base.display_value(field), "{field:?}");
        assert!(!asked || from_mine != base.display_value(field), "{field:?}");
    }
    let alone = merge(&base, &mine, &base);
    assert_eq!(alone.form, mine);
    assert!(alone.taken.is_empty() && alone.conflicts.is_empty());
    let untouched = merge(&base, &base, &theirs);
    assert_eq!(untouched.form, theirs);
    assert!(untouched.conflicts.is_empty());
    let agreed = merge(&base, &mine, &mine);
    assert_eq!(agreed.form, mine);
    assert!(agreed.conflicts.is_empty());
});

fn form(typed: Typed) -> CustomerForm {
    let mut form = CustomerForm::default().with(CustomerField::Archived, typed.archived);
    let texts = CustomerField::WRITABLE.into_iter().filter(|field| *field != CustomerField::Archived);
    for (field, entry) in texts.zip(typed.texts) {
        form.set(field, text(entry).as_str());
    }
    form
}

fn text(text: Text) -> String {
    match text {
        Text::Empty => "".into(),
        Text::Space => " ".into(),
        Text::Zero => "0".into(),
        Text::ZeroAgain => "+00".into(),
        Text::A => "a".into(),
        Text::PaddedA => " a\t".into(),
        Text::Any(text) => text,
    }
}
