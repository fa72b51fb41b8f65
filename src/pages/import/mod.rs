//! `/import`: customers from a file (docs/import.md). The steps stand below each other, appear one after
//! the other, and can all be changed later. The page is in a file of its own, which is loaded when it is
//! opened.

mod cells;
mod changes;
mod check_step;
mod checking;
mod columns_step;
mod drop;
mod file_step;
mod mending;
mod read;
mod rejected;
mod result;
mod row;
mod state;
mod write;
mod write_step;

use leptos::prelude::*;

use crate::context::use_app_context;
use crate::language::t;
use crate::pages::shared::Heading;
use crate::reactive::optional;
use state::{Import, Stage};

/// The import of customers from a file.
#[component]
pub fn ImportPage() -> impl IntoView {
    let import = Import::new(use_app_context());
    let is_dragged_over = drop::files_dropped_on_page(import);
    let columns = move || {
        let is_read = import.columns.with(Option::is_some);
        is_read.then(|| columns_step::view(import))
    };
    let check = move || {
        let is_read = import.columns.with(Option::is_some);
        is_read.then(|| check_step::view(import))
    };
    let result = move || {
        let is_checked = import.stage.get() == Stage::Checked;
        is_checked.then(|| {
            view! {
                {result::view(import)}
                {write_step::view(import)}
            }
            .into_any()
        })
    };
    view! {
        <div class="page-head">
            <Heading text=texts::import_title()/>
        </div>
        <p class="import-intro">{t(texts::import_intro())}</p>
        {file_step::view(import, is_dragged_over)}
        {optional(columns)}
        {optional(check)}
        {optional(result)}
    }
}
