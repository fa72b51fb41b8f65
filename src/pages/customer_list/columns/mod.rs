//! The columns of the list: the dialog that chooses and orders them, and the edges of the header that
//! set their widths. Loaded after the first rows.

mod dialog;
mod drag;
mod edges;
mod fit;

use leptos::prelude::*;
use model::{ListChange, ListColumn};

use super::list::ListContext;
use crate::reactive::optional;
use crate::router::Route;
use crate::session::Preference;
use crate::ui::Button;
use dialog::ColumnsDialog;

/// The button *Columns* with its dialog. While it is there, the edges of the header can be dragged.
pub fn columns(list: ListContext) -> AnyView {
    edges::follow_drags(list);
    fit::follow_width(list);
    let open = RwSignal::new(false);
    let dialog = move || {
        let is_open = open.get();
        is_open.then(|| view! { <ColumnsDialog list open/> }.into_any())
    };
    view! {
        <Button label=texts::list_columns() icon="columns" on_press=move || open.set(true)/>
        {optional(dialog)}
    }
    .into_any()
}

/// Shows other columns. The URL takes them without a new entry in the history: a step back leads to
/// other rows. The next visit begins with them.
fn show(list: ListContext, columns: model::Columns) {
    Preference::Columns.set(columns.to_url().as_deref());
    let query = list.query.get_untracked();
    let query = query.with(ListChange::Columns(columns));
    list.app.navigator.replace(&Route::Customers(query));
}

/// Returns the columns that the list shows, untracked.
fn shown(list: ListContext) -> model::Columns {
    list.query
        .with_untracked(|query| query.look.columns.clone())
}

/// Returns the column of a name in classes.
fn column_of_name(name: &str) -> Option<ListColumn> {
    ListColumn::all().find(|column| column.name() == name)
}
