//! From the first line of code to the first screen.

use gloo_net::http::Request;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use model::{Config, ConfigError};

use crate::api::{Api, Fetch};
use crate::app::App;
use crate::clock::next_tick;
use crate::route::Route;
use crate::session::Session;
use crate::ui::{Icon, end_of_boot};

/// Reads the configuration, takes over the session of other tabs, and mounts the application in the
/// place of the skeleton that index.html has painted.
pub async fn start() {
    match read_config().await {
        Ok(config) => {
            let session = Session::new();
            session.take_over().await;
            if session.token().is_none() {
                end_of_boot();
            }
            let api = Api::new(Fetch::default(), config, session);
            ask_ahead(api, session).await;
            mount_to_body(move || view! { <App api session/> });
        }
        Err(error) => mount_to_body(move || view! { <CannotStart error/> }),
    }
    if let Some(skeleton) = document().get_element_by_id("boot") {
        skeleton.remove();
    }
}

/// The list's rows are asked for while its page is being built: the two take about as long.
async fn ask_ahead(api: Api, session: Session) {
    let location = location();
    let route = Route::parse(
        &location.pathname().unwrap_or_default(),
        &location.search().unwrap_or_default(),
        "",
        api.max_limit(),
    );
    if let (Route::Customers(query), Some(_)) = (route, session.token()) {
        api.customers_ahead(query.page);
        // Lets it be sent before the work on the page begins.
        next_tick().await;
    }
}

async fn read_config() -> Result<Config, ConfigError> {
    let unreachable = |_| ConfigError("It could not be loaded.".into());
    let response = Request::get("/config.json")
        .send()
        .await
        .map_err(unreachable)?;
    if !response.ok() {
        let status = response.status();
        return Err(ConfigError(format!("The server answered HTTP {status}.")));
    }
    Config::parse(&response.text().await.map_err(unreachable)?)
}

/// What is shown in the place of the application where its configuration is missing or broken.
#[component]
fn CannotStart(error: ConfigError) -> impl IntoView {
    let reload = |_| {
        // Fails only where the page may not be loaded at all.
        let _ = location().reload();
    };
    view! {
        <main class="message-page">
            <Icon name="warning"/>
            <h1 tabindex="-1">"Customer Desk cannot start"</h1>
            <p>
                "The file " <code>"config.json"</code>
                " beside this page is missing or broken. Mend it, then reload."
            </p>
            <pre>"config.json: " {error.0}</pre>
            <button type="button" class="button button-primary" on:click=reload>
                "Reload"
            </button>
        </main>
    }
}
