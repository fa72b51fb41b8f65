//! The views of the list: names for what it shows. Some are built in, some are the team's
//! (config.json), and the user saves others. Loaded after the first rows.

mod files;
mod listed;
mod menu;
mod save_dialog;
mod saved;
mod state;

use leptos::prelude::*;

use super::list::ListContext;
use listed::Views;
use menu::menu;
use state::view_state;

/// The menu *Views*, the name of the view that is open, and *Save view*.
pub fn views(list: ListContext) -> AnyView {
    let views = Views::new(list);
    view! {
        {menu(views)}
        {view_state(views)}
    }
    .into_any()
}
