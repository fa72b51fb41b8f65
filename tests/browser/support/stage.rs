//! Opens the application, or a part of it, on a clean page.

use std::any::Any;
use std::cell::RefCell;

use customer_desk::api::Api;
use customer_desk::app::App;
use customer_desk::session::Session;
use leptos::mount::mount_to;
use leptos::prelude::*;
use model::Config;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::page;
use super::station::Station;
use super::style;
use super::wait::tick;

/// The token that [`at`] is signed in with.
pub const TOKEN: &str = "demo";

thread_local! {
    /// What the last test mounted. A test that failed could not take it down itself.
    static MOUNTED: RefCell<Option<(Owner, Box<dyn Any>)>> = const { RefCell::new(None) };
}

/// How the application is to be opened.
pub struct Opening {
    url: String,
    token: Option<&'static str>,
    config: Config,
    keep_storage: bool,
    dressed: bool,
}

/// At this URL, signed in, with the default configuration, but that not all customers are read:
/// what isn't about the directory should see no request of it.
pub fn at(url: &str) -> Opening {
    Opening {
        url: url.to_owned(),
        token: Some(TOKEN),
        config: Config {
            directory: false,
            ..Config::default()
        },
        keep_storage: false,
        dressed: false,
    }
}

impl Opening {
    /// Without a token.
    pub fn signed_out(mut self) -> Self {
        self.token = None;
        self
    }

    /// With a place where a login and password are exchanged for a token.
    pub fn with_login_path(mut self, path: &str) -> Self {
        self.config.auth.login_path = Some(path.to_owned());
        self
    }

    /// At a station whose largest page has so many rows.
    pub fn with_max_limit(mut self, rows: u16) -> Self {
        self.config.max_limit = rows;
        self
    }

    /// With all customers read into memory.
    pub fn with_directory(mut self) -> Self {
        self.config.directory = true;
        self
    }

    /// With what the application opened before has stored, as after a reload.
    pub fn with_storage(mut self) -> Self {
        self.keep_storage = true;
        self
    }

    /// In the application's own style, for what depends on where things are on the page.
    pub fn dressed(mut self) -> Self {
        self.dressed = true;
        self
    }

    /// Opens it.
    pub async fn open(self, station: &Station) {
        clear(&self.url, self.keep_storage).await;
        if self.dressed {
            style::dress();
        }
        if let Some(token) = self.token {
            let storage = page::session_storage();
            storage.set_item("customer-desk.token", token).unwrap();
        }
        // Outside of what is mounted, as in the application: both outlive every page.
        let session = Session::new();
        let api = Api::new(station.clone(), self.config, session);
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

/// Takes down what the test before has left.
async fn clear(url: &str, keep_storage: bool) {
    if let Some((owner, view)) = MOUNTED.take() {
        // Requests that are still held back keep the owner alive: dropping it would not do.
        owner.cleanup();
        drop(view);
    }
    if let Some(stage) = document().get_element_by_id(page::STAGE) {
        stage.remove();
    }
    style::remove();
    window().scroll_to_with_x_and_y(0.0, 0.0);
    // Tabs tell each other of the session: what is still under way must not reach this test.
    tick().await;
    if !keep_storage {
        page::session_storage().clear().unwrap();
        page::local_storage().clear().unwrap();
    }
    document()
        .document_element()
        .unwrap()
        .remove_attribute("data-theme")
        .unwrap();
    page::history()
        .replace_state_with_url(&JsValue::NULL, "", Some(url))
        .unwrap();
    // Unless webdriver.json is in use, Chromium ignores more than 200 changes in 10 seconds.
    assert_eq!(page::url(), url, "the browser doesn't follow the history");
}

fn mount<V: IntoView + 'static>(part: impl FnOnce() -> V + 'static) {
    let stage = document().create_element("div").unwrap();
    stage.set_id(page::STAGE);
    document().body().unwrap().append_child(&stage).unwrap();
    let stage: HtmlElement = stage.unchecked_into();
    let owner = Owner::new();
    let view = owner.with(|| mount_to(stage, part));
    MOUNTED.set(Some((owner, Box::new(view))));
}
