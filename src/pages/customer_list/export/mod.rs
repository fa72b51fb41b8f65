//! The export of the customers in the list, or of all customers, to a file.

mod choices;
mod file;

use directory::export::{CsvStyle, Format};
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::CustomerField;
use texts::Message;

use self::choices::{
    Choice, columns_choice, format_choice, rows_choice, separator_of_region, style_choice,
};
use super::list::ListContext;
use crate::directory::LiveDirectory;
use crate::language::{t, t_of};
use crate::reactive::{memo, optional};
use crate::ui::{Button, ButtonLook, Dialog};

/// The button that opens the dialog.
pub fn export_button(list: ListContext, directory: LiveDirectory) -> AnyView {
    let open = RwSignal::new(false);
    let dialog = move || {
        let open_now = open.get();
        open_now.then(|| view! { <ExportDialog list directory open/> }.into_any())
    };
    view! {
        <Button label=texts::export_open() icon="download" on_press=move || open.set(true)/>
        {optional(dialog)}
    }
    .into_any()
}

/// The dialog in which the user chooses rows, columns and format. Its button names the number of
/// customers; afterwards the number written is compared with it.
#[component]
fn ExportDialog(
    list: ListContext,
    directory: LiveDirectory,
    open: RwSignal<bool>,
) -> impl IntoView {
    let choice = Choice {
        matches: RwSignal::new(true),
        format: RwSignal::new(Format::Csv),
        style: RwSignal::new(CsvStyle {
            separator: separator_of_region(),
            ..CsvStyle::default()
        }),
        columns: RwSignal::new(CustomerField::ALL.to_vec()),
    };
    let found = Memo::new(move |_| list.results.with(|results| results.all().cloned()));
    let matching = memo(move || found.with(|found| found.as_ref().map_or(0, |it| it.total())));
    let all_rows = memo(move || {
        directory.track();
        directory.with(|directory| directory.len()).unwrap_or(0)
    });
    let count = memo(move || {
        if choice.matches.get() {
            matching.get()
        } else {
            all_rows.get()
        }
    });
    let written = RwSignal::new(None::<usize>);
    let message = RwSignal::new(None::<Message>);
    let start = move || {
        let none_chosen = choice.columns.with_untracked(Vec::is_empty);
        if none_chosen {
            return message.set(Some(texts::export_no_columns()));
        }
        let matches = found.get_untracked();
        let ids = file::ids(
            directory,
            matches.filter(|_| choice.matches.get_untracked()),
        );
        spawn_local(async move {
            let result = file::write(list.app, directory, choice, ids, written).await;
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
        let incomplete = !directory.is_complete();
        incomplete.then(|| {
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
            {rows_choice(choice, matching, all_rows)}
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
