//! The export of the customers in the list, of all customers, or of those that are selected, to a file.

mod choices;
mod file;

use directory::export::{CsvStyle, Format};
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{CustomerField, Selection};
use texts::Message;

use self::choices::{Choice, Rows, columns_choice, format_choice, rows_choice, style_choice};
use super::list::ListContext;
use super::results::Results;
use crate::directory::LiveDirectory;
use crate::language::{t, t_of};
use crate::pages::shared::separator_of_region;
use crate::reactive::{memo, optional};
use crate::ui::{Button, ButtonLook, Dialog};

/// The button that opens the dialog.
pub fn export_button(list: ListContext) -> AnyView {
    button(list, texts::export_open(), Rows::Listed)
}

/// The button that opens the dialog for the selected customers.
pub fn export_selected_button(list: ListContext) -> AnyView {
    button(list, texts::selection_export(), Rows::Selected)
}

fn button(list: ListContext, label: Message, rows: Rows) -> AnyView {
    let open = RwSignal::new(false);
    let dialog = move || {
        let open_now = open.get();
        open_now.then(|| view! { <ExportDialog list rows open/> }.into_any())
    };
    view! {
        <Button label icon="download" on_press=move || open.set(true)/>
        {optional(dialog)}
    }
    .into_any()
}

/// The dialog in which the user chooses rows, columns and format. Its button names the number of
/// customers; afterwards the number written is compared with it.
#[component]
fn ExportDialog(
    list: ListContext,
    /// The rows that are chosen at first.
    rows: Rows,
    open: RwSignal<bool>,
) -> impl IntoView {
    let choice = Choice {
        rows: RwSignal::new(rows),
        format: RwSignal::new(Format::Csv),
        style: RwSignal::new(CsvStyle {
            separator: separator_of_region(),
            ..CsvStyle::default()
        }),
        columns: RwSignal::new(CustomerField::ALL.to_vec()),
    };
    let selection = list.app.selection;
    let directory = list.app.directory.get_untracked();
    let all_rows = memo(move || {
        let len = |directory: LiveDirectory| {
            directory.track();
            directory.with(|directory| directory.len())
        };
        directory.and_then(len).unwrap_or(0)
    });
    let count_of = move |rows: Rows| match rows {
        Rows::Listed => list.results.with(Results::len),
        Rows::All => all_rows.get(),
        Rows::Selected => selection.with(Selection::len),
    };
    let count = memo(move || count_of(choice.rows.get()));
    let is_offered = |rows: &Rows| match rows {
        Rows::Listed => true,
        Rows::All => directory.is_some(),
        Rows::Selected => !selection.with_untracked(Selection::is_empty),
    };
    let mut offered = vec![Rows::Listed, Rows::All, Rows::Selected];
    offered.retain(is_offered);
    let written = RwSignal::new(None::<usize>);
    let message = RwSignal::new(None::<Message>);
    let start = move || {
        let none_chosen = choice.columns.with_untracked(Vec::is_empty);
        if none_chosen {
            return message.set(Some(texts::export_no_columns()));
        }
        let ids = file::ids(list, choice.rows.get_untracked());
        spawn_local(async move {
            let result = file::write(list, choice, ids, written).await;
            written.try_set(None);
            match result {
                None => open.try_set(false).map_or((), drop),
                result => message.try_set(result).map_or((), drop),
            }
        });
    };
    let busy = Signal::derive(move || written.get().is_some());
    let progress = move || {
        written.get().map(|written| {
            let words = texts::export_progress(written, count.get());
            view! { <p class="dialog-text" role="status">{t(words)}</p> }.into_any()
        })
    };
    let message_line = move || {
        let text = message.get()?;
        Some(view! { <p class="dialog-text list-failed" role="alert">{t(text)}</p> }.into_any())
    };
    let label = Signal::derive(move || texts::export_start(count.get()));
    let incomplete = move || {
        let is_partial = directory.is_some_and(|directory| !directory.is_complete());
        // Each selected customer was loaded, by its page.
        let is_incomplete = is_partial && choice.rows.get() != Rows::Selected;
        is_incomplete.then(|| {
            view! {
                <p class="dialog-text list-failed">
                    {t(texts::export_not_all_loaded())}
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
    let style = move || (choice.format.get() == Format::Csv).then(|| style_choice(choice));
    view! {
        <Dialog id="export-title" title=texts::export_title() on_cancel=move || open.set(false)>
            {optional(incomplete)}
            {rows_choice(choice, &offered, count_of)}
            {format_choice(choice)}
            {optional(style)}
            {columns_choice(choice, message)}
            {optional(progress)}
            {optional(message_line)}
            <div class="dialog-actions">
                <Button label=texts::action_cancel() look=ButtonLook::Plain on_press=move || open.set(false)/>
                <button
                    type="button"
                    class="button button-primary"
                    aria-busy=move || busy.get().then_some("true")
                    on:click=press
                >
                    <span class="button-text">{t_of(label)}</span>
                </button>
            </div>
        </Dialog>
    }
}
