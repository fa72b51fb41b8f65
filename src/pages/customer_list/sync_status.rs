use std::time::Duration;

use leptos::prelude::*;
use model::{ApiError, format_count};

use super::export::export_button;
use super::list::List;
use super::status_bar::counts;
use crate::directory::{LiveDirectory, Stage, SyncStatus};
use crate::pages::shared::sign_in_button;
use crate::reactive::{Debounce, dynamic, effect, memo, optional};
use crate::ui::{Button, ButtonLook, time_of_day};

/// A screen reader hears how many match once the typing pauses.
const PAUSE: Duration = Duration::from_millis(600);

/// The rows after which the bar looks as before. What is read moves it: an animation would be drawn
/// with every frame, beside the work that it tells of.
const TURN: usize = 32_000;

/// How the sync goes, what the user can do about it, and *Export*.
pub fn sync_status(list: List, directory: LiveDirectory) -> AnyView {
    let stage = memo(move || directory.sync_status().stage);
    let state = move || match stage.get() {
        Stage::Reading => reading(directory),
        Stage::Paused => paused(directory),
        Stage::Cancelled => cancelled(directory),
        Stage::Failed(error) => failed(directory, &error),
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
    let place = move || {
        let turned = directory.sync_status().read % TURN;
        format!("-{}%", 200 * turned / TURN)
    };
    view! {
        <progress
            class="fill counted"
            aria-label="Reading all customers"
            style:background-position-x=place
        ></progress>
        <span>{read}</span>
        <Button label="Pause" look=ButtonLook::Quiet rest=true on_press=move || directory.pause()/>
        <Button label="Cancel" look=ButtonLook::Quiet rest=true on_press=move || directory.cancel()/>
    }
    .into_any()
}

fn paused(directory: LiveDirectory) -> AnyView {
    let read = format_count(directory.sync_status().read);
    view! {
        <span>{format!("Paused at {read} customers")}</span>
        <Button label="Continue" look=ButtonLook::Quiet rest=true on_press=move || directory.resume()/>
        <Button label="Cancel" look=ButtonLook::Quiet rest=true on_press=move || directory.cancel()/>
    }
    .into_any()
}

fn cancelled(directory: LiveDirectory) -> AnyView {
    let read = format_count(directory.sync_status().read);
    view! {
        <span>{format!("Stopped at {read} customers. A search covers only these.")}</span>
        <Button label="Read all" look=ButtonLook::Quiet rest=true on_press=move || directory.refresh()/>
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
        <Button label="Retry" rest=true on_press=move || directory.resume()/>
        {error.may_be_sign_in().then(sign_in_button)}
    }
    .into_any()
}

fn complete(directory: LiveDirectory) -> AnyView {
    let SyncStatus {
        as_of, doubtful, ..
    } = directory.sync_status();
    let time = as_of.map(time_of_day).unwrap_or_default();
    let doubt = doubtful.then(|| {
        view! {
            <span class="list-failed">
                "Some customers may be missing: the server's pages did not fit together. "
            </span>
        }
        .into_any()
    });
    view! {
        {doubt}
        <span>{format!("As of {time}")}</span>
        <Button label="Refresh" look=ButtonLook::Quiet icon="refresh" rest=true on_press=move || directory.refresh()/>
    }
    .into_any()
}

fn announcement(list: List) -> AnyView {
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
