//! The feature `pretend-field` adds one row to the field table of customers and changes nothing
//! else. The field is then read, written, edited, merged, drafted, listed, filtered, sorted, packed,
//! searched and exported.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use directory::export::{Export, Format};
use directory::{Directory, SearchQuery, SortBy};
use model::{
    Column, Customer, CustomerField, CustomerForm, CustomerWrite, Direction, Draft, FieldSet,
    ListChange, ListQuery, UnixTime, Value, decode_customer, field_from_error, merge,
};
use serde_json::{Value as Json, json};
use texts::Message;

/// The row that the feature adds.
const PRETEND: CustomerField = CustomerField::Pretend;

/// A record that the API answers, with a value of the pretend field.
fn answer(id: i64, pretend: &str) -> String {
    json!({"customer": {
        "_id": id, "description": "", "email": "", "name": "", "lastname": "",
        "companyname": "Google", "phone": "", "status": 0, "archived": false,
        "archivationdate": 0, "crmid": "", "refid": "", "pretend": pretend,
    }})
    .to_string()
}

fn customer(id: i64, pretend: &str) -> Customer {
    decode_customer(&answer(id, pretend)).unwrap()
}

fn form(pretend: &str) -> CustomerForm {
    CustomerForm::of(&customer(1, pretend))
}

#[test]
fn an_answer_is_decoded() {
    let whole = customer(1, "blue");
    assert_eq!(whole.pretend, "blue");
    assert_eq!(whole.damaged_fields, []);

    let mut without: Json = serde_json::from_str(&answer(1, "")).unwrap();
    without["customer"]
        .as_object_mut()
        .unwrap()
        .remove("pretend");
    let without = decode_customer(&without.to_string()).unwrap();
    assert_eq!(without.damaged_fields, [PRETEND]);
    assert_eq!(without.damaged_labels(), [texts::customer_field_pretend()]);
    assert_eq!(CustomerWrite::of(&without), None);
}

#[test]
fn a_write_sends_it() {
    let write = CustomerWrite::of(&customer(1, "blue")).unwrap();
    let body = serde_json::to_value(&write).unwrap();
    assert_eq!(body["customerPretend"], "blue");
    assert_eq!(body.as_object().unwrap().len(), 11);
    assert!(write.equals(&customer(2, "blue")));
    assert!(!write.equals(&customer(2, "red")));
}

#[test]
fn the_form_has_it() {
    assert_eq!(CustomerField::WRITABLE.last(), Some(&PRETEND));
    let base = form("blue");
    assert_eq!(base.text(PRETEND), "blue");
    let typed = base.clone().with(PRETEND, " red ");
    assert_eq!(typed.changed(&base), [PRETEND]);
    let write = typed.to_write(&base).unwrap();
    assert_eq!(write.values().pretend, "red");
    assert_eq!(
        field_from_error("customerPretend is too long"),
        Some(PRETEND)
    );
}

#[test]
fn a_merge_compares_it() {
    let (base, mine, theirs) = (form("blue"), form("red"), form("green"));
    assert_eq!(merge(&base, &mine, &theirs).conflicts, [PRETEND]);
    let merged = merge(&base, &base, &theirs);
    assert_eq!(merged.taken, [PRETEND]);
    assert_eq!(merged.form, theirs);
}

#[test]
fn a_draft_stores_it() {
    let (base, typed) = (form("blue"), form("red"));
    let now = UnixTime(1_527_501_148);
    let draft = Draft::of(&base, &typed, "ab12", now).unwrap();
    assert!(
        draft
            .to_text()
            .contains(r#""customerPretend":["blue","red"]"#)
    );
    let read = Draft::parse(&draft.to_text(), "ab12").unwrap();
    assert_eq!(read.restore(&base), (base, typed));
}

#[test]
fn the_list_can_show_it() {
    assert_eq!(PRETEND.label().english(), "Pretend");
    assert_eq!(PRETEND.column(), Column::Optional);
    assert!(CustomerField::ALL.contains(&PRETEND));
    assert!(FieldSet::default().with(PRETEND).iter().eq([PRETEND]));
}

#[test]
fn the_list_filters_and_sorts_by_it() {
    let mut directory = Directory::new();
    for (id, pretend) in [(1, "b"), (2, " "), (3, "a")] {
        directory.upsert(&customer(id, pretend));
    }
    let mut ids = |query: &ListQuery| -> Vec<i64> {
        let doc_ids = directory.matches(query, &SearchQuery::default()).doc_ids;
        doc_ids
            .into_iter()
            .map(|doc_id| directory.id_at(doc_id))
            .collect()
    };
    let first = ListQuery::first(100);
    let sorted = first.with(ListChange::Sort(Some(PRETEND)));
    assert_eq!(sorted.to_url(100), "sortby=pretend");
    assert_eq!(
        sorted.direction_of(Some(PRETEND)),
        Some(Direction::Ascending)
    );
    assert_eq!(ids(&sorted), [2, 3, 1]);

    let filled = sorted.with(ListChange::Filled(PRETEND, Some(true)));
    assert_eq!(filled.to_url(100), "sortby=pretend&filled=pretend");
    assert_eq!(ListQuery::parse(&filled.to_url(100), "", 100), filled);
    assert_eq!(ids(&filled), [3, 1]);
    let empty = first.with(ListChange::Filled(PRETEND, Some(false)));
    assert_eq!(ids(&empty), [2]);
    assert!(SortBy::all().any(|by| by == SortBy::Field(PRETEND)));
}

#[test]
fn the_directory_packs_and_finds_it() {
    let mut directory = Directory::new();
    let blue = customer(1, "Blue");
    let damaged = Customer {
        damaged_fields: vec![PRETEND],
        ..customer(2, "")
    };
    directory.upsert(&blue);
    directory.upsert(&damaged);
    assert_eq!(directory.get(1), Some(blue));
    assert_eq!(directory.get(2), Some(damaged));
    assert_eq!(directory.search(&SearchQuery::parse("blue")).len(), 1);
}

#[test]
fn an_export_holds_it() {
    let customers = [customer(1, "blue")];
    let mut csv = Export::new(Format::Csv, &CustomerField::ALL);
    assert!(
        csv.head(&Message::english)
            .ends_with(",Reference ID,Pretend\r\n")
    );
    assert!(csv.rows(&customers).ends_with(",blue\r\n"));
    let mut json = Export::new(Format::Json, &[PRETEND]);
    assert_eq!(json.rows(&customers), "\n{\"pretend\":\"blue\"}");
    assert_eq!(customers[0].read_value(PRETEND), Some(Value::Text("blue")));
}
