use directory::export::{Column, Export, Format, file_name, verdict};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{Customer, CustomerId};

use super::super::lens::Lens;
use crate::all_customers::AllCustomers;
use crate::clock::now;
use crate::ui::{Button, ButtonLook, Dialog, Download, grouped, memo, optional};

/// Rows between two looks at the page: some milliseconds of work.
const PIECE: usize = 500;

/// Opens the choice of what to export.
pub fn export_button(lens: Lens, all: AllCustomers) -> AnyView {
    let open = RwSignal::new(false);
    let dialog = move || {
        let open_now = open.get();
        open_now.then(|| view! { <ExportDialog lens all open/> }.into_any())
    };
    view! {
        <Button label="Export" icon="download" on_press=move || open.set(true)/>
        {optional(dialog)}
    }
    .into_any()
}

/// What goes into the file.
#[derive(Clone, Copy)]
struct Choice {
    matches: RwSignal<bool>,
    format: RwSignal<Format>,
    columns: RwSignal<Vec<Column>>,
}

/// Chooses rows, columns and format, says the count before, and checks it after.
#[component]
fn ExportDialog(lens: Lens, all: AllCustomers, open: RwSignal<bool>) -> impl IntoView {
    let choice = Choice {
        matches: RwSignal::new(true),
        format: RwSignal::new(Format::Csv),
        columns: RwSignal::new(Column::ALL.to_vec()),
    };
    let found = Memo::new(move |_| lens.query.with(|query| all.found(query)));
    let matching = memo(move || found.with(|found| found.as_ref().map_or(0, |it| it.total())));
    let everyone = memo(move || {
        all.track();
        all.with(|directory| directory.len()).unwrap_or(0)
    });
    let count = memo(move || {
        if choice.matches.get() {
            matching.get()
        } else {
            everyone.get()
        }
    });
    let written = RwSignal::new(None::<usize>);
    let verdict = RwSignal::new(None::<String>);
    let start = move || {
        let none_chosen = choice.columns.with_untracked(Vec::is_empty);
        if none_chosen {
            return verdict.set(Some("Choose at least one column.".to_owned()));
        }
        let ids = ids(all, &found, choice.matches.get_untracked());
        spawn_local(async move {
            let said = run(lens, all, choice, ids, written).await;
            written.try_set(None);
            match said {
                None => open.try_set(false).map_or((), drop),
                said => verdict.try_set(said).map_or((), drop),
            }
        });
    };
    let busy = Signal::derive(move || written.get().is_some());
    let progress = move || {
        written.get().map(|written| {
            let words = format!("{} of {} written", grouped(written), grouped(count.get()));
            view! { <p class="dialog-text" role="status">{words}</p> }.into_any()
        })
    };
    let said = move || {
        let said = verdict.get()?;
        Some(view! { <p class="dialog-text list-failed" role="alert">{said}</p> }.into_any())
    };
    let label = Signal::derive(move || {
        let count = count.get();
        let noun = if count == 1 { "customer" } else { "customers" };
        format!("Export {} {noun}", grouped(count))
    });
    let incomplete = move || {
        let incomplete = !all.is_complete();
        incomplete.then(|| {
            view! {
                <p class="dialog-text list-failed">
                    "Not all customers are read yet: the file will hold those read so far."
                </p>
            }
            .into_any()
        })
    };
    let press = move |_| {
        if !busy.get_untracked() {
            start();
        }
    };
    view! {
        <Dialog id="export-title" title="Export customers" on_cancel=move || open.set(false)>
            {optional(incomplete)}
            {rows_choice(choice, matching, everyone)}
            {format_choice(choice)}
            {columns_choice(choice, verdict)}
            {optional(progress)}
            {optional(said)}
            <div class="dialog-actions">
                <Button label="Cancel" look=ButtonLook::Plain on_press=move || open.set(false)/>
                <button
                    type="button"
                    class="button button-primary"
                    aria-busy=move || busy.get().then_some("true")
                    on:click=press
                >
                    <span class="button-text">{label}</span>
                </button>
            </div>
        </Dialog>
    }
}

