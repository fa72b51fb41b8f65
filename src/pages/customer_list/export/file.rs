use directory::export::{Export, file_name, incomplete_warning, warning};
use directory::{Directory, SortBy};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use model::{Customer, CustomerId, UnixTime};
use texts::Message;

use super::choices::Choice;
use crate::context::AppContext;
use crate::directory::{LiveDirectory, SearchResults};
use crate::language::text_untracked;
use crate::reactive::clock::now_seconds;
use crate::ui::Download;

/// Rows that are written between two tasks of the browser: some milliseconds of work.
const BATCH_SIZE: usize = 500;

/// Returns the customers to export, as of now: the matches, or all.
pub fn ids(directory: LiveDirectory, matches: Option<SearchResults>) -> Vec<CustomerId> {
    let of = |directory: &mut Directory| match matches {
        Some(found) => {
            let doc_ids = found.doc_ids().iter();
            doc_ids.map(|doc_id| directory.id_at(*doc_id)).collect()
        }
        None => {
            let doc_ids = directory.sorted(SortBy::Default).to_vec();
            doc_ids
                .into_iter()
                .map(|doc_id| directory.id_at(doc_id))
                .collect()
        }
    };
    directory.with(of).unwrap_or_default()
}

/// Writes the file in batches, and passes it to the browser. Returns a message if the user has to know
/// something about the file; none also after the dialog was closed.
pub async fn write(
    app: AppContext,
    directory: LiveDirectory,
    choice: Choice,
    ids: Vec<CustomerId>,
    written: RwSignal<Option<usize>>,
) -> Option<Message> {
    let format = choice.format.try_get_untracked()?;
    let export = Export::new(format, &choice.columns.try_get_untracked()?);
    let mut export = export.in_style(choice.style.try_get_untracked()?);
    let before = directory.version();
    let mut download = Download::new();
    download.push(&export.head(&text_untracked));
    for batch in ids.chunks(BATCH_SIZE) {
        let customers: Vec<Customer> = batch.iter().filter_map(|id| directory.get(*id)).collect();
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
        warning(ids.len(), count, directory.version() != before),
        incomplete_warning(export.incomplete()),
    ];
    let message = Message::sentences(warnings.into_iter().flatten());
    if message.is_empty() {
        app.toasts.show(texts::export_done(count, name));
        return None;
    }
    Some(message)
}
