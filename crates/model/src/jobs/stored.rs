//! The form in which the browser keeps a job, so that a reload or a crash loses nothing
//! (docs/failures.md, "Jobs"): a head, and the rows in chunks, so that a row that ends costs the
//! writing of one chunk.

use serde_json::{Map, Value as Written, json};

use super::act::JobAct;
use super::change::{FieldChange, RecordChange};
use super::job::Job;
use super::row::{JobRow, RowResult, RowState, RowWrite};
use crate::wire::json::Json;
use crate::{CustomerField, CustomerForm, FormValue, OutcomeClass, UnixTime};

/// The rows of a job that are stored together.
pub const ROWS_PER_CHUNK: usize = 64;

/// The numbers of the states; those of the classes follow, in the order of `OutcomeClass::ALL`.
const WAITING: i64 = 0;
const SENT: i64 = 1;
const FIRST_CLASS: i64 = 2;

/// Stands for a change that is the write as it was meant.
const AS_MEANT: i64 = 1;

impl Job {
    /// Returns the head as JSON.
    pub fn head(&self) -> String {
        let (act, argument) = self.act.to_words();
        json!({
            "act": act,
            "argument": argument,
            "started": self.started.0,
            "rows": self.rows().len(),
            "undoneBy": self.undone_by.unwrap_or(0),
        })
        .to_string()
    }

    /// Returns the chunks of rows that have changed since the last call, as JSON, with their numbers.
    pub fn take_changed_chunks(&mut self) -> Vec<(usize, String)> {
        let changed = self.ledger.take_changed().into_iter();
        let chunk = |number: usize| {
            let rows = self.rows().iter().skip(number * ROWS_PER_CHUNK);
            let rows: Vec<_> = rows.take(ROWS_PER_CHUNK).map(row_to_json).collect();
            (number, Written::from(rows).to_string())
        };
        changed.map(chunk).collect()
    }

    /// Reads a job. `chunk` gives the text of a chunk by its number. None where a text is damaged or
    /// missing.
    pub fn parse(number: u32, head: &str, chunk: impl Fn(usize) -> Option<String>) -> Option<Self> {
        let head = Json::parse(head).ok()?;
        let integer = |name: &str| head.get(name)?.as_integer();
        let act = JobAct::of_words(head.get("act")?.as_text()?, integer("argument")?)?;
        let count = usize::try_from(integer("rows")?).ok()?;
        let mut rows = Vec::new();
        for number in 0..count.div_ceil(ROWS_PER_CHUNK) {
            let text = chunk(number)?;
            let chunk = Json::parse(&text).ok()?;
            for row in chunk.as_list()? {
                rows.push(row_of_json(row)?);
            }
        }
        if rows.len() != count {
            return None;
        }
        let mut job = Self::new(number, act, UnixTime(integer("started")?), rows);
        job.ledger.take_changed();
        job.undone_by = u32::try_from(integer("undoneBy")?)
            .ok()
            .filter(|it| *it > 0);
        Some(job)
    }
}

/// A row is a list of its state, its write, and its change if there is one. The texts are short, since a
/// browser keeps some 5 million letters, and a job may have 100,000 rows.
fn row_to_json(row: &JobRow) -> Written {
    let (state, change) = match &row.state {
        RowState::Waiting => (WAITING, None),
        RowState::Sent(change) => (SENT, Some(change)),
        RowState::Ended(result) => (FIRST_CLASS + result.class as i64, result.change.as_ref()),
    };
    let write = write_to_json(&row.write);
    match change {
        None => json!([state, write]),
        Some(change) if is_as_meant(change, &row.write) => json!([state, write, AS_MEANT]),
        Some(change) => json!([state, write, change_to_json(change)]),
    }
}

fn row_of_json(json: &Json) -> Option<JobRow> {
    let (state, write, change) = match json.as_list()? {
        [state, write] => (state, write, None),
        [state, write, change] => (state, write, Some(change)),
        _ => return None,
    };
    let write = write_of_json(write)?;
    let change = match change {
        None => None,
        Some(Json::Integer(AS_MEANT)) => Some(as_meant(&write)?),
        Some(change) => Some(change_of_json(change)?),
    };
    let state = match state.as_integer()? {
        WAITING => RowState::Waiting,
        SENT => RowState::Sent(change?),
        number => {
            let at = usize::try_from(number - FIRST_CLASS).ok()?;
            RowState::Ended(RowResult {
                class: *OutcomeClass::ALL.get(at)?,
                change,
                reason: None,
            })
        }
    };
    Some(JobRow { write, state })
}

