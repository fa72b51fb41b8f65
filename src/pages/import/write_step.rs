use ::import::Check;
use leptos::prelude::*;
use model::JobAct;
use texts::Message;

use super::state::Import;
use crate::jobs::JobStage;
use crate::language::{t, t_of};
use crate::pages::jobs::words;
use crate::reactive::{dynamic, memo, optional};
use crate::ui::{Button, ButtonLook, focus};

/// The last step: the button that starts the import, and afterwards the rows that were not imported.
pub fn view(import: Import) -> AnyView {
    let (is_starting, is_saving) = (RwSignal::new(false), RwSignal::new(false));
    let planned = memo(move || import.with_check(Check::planned_count).unwrap_or(0));
    let has_job = memo(move || import.job.get().is_some());
    let content = move || {
        if has_job.get() {
            job(import)
        } else if planned.get() == 0 {
            view! { <p class="import-line">{t(texts::import_nothing())}</p> }.into_any()
        } else {
            let label = Signal::derive(move || words::act_on(JobAct::Import, planned.get()));
            let press = move || import.start_job(is_starting);
            view! {
                <Button label look=ButtonLook::Primary busy=is_starting on_press=press/>
            }
            .into_any()
        }
    };
    let is_over = memo(move || {
        let number = import.job.get()?;
        let jobs = import.app.jobs.get()?;
        Some(jobs.stage(number) == JobStage::Over)
    });
    let download = move || {
        // Before the job only where it never begins.
        let is_due = is_over.get().unwrap_or_else(|| planned.get() == 0);
        (is_due && import.has_rejected()).then(|| {
            let press = move || import.save_rejected(is_saving);
            view! {
                <Button
                    label=texts::import_download()
                    icon="download"
                    busy=is_saving
                    on_press=press
                />
            }
            .into_any()
        })
    };
    view! {
        <section class="import-step import-write" aria-label=t(texts::import_title())>
            {dynamic(content)}
            {optional(download)}
        </section>
    }
    .into_any()
}

/// How far the job is, in a sentence. The region of the job has the rest.
fn job(import: Import) -> AnyView {
    let sentence = Signal::derive(move || {
        let (Some(jobs), Some(number)) = (import.app.jobs.get(), import.job.get()) else {
            return Message::empty();
        };
        let counts = jobs.with_job(number, words::counts);
        match counts.filter(|_| jobs.stage(number) == JobStage::Over) {
            Some(counts) => texts::import_over(counts),
            None => texts::import_running(),
        }
    });
    // The button that had the focus is gone.
    request_animation_frame(|| focus("#import-job"));
    view! { <p class="import-line" role="status" tabindex="-1" id="import-job">{t_of(sentence)}</p> }
        .into_any()
}
