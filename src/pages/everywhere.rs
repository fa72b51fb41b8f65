use leptos::prelude::*;

use super::palette::Palette;
use crate::all_customers::AllCustomers;
use crate::desk::use_desk;

/// What stands beside every screen: all customers in memory, and the way to jump to one.
#[component]
pub fn Everywhere() -> impl IntoView {
    let desk = use_desk();
    if desk.api.has_directory() {
        desk.all.set(Some(AllCustomers::new(desk)));
        on_cleanup(move || desk.all.try_set(None).map_or((), drop));
    }
    view! { <Palette/> }
}
