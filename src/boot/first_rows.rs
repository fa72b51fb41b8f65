use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot::{Receiver, channel};
use leptos::prelude::{document, location};

use crate::api::Api;
use crate::pages::draw_first_rows;
use crate::reactive::after_paint;
use crate::router::Route;

/// The first rows of the list, drawn on the skeleton of index.html.
#[derive(Clone, Default)]
pub struct FirstRows {
    answer: Rc<RefCell<Option<Receiver<()>>>>,
    painting: Rc<RefCell<Option<Receiver<()>>>>,
}

impl FirstRows {
    /// Requests the rows if the list is the first screen, and draws them when they arrive. The list
    /// takes the answer over.
    pub fn ask(&self, api: Api) {
        let at = location();
        let route = Route::parse(
            &at.pathname().unwrap_or_default(),
            &at.search().unwrap_or_default(),
            &at.hash().unwrap_or_default(),
            api.max_limit(),
        );
        let (Route::Customers(query), Some(_)) = (route, api.session().token()) else {
            return;
        };
        let shows_all = query.needs_directory();
        let columns = query.look.columns;
        let this = self.clone();
        let (sender, answer) = channel();
        *self.answer.borrow_mut() = Some(answer);
        api.prefetch_customers(query.api_query, move |page| {
            // A hidden tab paints nothing.
            let is_visible = !shows_all && !document().hidden();
            if is_visible && draw_first_rows(page, &columns) {
                this.paint();
            }
            // The receiver is gone after FIRST_ROWS_MS. An error drops `sender`.
            let _ = sender.send(());
        });
    }

    /// Ends when the answer has come or failed; at once where no rows were requested.
    pub async fn answered(&self) {
        let answer = self.answer.take();
        if let Some(answer) = answer {
            let _ = answer.await;
        }
    }

    /// Ends when the rows that have arrived are painted.
    pub async fn painted(&self) {
        let painting = self.painting.take();
        if let Some(painting) = painting {
            // The sender is never dropped: the frame comes.
            let _ = painting.await;
        }
    }

    fn paint(&self) {
        let (sender, painting) = channel();
        *self.painting.borrow_mut() = Some(painting);
        after_paint(move || {
            // The receiver is gone if the application is mounted already.
            let _ = sender.send(());
        });
    }
}
