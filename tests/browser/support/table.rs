//! The rows of the long table on the page, and their positions in the window.

use leptos::prelude::window;
use web_sys::{Element, HtmlElement};

use super::page::{all, focused, one, text};

/// A row on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its index among all rows, from 0, by its `aria-rowindex`.
    pub place: usize,
    /// The text of its link.
    pub name: String,
    /// The upper edge in the window, in pixels.
    pub top: f64,
    /// The lower edge in the window, in pixels.
    pub bottom: f64,
}

/// Returns the rows on the page, in their order.
pub fn rows() -> Vec<Row> {
    all("tbody tr[aria-rowindex]").iter().map(row).collect()
}

/// Returns the rows that are wholly visible.
pub fn visible_rows() -> Vec<Row> {
    rows().into_iter().filter(is_visible).collect()
}

/// Returns the index of the first row that is wholly visible.
pub fn first_visible() -> Option<usize> {
    visible_rows().first().map(|row| row.place)
}

/// Returns whether a row lies wholly between header and footer.
pub fn is_visible(row: &Row) -> bool {
    let (from, to) = viewport();
    // Rounding may cut half a pixel.
    row.top > from - 0.5 && row.bottom < to + 0.5
}

/// Returns the edges between header and footer, in pixels.
pub fn viewport() -> (f64, f64) {
    let edges = |selector| one(selector).get_bounding_client_rect();
    let head = edges("thead th").bottom().max(edges("header").bottom());
    (head, edges("nav.pager").top())
}

/// Returns the row with the focus.
pub fn focused_row() -> Option<Row> {
    let row = focused().closest("tr[aria-rowindex]").unwrap();
    row.map(|it| read(&it))
}

/// Returns the index of the row with the focus.
pub fn focused_place() -> Option<usize> {
    focused_row().map(|row| row.place)
}

/// Returns the upper edge of the first of all rows, in pixels. It may lie far above the window.
pub fn top() -> f64 {
    let header = one("thead").get_bounding_client_rect().height();
    one("table").get_bounding_client_rect().top() + header
}

/// Returns the height of all rows, also of those that are not on the page, in pixels.
pub fn height() -> f64 {
    let table = one("table").get_bounding_client_rect().height();
    table - one("thead").get_bounding_client_rect().height()
}

/// Returns the height of a row on the page, in pixels.
pub fn row_height() -> f64 {
    let row = rows().remove(0);
    row.bottom - row.top
}

/// Returns the range of visible rows in the footer.
pub fn range() -> String {
    text(".range")
}

/// Scrolls the window so that the row at `place` lies right below the sticky header.
pub fn scroll_to(place: usize) {
    let row = rows().remove(0);
    let top = row.top + (place as f64 - row.place as f64) * row_height();
    let edges = |selector| one(selector).get_bounding_client_rect();
    scroll_by(top - edges("header").bottom() - edges("thead th").height());
}

/// Scrolls the window by pixels.
pub fn scroll_by(pixels: f64) {
    window().scroll_by_with_x_and_y(0.0, pixels);
}

fn row(row: &HtmlElement) -> Row {
    read(row)
}

fn read(row: &Element) -> Row {
    let index = row.get_attribute("aria-rowindex").unwrap();
    let link = row.query_selector(".row-link[href]").unwrap();
    let edges = row.get_bounding_client_rect();
    Row {
        place: index.parse::<usize>().unwrap() - 2,
        name: link.map(|it| super::page::text_of(&it)).unwrap_or_default(),
        top: edges.top(),
        bottom: edges.bottom(),
    }
}
