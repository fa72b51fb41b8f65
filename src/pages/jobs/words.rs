//! The words for jobs and their outcomes.

use leptos::prelude::*;
use model::{
    Customer, CustomerField, CustomerForm, CustomerId, FormValue, Job, JobAct, JobRow,
    OutcomeClass, RecordChange, printable,
};
use texts::Message;

use crate::context::AppContext;
use crate::pages::shared::form_value_words;

/// Returns what a job does, with the number of its customers: "Archive 20 customers".
pub fn act(app: AppContext, job: &Job) -> Message {
    if let (JobAct::Single, [row]) = (job.act, job.rows()) {
        return single(app, row);
    }
    if let JobAct::Undo(number) = job.act {
        let undone = undone_act(app, number, job);
        return texts::job_undo_of(undone);
    }
    act_on(job.act, job.rows().len())
}

/// Returns an act on this many customers.
pub fn act_on(act: JobAct, count: usize) -> Message {
    match act {
        JobAct::Archive => texts::job_archive(count),
        JobAct::Restore => texts::job_restore(count),
        JobAct::SetStatus(_) => texts::job_set_status(count),
        JobAct::Delete => texts::job_delete(count),
        JobAct::Import => texts::job_import(count),
        JobAct::Merge => texts::job_merge(count),
        JobAct::Single | JobAct::Undo(_) => Message::empty(),
    }
}

/// Returns the name of a class of outcomes.
pub fn class(class: OutcomeClass) -> Message {
    match class {
        OutcomeClass::Done => texts::job_done(),
        OutcomeClass::Unchanged => texts::job_unchanged(),
        OutcomeClass::Conflict => texts::job_conflict(),
        OutcomeClass::Refused => texts::job_refused(),
        OutcomeClass::Unknown => texts::job_unknown(),
        OutcomeClass::NotTried => texts::job_not_tried(),
    }
}

/// Returns how many rows have ended in each class that has any.
pub fn counts(job: &Job) -> Message {
    let counts = job.counts();
    let classes = OutcomeClass::ALL.into_iter();
    counted(classes.map(|it| (class(it), counts.ended_as(it))))
}

/// Returns the counts that are not 0 with their names: "Done (18), Conflict (2)".
pub fn counted(counts: impl Iterator<Item = (Message, usize)>) -> Message {
    let some = counts.filter(|(_, count)| *count > 0);
    Message::joined(
        ", ",
        some.map(|(name, count)| texts::job_report_some(name, count)),
    )
}

/// Returns a value before or after a change, as it may be shown; a word for an empty one.
pub fn shown_value(value: Message) -> Message {
    if value.is_empty() {
        texts::activity_empty_value()
    } else {
        value.map_verbatim(|text| printable(text).into_owned())
    }
}

/// Returns the name of a row's customer, as far as the tab knows it.
pub fn row_name(app: AppContext, row: &JobRow) -> Message {
    let known = row.id().and_then(|id| name(app, id));
    let written = match row.change() {
        Some(RecordChange::Created(_, values) | RecordChange::Deleted(_, values)) => {
            form_name(values)
        }
        _ => None,
    };
    known.or(written).unwrap_or_else(|| match row.id() {
        Some(id) => texts::job_report_number(id.to_string()),
        None => texts::job_report_new(),
    })
}

/// Returns the changes of a row, a line for each field: "Status: 0 → 1".
pub fn changes(change: &RecordChange) -> Vec<Message> {
    let line = |(field, before, after): (CustomerField, Option<&FormValue>, Option<&FormValue>)| {
        let shown = |value: &FormValue| shown_value(form_value_words(field, value));
        match (before, after) {
            (Some(before), Some(after)) => {
                texts::activity_from_to(field.label(), shown(before), shown(after))
            }
            (Some(value), None) | (None, Some(value)) => {
                texts::activity_value(field.label(), shown(value))
            }
            (None, None) => Message::empty(),
        }
    };
    change.fields().into_iter().map(line).collect()
}

fn name(app: AppContext, id: CustomerId) -> Option<Message> {
    let directory = app.directory.try_get_untracked().flatten();
    let customer = directory.and_then(|directory| directory.get(id));
    customer.map(|customer| customer.isolated_name())
}

fn form_name(values: &CustomerForm) -> Option<Message> {
    let named = Customer::named(|field| values.text(field).to_owned());
    named.map(|named| named.isolated_name())
}

fn single(app: AppContext, row: &JobRow) -> Message {
    let what = match row.change() {
        Some(RecordChange::Created(..)) => texts::activity_created(),
        Some(RecordChange::Deleted(..)) => texts::activity_deleted(),
        _ => texts::activity_updated(),
    };
    texts::activity_value(what, row_name(app, row))
}

fn undone_act(app: AppContext, number: u32, undo: &Job) -> Message {
    let jobs = app.jobs.try_get_untracked().flatten();
    let undone = jobs.and_then(|jobs| jobs.with_job(number, |job| act(app, job)));
    // The entry was dropped.
    undone.unwrap_or_else(|| texts::job_set_status(undo.rows().len()))
}
