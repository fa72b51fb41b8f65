//! The table of all customers when the size of the window, of the rows or of the result changes.

use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

use crate::support::customers::{firm_name, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::type_into;
use crate::support::page::{has_text, one, text};
use crate::support::style;
use crate::support::table::{
    first_visible, height, is_visible, range, row_height, rows, scroll_by, scroll_to, top,
    viewport, visible_rows,
};
use crate::support::wait::{settle, until};

const TOTAL: usize = 1000;

/// A larger text, as the browser's own setting makes it. The height of a row is half a pixel above a
/// whole number, and the header is still sticky.
const LARGER: &str = "html { font-size: 112.5% }";
/// Text so large that the table scrolls sideways and its header is not sticky.
const LARGEST: &str = "html { font-size: 150% }";

#[wasm_bindgen_test]
async fn has_room_for_all_rows_when_they_grow() {
    open().await;
    let small = row_height();
    resize(LARGER).await;
    let large = row_height();
    assert!(large > small * 1.1, "{small} became {large}");
    until("the new height", || {
        (height() - TOTAL as f64 * large).abs() < 3.0
    })
    .await;
}

#[wasm_bindgen_test]
async fn puts_rows_in_their_places_when_they_have_grown() {
    open().await;
    resize(LARGER).await;
    for place in [500, 900, 60] {
        scroll_to(place);
        until("the row", || first_visible() == Some(place)).await;
        settle().await;
        right_rows().await;
    }
    scroll_by(1e7);
    until("the last row", || {
        visible_rows()
            .last()
            .is_some_and(|row| row.place == TOTAL - 1)
    })
    .await;
    right_rows().await;
}

#[wasm_bindgen_test]
async fn puts_rows_in_their_places_where_the_header_scrolls_away() {
    open().await;
    resize(LARGEST).await;
    scroll_by(600.0 * row_height());
    let (from, to) = viewport();
    assert!(from < to);
    until("rows all over", || {
        let rows = rows();
        rows[0].top <= from && rows[rows.len() - 1].bottom >= to
    })
    .await;
    settle().await;
    right_rows().await;
    assert!(first_visible().is_some_and(|place| place > 500));
}

#[wasm_bindgen_test]
async fn stays_at_its_row_when_rows_grow() {
    open().await;
    scroll_to(700);
    until("the row", || first_visible() == Some(700)).await;
    resize(LARGER).await;
    right_rows().await;
    let near = || first_visible().is_some_and(|place| place.abs_diff(700) <= 2);
    assert!(near(), "row {:?} stands where 700 was", first_visible());
}

#[wasm_bindgen_test]
async fn follows_text_that_grows_without_a_resize() {
    open().await;
    style::add(LARGER);
    until("the new height", || {
        (height() - TOTAL as f64 * row_height()).abs() < 3.0
    })
    .await;
    right_rows().await;
}

#[wasm_bindgen_test]
async fn fills_the_window_when_rows_shrink() {
    open().await;
    scroll_to(600);
    until("the row", || first_visible() == Some(600)).await;
    resize("html { font-size: 50% }").await;
    until("rows down to the foot", || {
        let (from, to) = viewport();
        let rows = rows();
        rows[0].top <= from + 1.0 && rows[rows.len() - 1].bottom >= to - 1.0
    })
    .await;
    right_rows().await;
    assert!(rows().len() <= 80, "{} rows", rows().len());
}

#[wasm_bindgen_test]
async fn has_as_many_rows_wherever_it_is_scrolled_to() {
    open().await;
    scroll_to(600);
    until("the row", || first_visible() == Some(600)).await;
    let row = row_height();
    // One of these leaves room for so many rows that one more would bring others.
    for foot in [2.0, 3.0, 4.0, 5.0] {
        let height = foot * row;
        resize(&format!(".table-foot {{ min-block-size: {height}px }}")).await;
        let count = rows().len();
        for _ in 0..8 {
            scroll_by(row / 4.0);
            settle().await;
            assert_eq!(rows().len(), count, "over a foot of {foot} rows");
        }
    }
}

#[wasm_bindgen_test]
async fn shows_what_matches_and_no_void_when_less_does() {
    open().await;
    scroll_to(950);
    until("the row", || first_visible() == Some(950)).await;
    type_into("Search customers", "0821");
    until("one row", || row_count().as_deref() == Some("2")).await;
    until("it can be seen", || visible_rows().len() == 1).await;
    let rows = rows();
    assert_eq!((rows.len(), rows[0].place), (1, 0));
    assert_eq!(rows[0].name, "Firm 0821");
    until("the range", || range() == "1–1 of 1").await;
}

#[wasm_bindgen_test]
async fn begins_at_the_best_match_when_it_was_scrolled() {
    open().await;
    scroll_to(600);
    until("the row", || first_visible() == Some(600)).await;
    type_into("Search customers", "firm");
    until("the best match on top", || first_visible() == Some(0)).await;
    assert_eq!(row_count().as_deref(), Some("1001"));
}

#[wasm_bindgen_test]
async fn shows_that_no_customer_matches_where_it_was_scrolled() {
    open().await;
    scroll_to(600);
    until("the row", || first_visible() == Some(600)).await;
    type_into("Search customers", "zzzz");
    until("the words", || has_text("No customers match “zzzz”")).await;
    assert_eq!(rows(), []);
    let words = one(".state h2").get_bounding_client_rect();
    let bottom = window().inner_height().unwrap().as_f64().unwrap();
    assert!(
        words.top() >= 0.0 && words.bottom() <= bottom,
        "out of view"
    );
    assert_eq!(row_count().as_deref(), Some("1"));
    type_into("Search customers", "");
    until("the rows", || !visible_rows().is_empty()).await;
    assert_eq!(text(".state h2"), "");
}

/// Changes the style and dispatches the event that the browser dispatches then.
async fn resize(rules: &str) {
    style::add(rules);
    let event = Event::new("resize").unwrap();
    window().dispatch_event(&event).unwrap();
    settle().await;
    settle().await;
}

/// Asserts that each row shows the customer of its index, at the position of its index.
async fn right_rows() {
    // Rows outside of the viewport follow once the visible ones are painted.
    settle().await;
    settle().await;
    let rows = rows();
    let table = top();
    for row in &rows {
        let id = i64::try_from(row.place).unwrap() + 1;
        assert_eq!(row.name, firm_name(id));
        let off = (row.top - table - row.place as f64 * row_height()).abs();
        assert!(off < row_height(), "row {} is {off} px off", row.place);
    }
    assert!(rows.iter().any(is_visible), "a void at {:?}", viewport());
}

async fn open() {
    let api = FakeApi::firms(1000);
    api.open("/customers").await;
    until("one table", || row_count().is_some()).await;
    until("rows in view", || !visible_rows().is_empty()).await;
    settle().await;
}
