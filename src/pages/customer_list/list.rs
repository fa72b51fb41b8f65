use leptos::prelude::*;
use model::{Columns, Customer, CustomerId, CustomerQuery, ListChange, ListQuery, Page, Window};

use super::results::Results;
use super::search_text::SearchText;
use crate::api::Query;
use crate::context::AppContext;
use crate::directory::LiveDirectory;
use crate::reactive::memo;
use crate::router::Route;
use crate::ui::VisibleRows;

/// The state that the parts of the list screen share.
#[derive(Clone, Copy)]
pub struct ListContext {
    /// The application.
    pub app: AppContext,
    /// The query: that of the URL, with the text as typed.
    pub query: Memo<ListQuery>,
    /// The pages of the API. They are requested only while the list shows them.
    pub pages: Query<Page<Customer>>,
    /// The rows and counts on the screen.
    pub results: Memo<Results>,
    /// The number of selected customers among the rows: of the page, or of all matches.
    pub selected_in_view: Memo<usize>,
    /// The columns on the screen.
    pub columns: Memo<Columns>,
    /// The columns while the edge of one is dragged.
    pub columns_in_drag: RwSignal<Option<Columns>>,
    /// The customer on the panel *Peek*.
    pub peeked: Memo<Option<CustomerId>>,
    /// The rows in view.
    pub visible_rows: VisibleRows,
    /// The text in the search box.
    pub search_text: SearchText,
    shows_all: Memo<bool>,
}

impl ListContext {
    /// Returns the state of a list that follows the URL and the search box.
    pub fn new(app: AppContext) -> Self {
        let search_text = SearchText::new(app);
        let query = memo(move || search_text.query());
        let shows_all = memo(move || query.with(|query| shows_all(app, query)));
        // While the directory answers, the API gets no request.
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
        let selected_in_view = memo(move || {
            let count = |results: &Results| app.selection.with(|it| results.count_selected(it));
            results.with(count)
        });
        let columns_in_drag = RwSignal::new(None::<Columns>);
        let columns = memo(move || {
            let in_url = || query.with(|query| query.look.columns.clone());
            columns_in_drag.get().unwrap_or_else(in_url)
        });
        let peeked = memo(move || query.with(|query| query.look.peek));
        Self {
            app,
            query,
            pages,
            results,
            selected_in_view,
            peeked,
            columns,
            columns_in_drag,
            visible_rows: VisibleRows::new(),
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
