use std::time::Duration;

use leptos::prelude::*;
use model::{ApiError, format_count};

use super::super::lens::Lens;
use super::export::export_button;
use crate::all_customers::{AllCustomers, Filling, Stage};
use crate::ui::{Button, ButtonLook, Delay, dynamic, effect, memo, optional, time_of_day};

/// A screen reader hears how many match once the typing pauses.
const PAUSE: Duration = Duration::from_millis(600);

/// The rows after which the bar looks as before. What is read moves it: an animation would be drawn
/// with every frame, beside the work that it tells of.
const TURN: usize = 32_000;

/// How many there are, how the filling goes, and what can be done with all of them.
pub fn line(lens: Lens, all: AllCustomers) -> AnyView {
    let total = memo(move || total(lens, all));
    effect(move || lens.said.set(total.get()));
    on_cleanup(move || lens.said.try_set(None).map_or((), drop));
    let stage = memo(move || all.filling().stage);
    let state = move || match stage.get() {
        Stage::Reading => reading(all),
        Stage::Paused => paused(all),
        Stage::Cancelled => cancelled(all),
        Stage::Failed(error) => failed(all, &error),
        Stage::Complete => complete(all),
    };
    let export = move || {
        let any = lens.shows_everyone();
        any.then(|| export_button(lens, all))
    };
    view! {
        <div class="list-state">{dynamic(state)} {optional(export)}</div>
        {announcement(total)}
    }
    .into_any()
}

fn total(lens: Lens, all: AllCustomers) -> Option<String> {
    if !lens.shows_everyone() {
        return None;
    }
    let found = lens.query.with(|query| all.found(query))?;
    let total = found.total();
    let counts = format!(
        "{}: {}, {}; {} archived",
        counted(total, "customer", "customers"),
        counted(found.companies(), "company", "companies"),
        counted(total - found.companies(), "person", "people"),
        format_count(found.archived()),
    );
    Some(if all.is_complete() {
        counts
    } else {
        format!("{counts}. Not all are read yet.")
    })
}

fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", format_count(count))
}

fn reading(all: AllCustomers) -> AnyView {
    let read = Signal::derive(move || {
        let Filling { read, as_of, .. } = all.filling();
        match as_of {
            None => format!("{} customers, still loading", format_count(read)),
            Some(_) => format!("Refreshing: {} customers", format_count(read)),
        }
    });
    let place = move || {
        let turned = all.filling().read % TURN;
        format!("-{}%", 200 * turned / TURN)
    };
    view! {
        <progress
            class="fill counted"
            aria-label="Reading all customers"
            style:background-position-x=place
        ></progress>
        <span>{read}</span>
        <Button label="Pause" look=ButtonLook::Quiet on_press=move || all.pause()/>
        <Button label="Cancel" look=ButtonLook::Quiet on_press=move || all.cancel()/>
    }
    .into_any()
}

fn paused(all: AllCustomers) -> AnyView {
    let read = format_count(all.filling().read);
    view! {
        <span>{format!("Paused at {read} customers")}</span>
        <Button label="Continue" look=ButtonLook::Quiet on_press=move || all.resume()/>
        <Button label="Cancel" look=ButtonLook::Quiet on_press=move || all.cancel()/>
    }
    .into_any()
}

fn cancelled(all: AllCustomers) -> AnyView {
    let read = format_count(all.filling().read);
    view! {
        <span>{format!("Stopped at {read} customers: a search covers only these")}</span>
        <Button label="Read all" look=ButtonLook::Quiet on_press=move || all.refresh()/>
    }
    .into_any()
}

fn failed(all: AllCustomers, error: &ApiError) -> AnyView {
    let read = format_count(all.filling().read);
    let words = format!("Stopped at {read} customers. {}", error.explanation());
    view! {
        <span class="list-failed" role="alert">
            {words}
        </span>
        <Button label="Retry" on_press=move || all.resume()/>
    }
    .into_any()
}

fn complete(all: AllCustomers) -> AnyView {
    let Filling {
        as_of, doubtful, ..
    } = all.filling();
    let time = as_of.map(time_of_day).unwrap_or_default();
    let doubt = doubtful.then(|| {
        view! {
            <span class="list-failed">
                "Some may be missing: the station's pages did not fit together. "
            </span>
        }
        .into_any()
    });
    view! {
        {doubt}
        <span>{format!("As of {time}")}</span>
        <Button label="Refresh" look=ButtonLook::Quiet icon="refresh" on_press=move || all.refresh()/>
    }
    .into_any()
}

fn announcement(total: Memo<Option<String>>) -> AnyView {
    let said = RwSignal::new(String::new());
    let delay = Delay::new();
    effect(move || {
        let total = total.get().unwrap_or_default();
        delay.start(PAUSE, move || said.set(total));
    });
    view! {
        <p class="visually-hidden" role="status">
            {said}
        </p>
    }
    .into_any()
}
