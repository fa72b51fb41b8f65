use leptos::prelude::*;
use model::{CustomerId, ListChange, ListQuery, Window};

use super::everyone::ListPart;
use super::go;
use super::search_box::Typing;
use crate::all_customers::AllCustomers;
use crate::desk::Desk;
use crate::pages::later::use_later;
use crate::ui::{RowsInView, memo, optional};

/// What the list shows, and through what it is seen: pages of the API, or everyone out of memory.
#[derive(Clone, Copy)]
pub struct Lens {
    /// What every page can reach.
    pub desk: Desk,
    /// What is shown, with what is being typed.
    pub query: Memo<ListQuery>,
    /// What is shown, in words and numbers, where more is known than a page tells.
    pub said: RwSignal<Option<String>>,
    /// How many match; none while there are pages.
    pub total: RwSignal<Option<usize>>,
    /// Which rows of everyone are in view.
    pub view: RowsInView,
    typing: Typing,
    everyone: Memo<bool>,
    /// The customers of the API's page on the screen.
    page: StoredValue<Vec<CustomerId>>,
}

impl Lens {
    /// Looks at `query`.
    pub fn new(desk: Desk, query: Memo<ListQuery>, typing: Typing) -> Self {
        let everyone = memo(move || {
            let is_complete = || desk.all.get().is_some_and(AllCustomers::is_complete);
            let as_it_opens = Window::first(desk.api.max_limit()).limit;
            query.with(|query| {
                query.needs_directory()
                    || query.api_query.window.limit == as_it_opens && is_complete()
            })
        });
        Self {
            desk,
            query,
            said: RwSignal::new(None),
            total: RwSignal::new(None),
            view: RowsInView::new(),
            typing,
            everyone,
            page: StoredValue::new(Vec::new()),
        }
    }

    /// Whether it is one table over all customers, reactively. Who has chosen another page size
    /// than the first wants pages, and has them as long as the API can answer.
    pub fn shows_everyone(self) -> bool {
        self.everyone.get()
    }

    /// What is shown, in words, reactively.
    pub fn summary(self) -> String {
        let said = self.said.get();
        said.unwrap_or_else(|| self.query.with(|query| query.to_words()))
    }

    /// All customers, once that part of the application is loaded.
    pub fn all(self) -> Option<AllCustomers> {
        self.desk.all.get()
    }

    /// Remembers whom the API's page on the screen shows.
    pub fn set_page(self, page: Vec<CustomerId>) {
        self.page.set_value(page);
    }

    /// Who is at a place of that page, counted from 0.
    pub fn on_page(self, at: usize) -> Option<CustomerId> {
        self.page.with_value(|page| page.get(at).copied())
    }

    /// A part of the screen that is loaded after the first view.
    pub fn part(self, part: ListPart) -> AnyView {
        let later = use_later();
        optional(move || later.list(self, part))
    }

    /// What a click does.
    pub fn change(self) -> Callback<ListChange> {
        Callback::new(move |change| self.apply(change))
    }

    fn apply(self, change: ListChange) {
        let query = self.query.get_untracked();
        if let ListChange::Clear = change {
            self.typing.take(String::new());
        }
        go(self.desk, &query, change);
    }
}
