use import::{ColumnUse, Columns, MatchBy, SkipReason};
use model::CustomerField as F;

use crate::support::{said, sheet};

fn columns(header: &str) -> Columns {
    Columns::of(&sheet(&format!("{header}\nx\n")))
}

fn fields(header: &str) -> Vec<Option<F>> {
    let field = |its: &ColumnUse| match its {
        ColumnUse::Field(field) => Some(*field),
        ColumnUse::Skipped(_) => None,
    };
    columns(header).uses().iter().map(field).collect()
}

#[test]
fn names_of_many_programs_are_known() {
    for (name, field) in [
        ("ID", F::Id),
        ("_id", F::Id),
        ("Company", F::Company),
        ("companyname", F::Company),
        ("customerCompanyName", F::Company),
        ("Company Name", F::Company),
        ("FIRMA", F::Company),
        ("Компания", F::Company),
        ("организация", F::Company),
        ("Surname", F::LastName),
        ("LAST_NAME", F::LastName),
        ("Фамилия", F::LastName),
        ("Vorname", F::FirstName),
        ("имя", F::FirstName),
        ("customerName", F::FirstName),
        ("E-Mail", F::Email),
        ("e mail address", F::Email),
        ("Эл. почта", F::Email),
        ("Почта", F::Email),
        ("Tel.", F::Phone),
        ("mobile-phone", F::Phone),
        ("ТЕЛЕФОН", F::Phone),
        ("Комментарий", F::Description),
        ("Status", F::Status),
        ("В архиве", F::Archived),
        ("crmid", F::CrmId),
        ("CRM ID", F::CrmId),
        ("ID в CRM", F::CrmId),
        ("refId", F::RefId),
        ("Внешний ID", F::RefId),
    ] {
        assert_eq!(fields(name), [Some(field)], "{name}");
    }
}

#[test]
fn a_field_is_taken_once_by_the_better_name() {
    let columns = columns("mail,Email,phone,Tel,Phone");
    let other = |field| ColumnUse::Skipped(SkipReason::OtherColumn(field));
    assert_eq!(
        columns.uses(),
        [
            other(F::Email),
            ColumnUse::Field(F::Email),
            ColumnUse::Field(F::Phone),
            other(F::Phone),
            other(F::Phone),
        ]
    );
}

#[test]
fn the_bare_word_name_depends_on_its_neighbours() {
    assert_eq!(
        fields("name,lastname,companyname"),
        [Some(F::FirstName), Some(F::LastName), Some(F::Company)]
    );
    assert_eq!(
        fields("Vorname,Name"),
        [Some(F::FirstName), Some(F::LastName)]
    );
    assert_eq!(
        fields("Name,Surname"),
        [Some(F::FirstName), Some(F::LastName)]
    );
    assert_eq!(fields("Name,Email"), [None, Some(F::Email)]);
    assert_eq!(
        fields("customerName,customerEmail"),
        [Some(F::FirstName), Some(F::Email)]
    );
}

#[test]
fn columns_that_cannot_be_written_are_left_out_with_a_reason() {
    let columns = columns("Archived on,Reasons,Причины,Shoe size,Company");
    let reason = |column: usize| match columns.uses()[column] {
        ColumnUse::Skipped(reason) => said(&reason.label()),
        ColumnUse::Field(field) => panic!("{field:?}"),
    };
    assert_eq!(reason(0), "Only the server sets this field.");
    assert_eq!(
        reason(1),
        "The reasons from an earlier import are not read."
    );
    assert_eq!(reason(2), reason(1));
    assert_eq!(reason(3), "No field has this name.");
}

#[test]
fn a_choice_of_the_user_replaces_another() {
    let mut columns = columns("Company,Shoe size");
    columns.choose(1, Some(F::Company));
    assert_eq!(columns.column_of(F::Company), Some(1));
    assert_eq!(
        columns.uses()[0],
        ColumnUse::Skipped(SkipReason::OtherColumn(F::Company))
    );
    columns.choose(1, Some(F::ArchivedOn));
    assert_eq!(columns.column_of(F::Company), Some(1));
    columns.choose(1, None);
    assert_eq!(columns.uses()[1], ColumnUse::Skipped(SkipReason::Chosen));
    assert_eq!(
        said(&columns.problem(MatchBy::Id).unwrap()),
        "Choose a field for at least one column."
    );
    columns.choose(0, Some(F::CrmId));
    assert_eq!(columns.problem(MatchBy::CrmId), None);
    assert!(columns.problem(MatchBy::Email).is_some());
    assert_eq!(columns.problem(MatchBy::AlwaysCreate), None);
}

#[test]
fn the_usual_key_is_the_surest_one() {
    for (header, expected) in [
        ("email,crmid,id", MatchBy::Id),
        ("email,crmid", MatchBy::CrmId),
        ("email,refid", MatchBy::ReferenceId),
        ("email", MatchBy::Email),
        ("company", MatchBy::AlwaysCreate),
    ] {
        assert_eq!(columns(header).usual_match(), expected, "{header}");
    }
}

#[test]
fn samples_are_the_first_different_values() {
    let sheet = sheet("company,phone\nA,\nA,\nB, \nC,1\nD,2\n");
    let columns = Columns::of(&sheet);
    assert_eq!(columns.samples(0), ["A", "B", "C"]);
    assert_eq!(columns.samples(1), ["1", "2"]);
}
