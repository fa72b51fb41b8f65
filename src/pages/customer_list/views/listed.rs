use leptos::prelude::*;
use model::{ListQuery, ListView};
use texts::Message;

use super::saved::SavedInBrowser;
use crate::pages::customer_list::list::ListContext;
use crate::reactive::memo;

/// Whose a view is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewOwner {
    /// It is built in.
    BuiltIn,
    /// `config.json` names it.
    Team,
    /// The user has saved it in this browser.
    User,
}

/// A view of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedView {
    pub owner: ViewOwner,
    /// The name on the screen.
    pub label: Message,
    pub view: ListView,
}

/// The views of the list, with the one that is open.
#[derive(Clone, Copy)]
pub struct Views {
    pub list: ListContext,
    pub saved: SavedInBrowser,
    /// The view that the URL names; none for all customers, and where its name is unknown.
    pub open: Memo<Option<ListedView>>,
    /// Whether the list shows something else than the open view.
    pub is_changed: Memo<bool>,
}

/// A built-in view: its name in the URL, its name on the screen, and its URL.
type BuiltIn = (&'static str, fn() -> Message, &'static str);

const BUILT_IN: [BuiltIn; 4] = [
    (
        "active-companies",
        texts::views_active_companies,
        "?type=company&archived=false",
    ),
    ("people", texts::views_people, "?type=person"),
    ("archived", texts::views_archived, "?archived=true"),
    ("without-email", texts::views_without_email, "?empty=email"),
];

impl Views {
    /// Reads the views, and follows the URL.
    pub fn new(list: ListContext) -> Self {
        let saved = SavedInBrowser::new(list.app.api.max_limit());
        let open = memo(move || {
            let name = list.query.with(|query| query.look.view.clone())?;
            find(list, saved, &name)
        });
        let is_changed = memo(move || {
            let is_other = |open: &Option<ListedView>| {
                let open = open.as_ref();
                open.is_some_and(|open| !list.query.with(|query| open.view.is_shown_by(query)))
            };
            open.with(is_other)
        });
        Self {
            list,
            saved,
            open,
            is_changed,
        }
    }

    /// Returns the views of one owner, reactively.
    pub fn of(self, owner: ViewOwner) -> Vec<ListedView> {
        match owner {
            ViewOwner::BuiltIn => built_in(self.list).collect(),
            ViewOwner::Team => team(self.list).collect(),
            ViewOwner::User => self.saved.get().iter().map(of_user).collect(),
        }
    }

    /// Returns the view with a name that the user cannot give to another one.
    pub fn reserved(self, name: &str) -> Option<ListedView> {
        let name = name.trim().to_lowercase();
        let is_it = |it: &ListedView| it.view.name().to_lowercase() == name;
        built_in(self.list).chain(team(self.list)).find(is_it)
    }

    /// Returns the query of the list that shows all customers, with the columns of now, reactively.
    pub fn all_customers(self) -> ListQuery {
        let mut query = ListQuery::first(self.list.app.api.max_limit());
        query.look.columns = self.list.query.with(|query| query.look.columns.clone());
        query
    }
}

/// Returns the view with a name, reactively: a view of the user hides one of the team.
fn find(list: ListContext, saved: SavedInBrowser, name: &str) -> Option<ListedView> {
    let own = saved.get().get(name).map(of_user);
    let others = team(list).chain(built_in(list));
    own.or_else(|| others.into_iter().find(|it| it.view.name() == name))
}

/// Returns the built-in views that the list can show.
fn built_in(list: ListContext) -> impl Iterator<Item = ListedView> {
    let api = list.app.api;
    let view = move |(name, label, url): BuiltIn| {
        Some(ListedView {
            owner: ViewOwner::BuiltIn,
            label: label(),
            view: ListView::of_url(name, url, api.max_limit())?,
        })
    };
    let can_show = move |it: &ListedView| api.has_directory() || !it.view.query().needs_directory();
    BUILT_IN.into_iter().filter_map(view).filter(can_show)
}

fn team(list: ListContext) -> impl Iterator<Item = ListedView> {
    let views = list.app.api.team_views().into_iter();
    views.map(|view| ListedView {
        owner: ViewOwner::Team,
        label: Message::verbatim(view.name().to_owned()),
        view,
    })
}

fn of_user(view: &ListView) -> ListedView {
    ListedView {
        owner: ViewOwner::User,
        label: Message::verbatim(view.name().to_owned()),
        view: view.clone(),
    }
}
