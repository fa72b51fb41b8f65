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
use crate::ui::{ROW, effect, once_painted};

/// The rows of a page of the API: those in view first, the others once these are painted.
#[component]
pub fn PageRows(lens: Lens, list: Question<Page<Customer>>) -> impl IntoView {
    let body = NodeRef::<html::Tbody>::new();
    let max_limit = lens.desk.api.max_limit();
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
            shown.draw(&body, max_limit, in_view);
        });
        once_painted(move || {
            // The page may be gone by then, or another one may have come.
            shown.try_update_value(|shown| {
                let now = shown.page.as_ref();
                if now.is_some_and(|now| Arc::ptr_eq(now, &page)) {
                    shown.draw(&body, max_limit, 0..page.rows.len());
                }
            });
        });
    });
    view! { <tbody node_ref=body></tbody> }
}

/// Shows the rows in view on the skeleton of index.html, before there is an application; false where
/// there are none, or no skeleton any more.
pub fn draw_first_rows(page: &Page<Customer>, max_limit: u16) -> bool {
    let skeleton = document().query_selector("#boot tbody").ok().flatten();
    let Some(body) = skeleton.filter(|_| !page.rows.is_empty()) else {
        return false;
    };
    let in_view = in_view(body.get_bounding_client_rect().top(), page.rows.len());
    Rndr::clear_children(&body);
    Rndr::set_attribute(&body, "class", "");
    for customer in &page.rows[in_view] {
        let mut row = CustomerRow::new();
        row.show(customer, max_limit, None, &unmarked);
        Rndr::insert_node(&body, &row.element, None);
    }
    true
}

/// The page on the screen, and its rows.
#[derive(Default)]
struct Shown {
    page: Option<Arc<Page<Customer>>>,
    rows: Vec<CustomerRow>,
}

impl Shown {
    fn draw(&mut self, body: &Element, max_limit: u16, range: Range<usize>) {
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
            row.show(customer, max_limit, None, &unmarked);
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
    let end = height.map_or(total, |height| {
        ((height - top).max(0.0) / ROW).ceil() as usize
    });
    start.min(total)..end.clamp(start.min(total), total)
}
