//! From the first line of code to the first screen. The list's first rows stand before the
//! application does: what they need is in a file of its own, which is a third as large and loaded
//! first (`cargo xtask split` cuts the two apart).

mod application;
mod configuration;
mod first_rows;
pub mod panic;

use futures_util::future::join;
use model::{Config, ConfigError};

use crate::api::{Api, Fetch};
use crate::reactive::next_tick;
use crate::session::Session;
use crate::ui::end_of_boot;
use first_rows::FirstRows;

/// What the application needs to begin, or why it cannot.
type Ready = Result<(Api, Session), ConfigError>;

/// Reads the configuration, takes over the session of other tabs, shows the list's first rows, and
/// mounts the application in the place of the skeleton that index.html has painted.
pub async fn start() {
    let first_rows = FirstRows::default();
    let ready = async {
        let config = configuration::read().await?;
        Ok(open(config, &first_rows).await)
    };
    match join(ready, application::load()).await {
        (ready, Ok(mount)) => {
            first_rows.painted().await;
            mount(ready);
        }
        (_, Err(_)) => panic::show("A part of the application could not be loaded."),
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
    // Lets it be sent before anything else.
    next_tick().await;
    (api, session)
}
