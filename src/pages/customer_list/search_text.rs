use std::time::Duration;

use leptos::prelude::*;
use model::{ListChange, ListQuery};

use crate::context::AppContext;
use crate::reactive::{Debounce, effect, memo};
use crate::router::Route;

/// How long typing pauses before the URL follows: browsers allow some hundred changes a minute.
const PAUSE: Duration = Duration::from_millis(300);

/// The text in the search box: the list follows it at once, the URL a little later.
#[derive(Clone, Copy)]
pub struct SearchText {
    app: AppContext,
    /// The URL's query. It stays while another screen takes over.
    url_query: Memo<ListQuery>,
    text: RwSignal<String>,
    delay: Debounce,
}

impl SearchText {
    /// Begins with the URL's text, and follows the URL.
    pub fn new(app: AppContext) -> Self {
        let max_limit = app.api.max_limit();
        let url_query = Memo::new(move |last: Option<&ListQuery>| match app.route.get() {
            Route::Customers(query) => query,
            _ => last.cloned().unwrap_or(ListQuery::first(max_limit)),
        });
        let url_text = move || url_query.with(|query| query.search.clone());
        let this = Self {
            app,
            url_query,
            text: RwSignal::new(untrack(url_text)),
            delay: Debounce::new(),
        };
        let url_text = memo(url_text);
        effect(move || {
            let text = url_text.get();
            if !this.delay.is_running() {
                this.text.set(text);
            }
        });
        // A step back within the pause brings the text that was there, not the one being typed.
        let back = window_event_listener(leptos::ev::popstate, move |_| {
            this.set_settled(url_text.get_untracked());
        });
        on_cleanup(move || back.remove());
        this
    }

    /// The URL's query with the text as it is typed, reactively.
    pub fn query(self) -> ListQuery {
        let query = self.url_query.get();
        // A cleared box shows the first row at once, though the URL still names another one.
        let is_ahead = self.delay.is_running() || self.text.with(|text| query.search != *text);
        if is_ahead { self.typed_query() } else { query }
    }

    /// The text, reactively.
    pub fn get(self) -> String {
        self.text.get()
    }

    /// Takes a text that the user has typed. The URL follows after a pause.
    pub fn set(self, text: String) {
        if self.text.with_untracked(|shown| *shown == text) {
            return;
        }
        self.delay.start(PAUSE, move || self.write_url());
        self.text.set(text);
    }

    /// Takes a text that the URL has already, or is about to have.
    pub fn set_settled(self, text: String) {
        self.delay.stop();
        self.text.set(text);
    }

    /// Writes a text that waits for a pause into the URL now.
    pub fn flush(self) {
        if self.delay.stop() {
            self.write_url();
        }
    }

    fn write_url(self) {
        let query = untrack(|| self.typed_query());
        self.app.navigator.replace(&Route::Customers(query));
    }

    fn typed_query(self) -> ListQuery {
        let change = ListChange::Search(self.text.get());
        self.url_query.get().with(change)
    }
}
