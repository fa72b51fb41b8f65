use leptos::prelude::*;

use super::columns_step;
use super::state::{Import, Stage};
use crate::directory::{LiveDirectory, Stage as SyncStage};
use crate::language::t;
use crate::reactive::{dynamic, memo, optional};
use crate::ui::{Button, ButtonLook, focus};

/// The third step: the dry run.
pub fn view(import: Import) -> AnyView {
    let is_at_work = memo(move || matches!(import.stage.get(), Stage::Waiting | Stage::Running));
    let label = Signal::derive(move || match is_at_work.get() {
        true => texts::action_cancel(),
        false => texts::import_check(),
    });
    let press = move || {
        if is_at_work.get_untracked() {
            import.discard_result();
        } else if untrack(|| columns_step::problem(import)).is_some() {
            focus("#import-columns-problem");
        } else {
            import.start_check();
        }
    };
    view! {
        <section class="import-step" aria-labelledby="import-check-title">
            <h2 id="import-check-title">{t(texts::import_check())}</h2>
            <p class="field-hint">{t(texts::import_check_note())}</p>
            <div class="import-options">
                <Button label look=ButtonLook::Primary on_press=press/>
            </div>
            {dynamic(move || progress(import))}
        </section>
    }
    .into_any()
}

fn progress(import: Import) -> AnyView {
    match import.stage.get() {
        Stage::Waiting => waiting(import),
        Stage::Running => running(import),
        Stage::Unchecked | Stage::Checked => ().into_any(),
    }
}

/// The check needs all customers.
fn waiting(import: Import) -> AnyView {
    let directory = import.app.directory;
    let is_complete = memo(move || directory.get().is_some_and(|all| all.is_complete()));
    let words = move || {
        t(match is_complete.get() {
            true => texts::duplicates_comparing(),
            false => texts::duplicates_reading(),
        })
    };
    let stopped = move || directory.get().and_then(stopped);
    view! {
        <p class="import-line" role="status">
            <progress class="fill" aria-label=words></progress>
            {words}
        </p>
        {optional(stopped)}
    }
    .into_any()
}

/// Says that not all customers were read, and offers to read on.
fn stopped(directory: LiveDirectory) -> Option<AnyView> {
    let stage = directory.sync_status().stage;
    let goes_on = matches!(stage, SyncStage::Reading | SyncStage::Complete);
    (!goes_on && !directory.is_complete()).then(|| {
        let press = move || match directory.sync_status().stage {
            SyncStage::Paused | SyncStage::Failed(_) => directory.resume(),
            _ => directory.refresh(),
        };
        view! {
            <p class="import-problem" role="alert">
                {t(texts::import_not_all_read())}
                " "
                <Button label=texts::sync_continue() on_press=press/>
            </p>
        }
        .into_any()
    })
}

fn running(import: Import) -> AnyView {
    let words = t(texts::import_checking());
    view! {
        <p class="import-line" role="status">
            <progress
                class="fill counted import-progress"
                aria-label=words
                max=move || import.progress.get().total
                prop:value=move || import.progress.get().done as f64
            ></progress>
            {words}
        </p>
    }
    .into_any()
}
