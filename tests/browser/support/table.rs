//! Eyes for the long table: which rows are on the page, and where in the window.

use leptos::prelude::window;
use web_sys::{Element, HtmlElement};

use super::page::{all, focused, one, text};

/// A row on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its place among all, counted from 0, as its `aria-rowindex` tells.
    pub place: usize,
    /// The words of its link.
    pub name: String,
    /// Its edges in the window, in pixels.
    pub top: f64,
    /// The lower one.
    pub bottom: f64,
}

/// The rows on the page, in its order.
pub fn rows() -> Vec<Row> {
    all("tbody tr[aria-rowindex]").iter().map(row).collect()
}

/// Those of them that can be seen whole.
pub fn rows_in_sight() -> Vec<Row> {
    rows().into_iter().filter(is_in_sight).collect()
}

/// The place of the first of them, if any.
pub fn first_in_sight() -> Option<usize> {
    rows_in_sight().first().map(|row| row.place)
}

/// Whether nothing covers a row: it is below the header and above the foot.
pub fn is_in_sight(row: &Row) -> bool {
    let (from, to) = viewport();
    // Half a pixel is nobody's loss.
    row.top > from - 0.5 && row.bottom < to + 0.5
}

/// The edges of what is neither under the header nor under the foot.
pub fn viewport() -> (f64, f64) {
    let edges = |selector| one(selector).get_bounding_client_rect();
    let head = edges("thead th").bottom().max(edges("header").bottom());
    (head, edges("nav[aria-label^=Pages]").top())
}

/// The row that has the focus.
pub fn focused_row() -> Option<Row> {
    let row = focused().closest("tr[aria-rowindex]").unwrap();
    row.map(|it| read(&it))
}

/// Its place.
pub fn focused_place() -> Option<usize> {
    focused_row().map(|row| row.place)
}

/// Where the first of all rows begins, which may be far above the window: the header sticks to it.
pub fn top() -> f64 {
    let header = one("thead").get_bounding_client_rect().height();
    one("table").get_bounding_client_rect().top() + header
}

/// The height of all rows together, those that are not on the page among them.
pub fn height() -> f64 {
    let table = one("table").get_bounding_client_rect().height();
    table - one("thead").get_bounding_client_rect().height()
}

/// The height of a row on the page.
pub fn row_height() -> f64 {
    let row = rows().remove(0);
    row.bottom - row.top
}

/// The rows in view as the foot tells.
pub fn range() -> String {
    text(".range")
}

/// Scrolls the window so that the row at `place` would be right below the header where it sticks.
pub fn scroll_to(place: usize) {
    let row = rows().remove(0);
    let top = row.top + (place as f64 - row.place as f64) * row_height();
    let edges = |selector| one(selector).get_bounding_client_rect();
    scroll_by(top - edges("header").bottom() - edges("thead th").height());
}

/// Scrolls the window.
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
