use directory::export::{Export, file_name, incomplete_warning, warning};
use directory::{Directory, SortBy};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use model::{Customer, CustomerId, UnixTime};
use texts::Message;

use super::choices::{Choice, Rows};
use crate::api::status_names;
use crate::context::selected_record;
use crate::directory::LiveDirectory;
use crate::language::text_untracked;
use crate::pages::customer_list::list::ListContext;
use crate::pages::customer_list::results::Results;
use crate::reactive::clock::now_seconds;
use crate::ui::Download;

/// Rows that are written between two tasks of the browser: some milliseconds of work.
const BATCH_SIZE: usize = 500;

/// Returns the customers to export, as of now.
pub fn ids(list: ListContext, rows: Rows) -> Vec<CustomerId> {
    match rows {
        Rows::Listed => list.results.with_untracked(Results::ids),
        Rows::All => in_default_order(list),
        Rows::Selected => selected(list),
    }
}

/// Returns the selected customers, in the default order as far as the directory has them.
fn selected(list: ListContext) -> Vec<CustomerId> {
    let selection = list.app.selection.get_untracked();
    let mut ids = in_default_order(list);
    ids.retain(|id| selection.contains(*id));
    if ids.len() < selection.len() {
        let mut others = selection.clone();
        others.unselect_all(ids.iter().copied());
        ids.extend(others.ids());
    }
    ids
}

fn in_default_order(list: ListContext) -> Vec<CustomerId> {
    let of = |directory: &mut Directory| {
        let doc_ids = directory.sorted(SortBy::Default).to_vec();
        let doc_ids = doc_ids.into_iter();
        doc_ids.map(|doc_id| directory.id_at(doc_id)).collect()
    };
    let directory = list.app.directory.get_untracked();
    directory.and_then(|it| it.with(of)).unwrap_or_default()
}

/// Returns a customer as it was last read: the directory may not have those of a page yet.
fn record(list: ListContext, id: CustomerId) -> Option<Customer> {
    let on_page = || {
        let of = |results: &Results| {
            let rows = &results.page()?.rows;
            rows.iter().find(|row| row.id == id).cloned()
        };
        list.results.try_with_untracked(of).flatten()
    };
    selected_record(list.app, id).or_else(on_page)
}

/// Writes the file in batches, and passes it to the browser. Returns a message if the user has to know
/// something about the file; none also after the dialog was closed.
pub async fn write(
    list: ListContext,
    choice: Choice,
    ids: Vec<CustomerId>,
    written: RwSignal<Option<usize>>,
) -> Option<Message> {
    let format = choice.format.try_get_untracked()?;
    let export = Export::new(format, &choice.columns.try_get_untracked()?);
    let names = status_names();
    let named = names
        .statuses()
        .filter_map(|it| Some((it, text_untracked(&names.name(it)?))));
    let export = export.naming_statuses(named.collect());
    let mut export = export.in_style(choice.style.try_get_untracked()?);
    let directory = list.app.directory.get_untracked();
    let version = move || directory.map(LiveDirectory::version);
    let before = version();
    let mut download = Download::new();
    download.push(&export.head(&text_untracked));
    for batch in ids.chunks(BATCH_SIZE) {
        let customers: Vec<Customer> = batch.iter().filter_map(|id| record(list, *id)).collect();
        download.push(&export.rows(&customers));
        // The dialog was closed, which cancels the export.
        written
            .try_set(Some(export.written()))
            .map_or(Some(()), |_| None)?;
        TimeoutFuture::new(0).await;
    }
    download.push(export.tail());
    let name = file_name(format, "customers", UnixTime(now_seconds()));
    if !download.save(&name, format.media_type()) {
        return Some(texts::export_not_taken());
    }
    let count = export.written();
    let warnings = [
        warning(ids.len(), count, version() != before),
        incomplete_warning(export.incomplete()),
    ];
    let message = Message::sentences(warnings.into_iter().flatten());
    if message.is_empty() {
        list.app.toasts.show(texts::export_done(count, name));
        return None;
    }
    Some(message)
}
