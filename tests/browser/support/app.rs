//! Mounts the application, or a part of it, on a clean page.

use std::any::Any;
use std::cell::RefCell;

use customer_desk::api::Api;
use customer_desk::app::App;
use customer_desk::language;
use customer_desk::session::Session;
use leptos::mount::mount_to;
use leptos::prelude::*;
use model::{Config, ListSettings};
use texts::Language;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::fake_api::FakeApi;
use super::page;
use super::style;
use super::wait::tick;
use super::{channels, clock};

/// The token that [`at`] is signed in with.
pub const TOKEN: &str = "demo";

thread_local! {
    /// The view that the last test mounted. A test that failed has not unmounted it.
    static MOUNTED: RefCell<Option<(Owner, Box<dyn Any>)>> = const { RefCell::new(None) };
    /// The sessions since the storage was cleared.
    static SESSIONS: RefCell<Vec<Session>> = const { RefCell::new(Vec::new()) };
}

/// The URL, session and configuration that the application opens with.
pub struct Setup {
    url: String,
    token: Option<&'static str>,
    config: Config,
    list_settings: ListSettings,
    keep_storage: bool,
    styled: bool,
}

/// Returns the setup at this URL: signed in, with the default configuration but without the
/// directory, so that a test sees no request of the sync.
pub fn at(url: &str) -> Setup {
    Setup {
        url: url.to_owned(),
        token: Some(TOKEN),
        config: Config {
            directory: false,
            ..Config::default()
        },
        list_settings: ListSettings::default(),
        keep_storage: false,
        styled: false,
    }
}

impl Setup {
    /// Removes the token.
    pub fn signed_out(mut self) -> Self {
        self.token = None;
        self
    }

    /// Sets the token that the tab has stored.
    pub fn with_token(mut self, token: &'static str) -> Self {
        self.token = Some(token);
        self
    }

    /// Sets the path that exchanges a login and password for a token.
    pub fn with_login_path(mut self, path: &str) -> Self {
        self.config.auth.login_path = Some(path.to_owned());
        self
    }

    /// Sets the largest number of rows of a page.
    pub fn with_max_limit(mut self, rows: u16) -> Self {
        self.config.max_limit = rows;
        self
    }

    /// Reads all customers into the directory.
    pub fn with_directory(mut self) -> Self {
        self.config.directory = true;
        self
    }

    /// Sets the most customers that the directory reads.
    pub fn with_directory_max(mut self, customers: u32) -> Self {
        self.config.directory_max = customers;
        self
    }

    /// Names statuses, as `statusNames` of `config.json` does.
    pub fn with_status_names(mut self, names: &str) -> Self {
        let text = format!("{{\"statusNames\": {names}}}");
        self.list_settings = ListSettings::parse(&text).unwrap();
        self
    }

    /// Keeps the browser storage of the application before, as a reload does.
    pub fn with_storage(mut self) -> Self {
        self.keep_storage = true;
        self
    }

    /// Adds the application's style, for tests of positions and sizes.
    pub fn styled(mut self) -> Self {
        self.styled = true;
        self
    }

    /// Mounts the application.
    pub async fn open(self, api: &FakeApi) {
        clear(&self.url, self.keep_storage).await;
        if self.styled {
            style::add_style();
        }
        if let Some(token) = self.token {
            let storage = page::session_storage();
            storage.set_item("customer-desk.token", token).unwrap();
        }
        // Created outside of the mounted view, as in the application: both outlive every page.
        let (session, api) = channels::keep(|| {
            let session = Session::new();
            let api = Api::new(api.clone(), self.config, session);
            api.set_list_settings(self.list_settings);
            (session, api)
        });
        SESSIONS.with_borrow_mut(|sessions| sessions.push(session));
        mount(move || view! { <App api session/> });
        tick().await;
    }
}

/// Mounts a part of the application alone.
pub async fn show<V: IntoView + 'static>(part: impl FnOnce() -> V + 'static) {
    clear("/", false).await;
    mount(part);
    tick().await;
}

/// Unmounts the application of the test before.
async fn clear(url: &str, keep_storage: bool) {
    if let Some((owner, view)) = MOUNTED.take() {
        // Requests that are held back keep the owner alive, so that dropping it has no effect.
        owner.cleanup();
        drop(view);
    }
    if let Some(root) = document().get_element_by_id(page::ROOT_ID) {
        root.remove();
    }
    style::remove();
    channels::close();
    clock::shift(0);
    window().scroll_to_with_x_and_y(0.0, 0.0);
    // Messages between tabs that are under way must not reach this test.
    tick().await;
    if !keep_storage {
        // A session that goes on would put its sign-out mark back.
        for session in SESSIONS.take() {
            session.sign_out();
        }
        page::session_storage().clear().unwrap();
        page::local_storage().clear().unwrap();
    }
    // This program holds the texts.
    let english = language::request(Language::default());
    language::speak(english).await.unwrap();
    document()
        .document_element()
        .unwrap()
        .remove_attribute("data-theme")
        .unwrap();
    page::history()
        .replace_state_with_url(&JsValue::NULL, "", Some(url))
        .unwrap();
    // Unless webdriver.json is in use, Chromium ignores more than 200 changes in 10 seconds.
    assert_eq!(page::url(), url, "the browser ignores the history");
}

fn mount<V: IntoView + 'static>(part: impl FnOnce() -> V + 'static) {
    let root = document().create_element("div").unwrap();
    root.set_id(page::ROOT_ID);
    document().body().unwrap().append_child(&root).unwrap();
    let root: HtmlElement = root.unchecked_into();
    let owner = Owner::new();
    let view = owner.with(|| mount_to(root, part));
    MOUNTED.set(Some((owner, Box::new(view))));
}
