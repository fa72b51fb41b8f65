use std::time::Duration;

use directory::Doubt;
use leptos::prelude::*;
use model::{ApiError, format_count};

use super::export::export_button;
use super::list::ListContext;
use super::status_bar::counts;
use crate::directory::{LiveDirectory, Stage, SyncStatus};
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
        any.then(|| export_button(list, directory))
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
            None => format!("{} customers, still loading", format_count(read)),
            Some(_) => format!("Refreshing: {} customers", format_count(read)),
        }
    });
    let position = move || {
        let in_cycle = directory.sync_status().read % ROWS_PER_CYCLE;
        format!("-{}%", 200 * in_cycle / ROWS_PER_CYCLE)
    };
    view! {
        <progress
            class="fill counted"
            aria-label="Reading all customers"
            style:background-position-x=position
        ></progress>
        <span>{read}</span>
        <Button label="Pause" look=ButtonLook::Quiet guard_press=true on_press=move || directory.pause()/>
        <Button label="Cancel" look=ButtonLook::Quiet guard_press=true on_press=move || directory.cancel()/>
    }
    .into_any()
}

fn paused(directory: LiveDirectory) -> AnyView {
    let read = format_count(directory.sync_status().read);
    view! {
        <span>{format!("Paused at {read} customers")}</span>
        {as_of(directory)}
        <Button label="Continue" look=ButtonLook::Quiet guard_press=true on_press=move || directory.resume()/>
        <Button label="Cancel" look=ButtonLook::Quiet guard_press=true on_press=move || directory.cancel()/>
    }
    .into_any()
}

fn cancelled(directory: LiveDirectory) -> AnyView {
    let SyncStatus {
        read, as_of: at, ..
    } = directory.sync_status();
    let read = format_count(read);
    let (words, label) = match at {
        None => (
            format!("Stopped at {read} customers. A search covers only these."),
            "Read all",
        ),
        Some(_) => (
            format!("The refresh was stopped at {read} customers."),
            "Refresh",
        ),
    };
    view! {
        <span>{words}</span>
        {as_of(directory)}
        <Button label look=ButtonLook::Quiet guard_press=true on_press=move || directory.refresh()/>
    }
    .into_any()
}

fn failed(directory: LiveDirectory, error: &ApiError) -> AnyView {
    let read = format_count(directory.sync_status().read);
    let words = format!("Stopped at {read} customers. {}", error.explanation());
    view! {
        <span class="list-failed" role="alert">
            {words}
        </span>
        {as_of(directory)}
        <Button label="Retry" on_press=move || directory.resume()/>
        {error.may_be_sign_in().then(sign_in_button)}
    }
    .into_any()
}

/// Says why there may be customers that were not read. The rows keep the time of an earlier run.
fn doubtful(list: ListContext, directory: LiveDirectory, doubt: Doubt) -> AnyView {
    let most = format_count(list.app.api.directory_max() as usize);
    let words = match doubt {
        Doubt::Moved => {
            "Some customers may be missing: the list changed while it was loading.".to_owned()
        }
        Doubt::SameRows => {
            "Some customers may be missing: the server sends the same rows for every page."
                .to_owned()
        }
        Doubt::PageNumbers => {
            "Some customers may be missing: the server counts its pages in another way.".to_owned()
        }
        Doubt::TooLarge => {
            "The server's answers are larger than this page loads (500 MB at most). The list shows the server's pages.".to_owned()
        }
        Doubt::TooMany => format!(
            "There are more customers than this page loads ({most} at most). The list shows the server's pages."
        ),
    };
    let SyncStatus {
        read, as_of: at, ..
    } = directory.sync_status();
    let covered = at.is_none().then(|| {
        format!(
            " A search covers the {} customers that are loaded.",
            format_count(read)
        )
    });
    view! {
        <span class="list-failed" role="alert">
            {words}
            {covered}
        </span>
        {refresh(directory)}
    }
    .into_any()
}

fn complete(directory: LiveDirectory) -> AnyView {
    let unpaged = directory.sync_status().is_unpaged.then(|| {
        view! {
            <span>"The server sends all customers at once, whatever page is requested."</span>
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
        <Button label="Refresh" look=ButtonLook::Quiet icon="refresh" guard_press=true on_press=move || directory.refresh()/>
    }
    .into_any()
}

/// The time of the rows; none before all customers were read once.
fn as_of(directory: LiveDirectory) -> Option<AnyView> {
    let at = directory.sync_status().as_of?;
    let time = recent_time(at);
    Some(view! { <span>"As of " {time}</span> }.into_any())
}

fn announcement(list: ListContext) -> AnyView {
    let counts = memo(move || counts(list));
    let said = RwSignal::new(String::new());
    let delay = Debounce::new();
    effect(move || {
        let counts = counts.get().unwrap_or_default();
        delay.start(PAUSE, move || said.set(counts));
    });
    view! {
        <p class="visually-hidden" role="status">
            {said}
        </p>
    }
    .into_any()
}