fn as_meant(write: &RowWrite) -> Option<RecordChange> {
    match write {
        RowWrite::Update(id, changes) => Some(RecordChange::Updated(*id, changes.clone())),
        RowWrite::Create(_) | RowWrite::Delete(..) => None,
    }
}

fn is_as_meant(change: &RecordChange, write: &RowWrite) -> bool {
    match (change, write) {
        (RecordChange::Updated(id, changes), RowWrite::Update(meant, fields)) => {
            id == meant && changes == fields
        }
        _ => false,
    }
}

/// A creation is a list of its values, a change of the number and the fields, a deletion of the number
/// and the fingerprint.
fn write_to_json(write: &RowWrite) -> Written {
    match write {
        RowWrite::Create(values) => json!([form_to_json(values)]),
        RowWrite::Update(id, changes) => json!([id, changes_to_json(changes)]),
        // JSON has no whole numbers of 64 bits.
        RowWrite::Delete(id, seen) => json!([id, format!("{seen:x}")]),
    }
}

fn write_of_json(json: &Json) -> Option<RowWrite> {
    match json.as_list()? {
        [values] => Some(RowWrite::Create(form_of_json(values)?)),
        [id, Json::Text(seen)] => {
            let seen = u64::from_str_radix(seen, 16).ok()?;
            Some(RowWrite::Delete(id.as_integer()?, seen))
        }
        [id, fields] => Some(RowWrite::Update(id.as_integer()?, changes_of_json(fields)?)),
        _ => None,
    }
}

fn change_to_json(change: &RecordChange) -> Written {
    match change {
        RecordChange::Created(id, values) => json!({"created": id, "values": form_to_json(values)}),
        RecordChange::Updated(id, changes) => {
            json!({"updated": id, "fields": changes_to_json(changes)})
        }
        RecordChange::Deleted(id, values) => json!({"deleted": id, "values": form_to_json(values)}),
    }
}

fn change_of_json(json: &Json) -> Option<RecordChange> {
    if let Some(id) = json.get("created") {
        let values = form_of_json(json.get("values")?)?;
        return Some(RecordChange::Created(id.as_integer(), values));
    }
    if let Some(id) = json.get("updated") {
        let changes = changes_of_json(json.get("fields")?)?;
        return Some(RecordChange::Updated(id.as_integer()?, changes));
    }
    let id = json.get("deleted")?.as_integer()?;
    Some(RecordChange::Deleted(
        id,
        form_of_json(json.get("values")?)?,
    ))
}

fn changes_to_json(changes: &[FieldChange]) -> Written {
    let change = |change: &FieldChange| {
        let values = json!([change.before.value(), change.after.value()]);
        Some((change.field.write_key()?.to_owned(), values))
    };
    Written::Object(changes.iter().filter_map(change).collect())
}

fn changes_of_json(json: &Json) -> Option<Vec<FieldChange>> {
    let mut changes = Vec::new();
    for field in CustomerField::WRITABLE {
        let Some(change) = json.get(field.write_key()?) else {
            continue;
        };
        let [before, after] = change.as_list()? else {
            return None;
        };
        changes.push(FieldChange {
            field,
            before: value_of_json(before)?,
            after: value_of_json(after)?,
        });
    }
    (changes.len() == json.members()?.len()).then_some(changes)
}

/// The values that differ from those of an empty form.
fn form_to_json(form: &CustomerForm) -> Written {
    let empty = CustomerForm::default();
    let value = |field: CustomerField| {
        let is_filled = !form.is_identical(&empty, field);
        let value = form.value(field).filter(|_| is_filled)?;
        Some((field.write_key()?.to_owned(), json!(value)))
    };
    let values: Map<_, _> = CustomerField::WRITABLE
        .into_iter()
        .filter_map(value)
        .collect();
    Written::Object(values)
}

fn form_of_json(json: &Json) -> Option<Box<CustomerForm>> {
    json.members()?;
    let mut form = CustomerForm::default();
    for field in CustomerField::WRITABLE {
        if let Some(value) = json.get(field.write_key()?) {
            form.set(field, value_of_json(value)?.value());
        }
    }
    Some(Box::new(form))
}

fn value_of_json(json: &Json) -> Option<FormValue> {
    match json {
        Json::Boolean(flag) => Some(FormValue::Flag(*flag)),
        Json::Text(text) => Some(FormValue::Text(text.to_string())),
        _ => None,
    }
}
