use leptos::prelude::*;
use model::RowWrite;

use crate::jobs::Jobs;
use crate::language::t;
use crate::reactive::optional;
use crate::ui::{Button, ButtonLook, Dialog};

/// The question before an undo that deletes or creates customers.
#[component]
pub fn UndoDialog(jobs: Jobs) -> impl IntoView {
    let prompt = jobs.undo_prompt();
    optional(move || {
        let number = prompt.get()?;
        Some(view! { <Question jobs number/> }.into_any())
    })
}

#[component]
fn Question(jobs: Jobs, number: u32) -> impl IntoView {
    let rows = jobs
        .with_job(number, model::Job::undo_rows)
        .unwrap_or_default();
    let count = |is_it: fn(&RowWrite) -> bool| rows.iter().filter(|row| is_it(&row.write)).count();
    let deletes = count(|write| matches!(write, RowWrite::Delete(..)));
    let creates = count(|write| matches!(write, RowWrite::Create(_)));
    let lines = [
        (deletes > 0).then(|| texts::undo_deletes(deletes)),
        (creates > 0).then(|| texts::undo_creates(creates)),
    ];
    let lines = lines.into_iter().flatten();
    let lines = lines.map(|line| view! { <p>{t(line)}</p> }).collect_view();
    let close = move || jobs.undo_prompt().set(None);
    let undo = move || {
        close();
        jobs.undo(number);
    };
    let look = if deletes > 0 {
        ButtonLook::Danger
    } else {
        ButtonLook::Primary
    };
    view! {
        <Dialog id="undo-title" title=texts::undo_title() on_cancel=close>
            <div class="dialog-body">{lines}</div>
            <div class="dialog-actions">
                <Button label=texts::action_cancel() autofocus=true on_press=close/>
                <Button label=texts::undo() look guard_press=true on_press=undo/>
            </div>
        </Dialog>
    }
}
