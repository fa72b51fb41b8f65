use std::sync::Arc;

use leptos::prelude::*;
use texts::Message;

use crate::context::AppContext;
use crate::ui::ToastAction;

/// Shows the message of a write with the button *Undo*. `entry` is the number of the write in the
/// activity log; without one there is nothing to undo, and no button.
pub fn show_with_undo(app: AppContext, message: Message, entry: Option<u32>) {
    let jobs = app.jobs.try_get_untracked().flatten();
    let undo = jobs.zip(entry).and_then(|(jobs, entry)| {
        let can_undo = jobs.with_job(entry, model::Job::can_undo) == Some(true);
        can_undo.then(|| ToastAction {
            label: texts::undo(),
            run: Arc::new(move || jobs.request_undo(entry)),
        })
    });
    app.toasts.show_with(message, undo);
}
