use leptos::prelude::*;
use model::{ListQuery, printable};
use texts::Message;

use super::files::file_buttons;
use super::listed::{ListedView, ViewOwner, Views};
use crate::language::t;
use crate::reactive::dynamic;
use crate::router::Route;
use crate::ui::{IconButton, Popover, ToastAction, close_popovers};

/// The menu *Views*: a link for each view, by its owner.
pub fn menu(views: Views) -> AnyView {
    let groups = move || {
        view! {
            {group(views, ViewOwner::BuiltIn, texts::views_built_in())}
            {group(views, ViewOwner::Team, texts::views_team())}
            {group(views, ViewOwner::User, texts::views_own())}
        }
        .into_any()
    };
    view! {
        <Popover id="views" label=texts::views_open() icon="views">
            <div class="views">{dynamic(groups)} {file_buttons(views)}</div>
        </Popover>
    }
    .into_any()
}

fn group(views: Views, owner: ViewOwner, title: Message) -> AnyView {
    let listed = views.of(owner);
    if listed.is_empty() && owner == ViewOwner::Team {
        return ().into_any();
    }
    let all = (owner == ViewOwner::BuiltIn).then(|| {
        let link = link(views, texts::views_all(), views.all_customers(), None);
        view! { <li class="view-row">{link}</li> }
    });
    let none = (listed.is_empty())
        .then(|| view! { <p class="field-hint">{t(texts::views_own_none())}</p> });
    let rows = listed.into_iter().map(|it| row(views, it));
    view! {
        <p class="menu-title">{t(title)}</p>
        <ul class="view-rows">{all} {rows.collect_view()}</ul>
        {none}
    }
    .into_any()
}

fn row(views: Views, listed: ListedView) -> AnyView {
    let name = listed.view.name().to_owned();
    let delete = (listed.owner == ViewOwner::User).then(|| {
        let label = texts::views_delete(printable(&name).into_owned());
        let view = listed.view.clone();
        view! { <IconButton label icon="trash" on_press=move || delete(views, view.clone())/> }
    });
    let link = link(views, listed.label, listed.view.query(), Some(name));
    view! { <li class="view-row">{link} {delete}</li> }.into_any()
}

fn link(views: Views, label: Message, query: ListQuery, name: Option<String>) -> AnyView {
    let is_open = views
        .open
        .with(|open| open.as_ref().map(|open| open.view.name().to_owned()) == name);
    view! {
        <a
            class="view-link"
            href=views.list.app.href(&Route::Customers(query))
            aria-current=is_open.then_some("true")
            dir="auto"
            on:click=move |_| close_popovers()
        >
            {t(label)}
        </a>
    }
    .into_any()
}

/// Deletes a view. The toast offers to bring it back.
fn delete(views: Views, view: model::ListView) {
    let toasts = views.list.app.toasts;
    let name = printable(view.name()).into_owned();
    if let Err(error) = views.saved.delete(view.name()) {
        return toasts.show(error.message(&name));
    }
    let saved = views.saved;
    let undo = ToastAction {
        label: texts::undo(),
        run: std::sync::Arc::new(move || {
            // The page may be gone; the storage takes the view all the same.
            if let Err(error) = saved.save(view.clone()) {
                toasts.show(error.message(view.name()));
            }
        }),
    };
    toasts.show_with(texts::views_deleted(name), Some(undo));
}
