use leptos::prelude::*;
use model::{ListLook, ListView, printable};
use texts::Message;

use super::listed::Views;
use crate::language::{t, t_of};
use crate::reactive::{memo, optional};
use crate::router::Route;
use crate::ui::{Button, ButtonLook, Dialog, focus, pressed_key};

/// The dialog that names what the list shows. A name that is taken is asked about, and never
/// replaced silently.
#[component]
pub fn SaveViewDialog(views: Views, open: RwSignal<bool>) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<Message>);
    let is_taken = memo(move || views.saved.get().get(&name.get()).is_some());
    let save = move |replaces: bool| match save(views, &name.get_untracked(), replaces) {
        Ok(()) => open.set(false),
        Err(message) => {
            problem.set(Some(message));
            focus("#view-name");
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if pressed_key(&event).as_deref() == Some("Enter") {
            event.prevent_default();
            save(false);
        }
    };
    let shown_problem = move || {
        let problem = problem.get();
        problem.map(|problem| {
            view! { <p class="field-error" id="view-name-problem">{t_of(problem)}</p> }.into_any()
        })
    };
    let replace = move || {
        let is_offered = problem.with(Option::is_some) && is_taken.get();
        is_offered.then(|| {
            let press = move || save(true);
            view! {
                <Button label=texts::views_replace() look=ButtonLook::Danger guard_press=true on_press=press/>
            }
            .into_any()
        })
    };
    let close = move || open.set(false);
    view! {
        <Dialog id="save-view" title=texts::views_save() on_cancel=close>
            <div class="field">
                <label class="field-label" for="view-name">{t(texts::views_name())}</label>
                <input
                    id="view-name"
                    class="input"
                    type="text"
                    autocomplete="off"
                    autofocus
                    maxlength=ListLook::VIEW_LENGTH.to_string()
                    aria-describedby="view-name-problem view-name-hint"
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=name
                    on:input:target=move |event| {
                        name.set(event.target().value());
                        problem.set(None);
                    }
                    on:keydown=on_key
                />
                <div role="alert">{optional(shown_problem)}</div>
                <p class="field-hint" id="view-name-hint">{t(texts::views_save_hint())}</p>
            </div>
            <div class="dialog-actions">
                <Button label=texts::action_cancel() on_press=close/>
                {optional(replace)}
                <Button label=texts::action_save() look=ButtonLook::Primary on_press=move || save(false)/>
            </div>
        </Dialog>
    }
}

/// Saves what the list shows, and opens it as the view with this name.
///
/// # Errors
/// Returns the sentence that says why not.
fn save(views: Views, name: &str, replaces: bool) -> Result<(), Message> {
    let list = views.list;
    let view =
        ListView::new(name, &list.query.get_untracked()).ok_or_else(texts::views_name_blank)?;
    let words = printable(view.name()).into_owned();
    if let Some(reserved) = views.reserved(view.name()) {
        return Err(texts::views_name_reserved(reserved.label));
    }
    let known = untrack(|| views.saved.get());
    if known.get(view.name()).is_some() && !replaces {
        return Err(texts::views_name_taken(words));
    }
    let query = view.query();
    views
        .saved
        .save(view)
        .map_err(|error| error.message(&words))?;
    list.app.toasts.show(texts::views_saved(words));
    // The list shows it already: the URL has its name from now on.
    let mut named = list.query.get_untracked();
    named.look.view = query.look.view;
    list.app.navigator.replace(&Route::Customers(named));
    Ok(())
}
