use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{CustomerForm, CustomerId, FieldChange, Job, JobAct, JobRow, OutcomeClass, RowWrite};

use crate::context::{AppContext, use_app_context};
use crate::jobs::Jobs;
use crate::language::t;
use crate::pages::shared::form_value_words;
use crate::reactive::{effect, optional};
use crate::ui::{Button, ButtonLook, Dialog};

/// The undo of one customer that met a change of another administrator.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Conflict {
    act: JobAct,
    id: CustomerId,
    /// The fields as they are now, and as the undo would make them.
    changes: Vec<FieldChange>,
}

/// Asks whether to undo a change of one customer though another administrator has changed the same
/// fields since.
#[component]
pub fn UndoConflictDialog(jobs: Jobs) -> impl IntoView {
    let app = use_app_context();
    let conflict = RwSignal::new(None::<Conflict>);
    effect(move || {
        let end = jobs
            .latest_end()
            .and_then(|number| jobs.with_job(number, undo_in_conflict));
        if let Some((act, id, changes)) = end.flatten() {
            spawn_local(look_at(app, act, id, changes, conflict));
        }
    });
    optional(move || Some(question(jobs, conflict.get()?, conflict)))
}

/// Returns the act, the customer and the changes of an undo that ended in a conflict; none for another
/// job.
fn undo_in_conflict(job: &Job) -> Option<(JobAct, CustomerId, Vec<FieldChange>)> {
    let (JobAct::Undo(_), [row]) = (job.act, job.rows()) else {
        return None;
    };
    let is_conflict = row.result()?.class == OutcomeClass::Conflict;
    match &row.write {
        RowWrite::Update(id, changes) if is_conflict => Some((job.act, *id, changes.clone())),
        _ => None,
    }
}

/// Reads the customer as it is now.
async fn look_at(
    app: AppContext,
    act: JobAct,
    id: CustomerId,
    changes: Vec<FieldChange>,
    conflict: RwSignal<Option<Conflict>>,
) {
    // Without an answer the report tells of the conflict.
    let Ok(customer) = app.api.customer_with_retry(id).await else {
        return;
    };
    let now = CustomerForm::of(&customer);
    let changes = changes.into_iter().filter_map(|change| {
        let before = now.form_value(change.field)?.clone();
        (before != change.after).then_some(FieldChange { before, ..change })
    });
    let changes = changes.collect();
    conflict.try_set(Some(Conflict { act, id, changes }));
}

fn question(jobs: Jobs, found: Conflict, conflict: RwSignal<Option<Conflict>>) -> AnyView {
    let line = |change: &FieldChange| {
        let words = texts::undo_conflict_field(
            change.field.label(),
            form_value_words(change.field, &change.before),
            form_value_words(change.field, &change.after),
        );
        view! { <p translate="no">{t(words)}</p> }
    };
    let lines = found.changes.iter().map(line).collect_view();
    let close = move || conflict.set(None);
    let undo = move || {
        close();
        let write = RowWrite::Update(found.id, found.changes.clone());
        jobs.start(found.act, vec![JobRow::new(write)]);
    };
    view! {
        <Dialog id="undo-conflict" title=texts::undo_conflict_title() on_cancel=close>
            <div class="dialog-body">{lines}</div>
            <div class="dialog-actions">
                <Button label=texts::undo_keep() autofocus=true on_press=close/>
                <Button label=texts::undo_anyway() look=ButtonLook::Danger guard_press=true on_press=undo/>
            </div>
        </Dialog>
    }
    .into_any()
}
