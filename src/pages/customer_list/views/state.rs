use leptos::prelude::*;
use model::{ListView, isolated, printable};
use texts::Message;

use super::listed::{ListedView, ViewOwner, Views};
use super::save_dialog::SaveViewDialog;
use crate::language::t_of;
use crate::reactive::{memo, optional};
use crate::router::Route;
use crate::ui::{Button, ButtonLook};

/// The name of the open view, whether the list shows something else by now, and what can be done.
pub fn view_state(views: Views) -> AnyView {
    let is_saving = RwSignal::new(false);
    let words = Signal::derive(move || {
        let words = |open: &Option<ListedView>| {
            let label = open.as_ref()?.label.clone();
            let label = label.map_verbatim(|name| isolated(&printable(name)).into_owned());
            Some(match views.is_changed.get() {
                true => texts::views_changed(label),
                false => texts::views_current(label),
            })
        };
        views.open.with(words).unwrap_or_else(Message::empty)
    });
    let changed_own = memo(move || {
        let is_own = |open: &Option<ListedView>| {
            open.as_ref()
                .is_some_and(|open| open.owner == ViewOwner::User)
        };
        views.is_changed.get() && views.open.with(is_own)
    });
    let update_button = move || {
        let is_offered = changed_own.get();
        is_offered.then(|| {
            view! { <Button label=texts::views_update() on_press=move || update(views)/> }
                .into_any()
        })
    };
    let back_button = move || {
        let is_offered = views.is_changed.get();
        is_offered.then(|| {
            view! {
                <Button
                    label=texts::views_back()
                    look=ButtonLook::Quiet
                    on_press=move || show_open_view(views)
                />
            }
            .into_any()
        })
    };
    let save_label = Signal::derive(move || match views.is_changed.get() {
        true => texts::views_save_as(),
        false => texts::views_save(),
    });
    let dialog = move || {
        let is_open = is_saving.get();
        is_open.then(|| view! { <SaveViewDialog views open=is_saving/> }.into_any())
    };
    view! {
        <p class="view-state" role="status">{t_of(words)}</p>
        {optional(update_button)}
        <Button label=save_label look=ButtonLook::Quiet on_press=move || is_saving.set(true)/>
        {optional(back_button)}
        {optional(dialog)}
    }
    .into_any()
}

/// Gives the open view what the list shows.
fn update(views: Views) {
    let toasts = views.list.app.toasts;
    let open = views.open.get_untracked();
    let Some(name) = open.map(|open| open.view.name().to_owned()) else {
        return;
    };
    let query = views.list.query.get_untracked();
    let words = printable(&name).into_owned();
    // It has the name of a view already.
    let Some(view) = ListView::new(&name, &query) else {
        return;
    };
    toasts.show(match views.saved.save(view) {
        Ok(()) => texts::views_updated(words),
        Err(error) => error.message(&words),
    });
}

/// Shows the open view as it was saved.
fn show_open_view(views: Views) {
    if let Some(open) = views.open.get_untracked() {
        let route = Route::Customers(open.view.query());
        views.list.app.navigator.go(&route);
    }
}
