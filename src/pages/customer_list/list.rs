use leptos::prelude::*;
use model::{Customer, CustomerQuery, ListChange, ListQuery, Page, Window};

use super::results::Results;
use super::search_text::SearchText;
use crate::api::Query;
use crate::context::AppContext;
use crate::directory::LiveDirectory;
use crate::reactive::memo;
use crate::router::Route;
use crate::ui::VisibleRows;

/// The list at work: what is asked, what is shown, and where it is scrolled to.
#[derive(Clone, Copy)]
pub struct List {
    /// The application.
    pub app: AppContext,
    /// What is asked: the URL's query with the text as it is typed.
    pub query: Memo<ListQuery>,
    /// The API's pages, asked for while they are shown.
    pub pages: Query<Page<Customer>>,
    /// What is shown.
    pub results: Memo<Results>,
    /// Which rows are in view.
    pub view: VisibleRows,
    /// What is typed into the search box.
    pub search_text: SearchText,
    shows_all: Memo<bool>,
}

impl List {
    /// Follows the URL and what is typed.
    pub fn new(app: AppContext) -> Self {
        let search_text = SearchText::new(app);
        let query = memo(move || search_text.query());
        let shows_all = memo(move || query.with(|query| shows_all(app, query)));
        // The API is not asked for what the directory answers.
        let api_query = Memo::new(move |last: Option<&CustomerQuery>| match last {
            Some(last) if shows_all.get() => *last,
            _ => query.with(|query| query.api_query),
        });
        let pages = Query::new(
            app.api,
            move || api_query.get(),
            move |query, abort| app.api.customers(query, abort),
        );
        let results = memo(move || {
            if shows_all.get() {
                let directory = app.directory.get();
                let results = directory.and_then(|it| query.with(|query| it.results(query)));
                return results.map_or(Results::Awaited, Results::All);
            }
            match pages.answer() {
                Some(page) => Results::Page(page),
                None if pages.error().is_some() => Results::Failed,
                None => Results::Awaited,
            }
        });
        Self {
            app,
            query,
            pages,
            results,
            view: VisibleRows::new(),
            search_text,
            shows_all,
        }
    }

    /// Whether the directory answers instead of the API, reactively.
    pub fn shows_all(self) -> bool {
        self.shows_all.get()
    }

    /// Whether rows that are not there may still come from the sync, reactively.
    pub fn is_incomplete(self) -> bool {
        let directory = self.app.directory.get();
        !directory.is_some_and(LiveDirectory::is_complete)
    }

    /// Changes the view through its URL.
    pub fn change(self, change: ListChange) {
        let query = self.query.get_untracked();
        if let ListChange::Clear = change {
            self.search_text.set_settled(String::new());
        }
        self.app.navigator.go(&Route::Customers(query.with(change)));
    }
}

/// Whether the directory answers `query`: the API cannot, or all customers are loaded and the user
/// has not chosen smaller pages.
fn shows_all(app: AppContext, query: &ListQuery) -> bool {
    let is_complete = || app.directory.get().is_some_and(LiveDirectory::is_complete);
    let largest = Window::first(app.api.max_limit()).limit;
    query.needs_directory() || query.api_query.window.limit == largest && is_complete()
}
