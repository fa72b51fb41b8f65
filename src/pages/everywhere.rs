use leptos::prelude::*;

use super::palette::Palette;
use super::unsaved_dialog::UnsavedDialog;
use crate::all_customers::AllCustomers;
use crate::desk::use_desk;
use crate::ui::optional;

/// What stands beside every screen: all customers in memory, the way to jump to one, and the
/// question before what was typed is lost.
#[component]
pub fn Everywhere() -> impl IntoView {
    let desk = use_desk();
    if desk.api.has_directory() {
        desk.all.set(Some(AllCustomers::new(desk)));
        on_cleanup(move || desk.all.try_set(None).map_or((), drop));
    }
    let unsaved = move || {
        let asking = desk.unsaved.is_asking();
        asking.then(|| view! { <UnsavedDialog/> }.into_any())
    };
    view! {
        <Palette/>
        {optional(unsaved)}
    }
}
