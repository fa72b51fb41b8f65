use std::time::Duration;

use directory::Doubt;
use leptos::prelude::*;
use model::ApiError;
use texts::Message;

use super::export::export_button;
use super::list::ListContext;
use super::status_bar::counts;
use crate::directory::{LiveDirectory, Stage, SyncStatus};
use crate::language::{t, t_of, text};
use crate::pages::shared::sign_in_button;
use crate::reactive::{Debounce, dynamic, effect, memo, optional};
use crate::ui::{Button, ButtonLook, recent_time};

/// A screen reader hears how many match once the typing pauses.
const PAUSE: Duration = Duration::from_millis(600);

/// Rows per cycle of the progress bar. The bar moves as rows arrive: a CSS animation would repaint
/// every frame and slow the sync.
const ROWS_PER_CYCLE: usize = 32_000;

/// How the sync goes, what the user can do about it, and *Export*.
pub fn sync_status(list: ListContext, directory: LiveDirectory) -> AnyView {
    let stage = memo(move || directory.sync_status().stage);
    let state = move || match stage.get() {
        Stage::Reading => reading(directory),
        Stage::Paused => paused(directory),
        Stage::Cancelled => cancelled(directory),
        Stage::Failed(error) => failed(directory, &error),
        Stage::Doubtful(doubt) => doubtful(list, directory, doubt),
        Stage::Complete => complete(directory),
    };
    let export = move || {
        let any = list.shows_all();
        any.then(|| export_button(list))
    };
    view! {
        <div class="list-state">{dynamic(state)} {optional(export)}</div>
        {announcement(list)}
    }
    .into_any()
}

fn reading(directory: LiveDirectory) -> AnyView {
    let read = Signal::derive(move || {
        let SyncStatus { read, as_of, .. } = directory.sync_status();
        match as_of {
            None => texts::sync_reading(read),
            Some(_) => texts::sync_refreshing(read),
        }
    });
    let position = move || {
        let in_cycle = directory.sync_status().read % ROWS_PER_CYCLE;
        format!("-{}%", 200 * in_cycle / ROWS_PER_CYCLE)
    };
    view! {
        <progress
            class="fill counted"
            aria-label=t(texts::sync_progress())
            style:background-position-x=position
        ></progress>
        <span>{t_of(read)}</span>
        <Button label=texts::sync_pause() look=ButtonLook::Quiet guard_press=true on_press=move || directory.pause()/>
        <Button label=texts::action_cancel() look=ButtonLook::Quiet guard_press=true on_press=move || directory.cancel()/>
    }
    .into_any()
}

fn paused(directory: LiveDirectory) -> AnyView {
    let words = texts::sync_paused(directory.sync_status().read);
    view! {
        <span>{t(words)}</span>
        {as_of(directory)}
        <Button label=texts::sync_continue() look=ButtonLook::Quiet guard_press=true on_press=move || directory.resume()/>
        <Button label=texts::action_cancel() look=ButtonLook::Quiet guard_press=true on_press=move || directory.cancel()/>
    }
    .into_any()
}

fn cancelled(directory: LiveDirectory) -> AnyView {
    let SyncStatus {
        read, as_of: at, ..
    } = directory.sync_status();
    let (words, label) = match at {
        None => (texts::sync_cancelled(read), texts::sync_read_all()),
        Some(_) => (texts::sync_refresh_cancelled(read), texts::action_refresh()),
    };
    view! {
        <span>{t(words)}</span>
        {as_of(directory)}
        <Button label look=ButtonLook::Quiet guard_press=true on_press=move || directory.refresh()/>
    }
    .into_any()
}

fn failed(directory: LiveDirectory, error: &ApiError) -> AnyView {
    let stopped = texts::sync_failed(directory.sync_status().read);
    let words = Message::sentences([stopped, error.explanation()]);
    view! {
        <span class="list-failed" role="alert">
            {t(words)}
        </span>
        {as_of(directory)}
        <Button label=texts::action_retry() on_press=move || directory.resume()/>
        {error.may_be_sign_in().then(sign_in_button)}
    }
    .into_any()
}

/// Says why there may be customers that were not read. The rows keep the time of an earlier run.
fn doubtful(list: ListContext, directory: LiveDirectory, doubt: Doubt) -> AnyView {
    let why = match doubt {
        Doubt::Moved => texts::sync_doubt_moved(),
        Doubt::SameRows => texts::sync_doubt_same_rows(),
        Doubt::PageNumbers => texts::sync_doubt_page_numbers(),
        Doubt::TooLarge => texts::sync_doubt_too_large(),
        Doubt::TooMany => texts::sync_doubt_too_many(list.app.api.directory_max()),
    };
    let SyncStatus {
        read, as_of: at, ..
    } = directory.sync_status();
    let covered = at.is_none().then(|| texts::sync_covered(read));
    let words = Message::sentences([Some(why), covered].into_iter().flatten());
    view! {
        <span class="list-failed" role="alert">
            {t(words)}
        </span>
        {refresh(directory)}
    }
    .into_any()
}

fn complete(directory: LiveDirectory) -> AnyView {
    let unpaged = directory.sync_status().is_unpaged.then(|| {
        view! {
            <span>{t(texts::sync_unpaged())}</span>
        }
        .into_any()
    });
    view! {
        {unpaged}
        {refresh(directory)}
    }
    .into_any()
}

/// The age of the rows, and *Refresh*.
fn refresh(directory: LiveDirectory) -> AnyView {
    view! {
        {as_of(directory)}
        <Button label=texts::action_refresh() look=ButtonLook::Quiet icon="refresh" guard_press=true on_press=move || directory.refresh()/>
    }
    .into_any()
}

/// The time of the rows; none before all customers were read once.
fn as_of(directory: LiveDirectory) -> Option<AnyView> {
    let at = directory.sync_status().as_of?;
    let time = recent_time(at);
    let words = move || text(&texts::sync_as_of(time.get()));
    Some(view! { <span>{words}</span> }.into_any())
}

fn announcement(list: ListContext) -> AnyView {
    let counts = memo(move || counts(list));
    let said = RwSignal::new(Message::empty());
    let delay = Debounce::new();
    effect(move || {
        let counts = counts.get().unwrap_or_else(Message::empty);
        delay.start(PAUSE, move || said.set(counts));
    });
    view! {
        <p class="visually-hidden" role="status">
            {t_of(said)}
        </p>
    }
    .into_any()
}
