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

const WAITING: &str = "waiting";
const SENT: &str = "sent";

/// The words for the classes, in the order of `OutcomeClass::ALL`.
const CLASSES: [&str; OutcomeClass::ALL.len()] = [
    "done",
    "unchanged",
    "conflict",
    "refused",
    "unknown",
    "not tried",
];

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

fn row_to_json(row: &JobRow) -> Written {
    let (state, change) = match &row.state {
        RowState::Waiting => (WAITING, None),
        RowState::Sent(change) => (SENT, Some(change)),
        RowState::Ended(result) => (CLASSES[result.class as usize], result.change.as_ref()),
    };
    // What is over is never written again.
    let write = row.result().is_none().then(|| write_to_json(&row.write));
    let id = row.write.id();
    json!([state, id, write, change.map(change_to_json)])
}

fn row_of_json(json: &Json) -> Option<JobRow> {
    let [state, id, write, change] = json.as_list()? else {
        return None;
    };
    let change = match change {
        Json::Null => None,
        change => Some(change_of_json(change)?),
    };
    let write = match (write, &change, id) {
        (Json::Null, Some(change), _) => change.repeated(),
        (Json::Null, None, Json::Integer(id)) => RowWrite::Update(*id, Vec::new()),
        (Json::Null, None, _) => RowWrite::Create(Box::default()),
        (write, ..) => write_of_json(write)?,
    };
    let state = match state.as_text()? {
        WAITING => RowState::Waiting,
        SENT => RowState::Sent(change?),
        word => {
            let at = CLASSES.iter().position(|class| *class == word)?;
            RowState::Ended(RowResult {
                class: OutcomeClass::ALL[at],
                change,
                reason: None,
            })
        }
    };
    Some(JobRow { write, state })
}

fn write_to_json(write: &RowWrite) -> Written {
    match write {
        RowWrite::Create(values) => json!({"create": form_to_json(values)}),
        RowWrite::Update(id, changes) => json!({"update": id, "fields": changes_to_json(changes)}),
        // JSON has no whole numbers of 64 bits.
        RowWrite::Delete(id, seen) => json!({"delete": id, "seen": format!("{seen:x}")}),
    }
}

fn write_of_json(json: &Json) -> Option<RowWrite> {
    if let Some(values) = json.get("create") {
        return Some(RowWrite::Create(form_of_json(values)?));
    }
    if let Some(id) = json.get("update") {
        return Some(RowWrite::Update(
            id.as_integer()?,
            changes_of_json(json.get("fields")?)?,
        ));
    }
    let id = json.get("delete")?.as_integer()?;
    let seen = u64::from_str_radix(json.get("seen")?.as_text()?, 16).ok()?;
    Some(RowWrite::Delete(id, seen))
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
        return Some(RecordChange::Created(
            id.as_integer(),
            form_of_json(json.get("values")?)?,
        ));
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
