use std::ops::Range;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use model::{Customer, Page};
use web_sys::Element;

use super::lens::Lens;
use super::row::{CustomerRow, unmarked};
use crate::api::Question;
use crate::desk::Desk;
use crate::ui::{ROW, effect, once_painted};

/// The rows of a page of the API: those in view first, the others once these are painted.
#[component]
pub fn PageRows(lens: Lens, list: Question<Page<Customer>>) -> impl IntoView {
    let body = NodeRef::<html::Tbody>::new();
    let shown = StoredValue::new_local(Shown::default());
    effect(move || {
        let (Some(body), Some(page)) = (body.get(), list.answer()) else {
            return;
        };
        lens.set_page(page.rows.iter().map(|customer| customer.id).collect());
        shown.update_value(|shown| {
            // The first rows come before anybody scrolls: to look would cost a layout.
            let top = match shown.rows.is_empty() {
                true => 0.0,
                false => body.get_bounding_client_rect().top(),
            };
            let in_view = in_view(top, page.rows.len());
            shown.page = Some(page.clone());
            shown.draw(&body, lens.desk, in_view);
        });
        once_painted(move || {
            // The page may be gone by then, or another one may have come.
            shown.try_update_value(|shown| {
                let now = shown.page.as_ref();
                if now.is_some_and(|now| Arc::ptr_eq(now, &page)) {
                    shown.draw(&body, lens.desk, 0..page.rows.len());
                }
            });
        });
    });
    view! { <tbody node_ref=body></tbody> }
}

/// The page on the screen, and its rows.
#[derive(Default)]
struct Shown {
    page: Option<Arc<Page<Customer>>>,
    rows: Vec<CustomerRow>,
}

impl Shown {
    fn draw(&mut self, body: &Element, desk: Desk, range: Range<usize>) {
        let Self { page, rows } = self;
        let Some(page) = page else { return };
        for row in rows.drain(page.rows.len().min(rows.len())..) {
            Rndr::remove(&row.element);
        }
        while rows.len() < range.end {
            let row = CustomerRow::new();
            Rndr::insert_node(body, &row.element, None);
            rows.push(row);
        }
        for (row, customer) in rows[range.clone()].iter_mut().zip(&page.rows[range]) {
            row.show(customer, desk, None, &unmarked);
        }
    }
}

/// The rows of so many that the window shows at most, where the first begins at `top` in it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a window's height in rows is a small number, and not negative"
)]
fn in_view(top: f64, total: usize) -> Range<usize> {
    let height = window().inner_height().ok().and_then(|it| it.as_f64());
    let start = ((-top).max(0.0) / ROW) as usize;
    let count = height.map_or(total, |height| (height / ROW).ceil() as usize + 1);
    start.min(total)..(start + count).min(total)
}
