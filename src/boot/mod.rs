//! From the first line of code to the first screen. The list's first rows are painted before the
//! application is loaded (docs/architecture.md, "Four files").

mod application;
mod configuration;
mod first_rows;
pub mod panic;

use futures_util::future::select;
use gloo_timers::future::TimeoutFuture;
use model::{Config, ConfigError};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::api::{Api, Fetch};
use crate::language::{first_choice, name_page, request};
use crate::reactive::next_tick;
use crate::session::Session;
use crate::ui::end_of_boot;
use first_rows::FirstRows;

/// The longest time that loading the application waits for the first rows, in milliseconds.
const FIRST_ROWS_MS: u32 = 500;

/// What the application needs to begin, with the text of config.json, or why it cannot.
type Ready = Result<(Api, Session, String), ConfigError>;

#[wasm_bindgen]
extern "C" {
    /// Says that a part could not be loaded, and reloads for a new release: public/boot.js, since a
    /// part can be missing before any wasm runs.
    #[wasm_bindgen(js_name = bootPartMissing)]
    fn part_missing();
}

/// Reads the configuration, takes over the session of other tabs, shows the list's first rows, and
/// mounts the application in the place of the skeleton that index.html has painted.
pub async fn start() {
    let first_rows = FirstRows::default();
    let config = configuration::read().await;
    let language = first_choice().await;
    name_page(language);
    let ready = match config {
        Ok((config, text)) => {
            let (api, session) = open(config, &first_rows).await;
            Ok((api, session, text))
        }
        Err(error) => Err(error),
    };
    // The application is twice as large as all that is loaded before it. Loaded beside the answer
    // with the rows, it would hold the rows up.
    let answered = Box::pin(first_rows.answered());
    select(answered, TimeoutFuture::new(FIRST_ROWS_MS)).await;
    let texts = request(language);
    match application::load().await {
        Ok(mount) => {
            first_rows.painted().await;
            mount(ready, texts);
        }
        Err(_) => part_missing(),
    }
}

async fn open(config: Config, first_rows: &FirstRows) -> (Api, Session) {
    let session = Session::new();
    session.request_handover().await;
    if session.token().is_none() {
        end_of_boot();
    }
    let api = Api::new(Fetch::default(), config, session);
    first_rows.ask(api);
    // Yields, so that the request is sent first.
    next_tick().await;
    (api, session)
}
