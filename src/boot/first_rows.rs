use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot::{Receiver, channel};
use leptos::prelude::{document, location};

use crate::api::Api;
use crate::pages::draw_first_rows;
use crate::reactive::after_paint;
use crate::router::Route;

/// The rows that the list will begin with, on the skeleton of index.html.
#[derive(Clone, Default)]
pub struct FirstRows {
    painting: Rc<RefCell<Option<Receiver<()>>>>,
}

impl FirstRows {
    /// Asks for them where the list is the first screen, and shows them when they come. The list
    /// itself takes the answer over.
    pub fn ask(&self, api: Api) {
        let location = location();
        let route = Route::parse(
            &location.pathname().unwrap_or_default(),
            &location.search().unwrap_or_default(),
            &location.hash().unwrap_or_default(),
            api.max_limit(),
        );
        let (Route::Customers(query), Some(_)) = (route, api.session().token()) else {
            return;
        };
        let shows_all = query.needs_directory();
        let this = self.clone();
        api.prefetch_customers(query.api_query, move |page| {
            // Nothing is painted in a tab that nobody sees.
            let is_to_be_seen = !shows_all && !document().hidden();
            if is_to_be_seen && draw_first_rows(page, api.max_limit()) {
                this.paint();
            }
        });
    }

    /// Ends when they are painted, where there are any yet.
    pub async fn painted(&self) {
        let painting = self.painting.take();
        if let Some(painting) = painting {
            // Never given up: the frame comes.
            let _ = painting.await;
        }
    }

    fn paint(&self) {
        let (tell, painting) = channel();
        *self.painting.borrow_mut() = Some(painting);
        after_paint(move || {
            // Nobody waits where the application took longer.
            let _ = tell.send(());
        });
    }
}
