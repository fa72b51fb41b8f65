use leptos::prelude::*;

use crate::directory::LiveDirectory;
use crate::pages::customer_list::list::ListContext;
use crate::pages::customer_list::results::Results;
use crate::reactive::effect;

/// Keeps the records of the selected rows of each page of the API: the next page has others. Once the
/// directory holds all customers, nothing is kept.
pub fn keep(list: ListContext) {
    let app = list.app;
    effect(move || {
        let is_complete = app.directory.get().is_some_and(LiveDirectory::is_complete);
        let results = list.results.get();
        app.kept_records.update_value(|kept| {
            app.selection.with(|selection| {
                kept.retain(|id, _| !is_complete && selection.contains(*id));
                let Results::Page(page) = &results else {
                    return;
                };
                let rows = page.rows.iter().filter(|_| !is_complete);
                for row in rows.filter(|row| selection.contains(row.id)) {
                    kept.insert(row.id, row.clone());
                }
            });
        });
    });
}