fn rows_choice(choice: Choice, matching: Memo<usize>, everyone: Memo<usize>) -> AnyView {
    let one = |matches: bool, words: Signal<String>| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="export-rows"
                    prop:checked=move || choice.matches.get() == matches
                    on:change=move |_| choice.matches.set(matches)
                />
                <span>{words}</span>
            </label>
        }
        .into_any()
    };
    let shown = Signal::derive(move || format!("What is shown ({})", grouped(matching.get())));
    let all = Signal::derive(move || format!("All customers ({})", grouped(everyone.get())));
    view! {
        <fieldset class="choices">
            <legend>"Rows"</legend>
            {one(true, shown)}
            {one(false, all)}
        </fieldset>
    }
    .into_any()
}

fn format_choice(choice: Choice) -> AnyView {
    let one = |format: Format| {
        let words = match format {
            Format::Csv => {
                "CSV, for spreadsheets: what looks like a formula is defused by an apostrophe"
            }
            Format::Json => "JSON: exact",
        };
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="export-format"
                    prop:checked=move || choice.format.get() == format
                    on:change=move |_| choice.format.set(format)
                />
                <span>{words}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="choices">
            <legend>"Format"</legend>
            {Format::ALL.map(one).into_iter().collect_view()}
        </fieldset>
    }
    .into_any()
}

fn columns_choice(choice: Choice, verdict: RwSignal<Option<String>>) -> AnyView {
    let one = |column: Column| {
        let is_chosen = move || choice.columns.with(|columns| columns.contains(&column));
        let toggle = move |_| {
            verdict.set(None);
            choice.columns.update(|columns| {
                // In the order of the screens, whatever the order of the clicks.
                let stays = |it: &Column| (*it == column) != columns.contains(it);
                let next = Column::ALL.into_iter().filter(stays).collect();
                *columns = next;
            });
        };
        view! {
            <label class="chip">
                <input type="checkbox" prop:checked=is_chosen on:change=toggle/>
                {column.label()}
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="choices choices-columns">
            <legend>"Columns"</legend>
            {Column::ALL.map(one).into_iter().collect_view()}
        </fieldset>
    }
    .into_any()
}

/// Who goes into the file, as of now.
fn ids(
    all: AllCustomers,
    found: &Memo<Option<crate::all_customers::Found>>,
    matches: bool,
) -> Vec<CustomerId> {
    let found = found.get_untracked();
    let of = |directory: &mut directory::Directory| match found.filter(|_| matches) {
        Some(found) => {
            let slots = found.slots().iter();
            slots.map(|slot| directory.id_at(*slot)).collect()
        }
        None => {
            let slots = directory.sorted(directory::SortBy::Default).to_vec();
            slots
                .into_iter()
                .map(|slot| directory.id_at(slot))
                .collect()
        }
    };
    all.with(of).unwrap_or_default()
}

/// Writes the file piece by piece, and hands it to the browser; gives what has to be said of it.
async fn run(
    lens: Lens,
    all: AllCustomers,
    choice: Choice,
    ids: Vec<CustomerId>,
    written: RwSignal<Option<usize>>,
) -> Option<String> {
    let format = choice.format.try_get_untracked()?;
    let mut export = Export::new(format, &choice.columns.try_get_untracked()?);
    let before = all.version();
    let mut download = Download::new();
    download.push(&export.head());
    for piece in ids.chunks(PIECE) {
        let customers: Vec<Customer> = piece.iter().filter_map(|id| all.get(*id)).collect();
        download.push(&export.rows(&customers));
        // The dialog was closed: nobody waits for the file.
        written
            .try_set(Some(export.written()))
            .map_or(Some(()), |_| None)?;
        TimeoutFuture::new(0).await;
    }
    download.push(export.tail());
    let name = file_name(format, "customers", now());
    if !download.save(&name, format.media_type()) {
        return Some("The browser did not take the file.".to_owned());
    }
    let count = export.written();
    let said = verdict(ids.len(), count, all.version() != before);
    if said.is_none() {
        let words = format!("Exported {} customers to {name}", grouped(count));
        lens.desk.toasts.say(words);
    }
    said
}
