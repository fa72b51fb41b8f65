//! The table of all customers: the rows that are on the page, and how they are counted.

use std::ops::{Range, RangeInclusive};

use customer_desk::api::Method::Get;
use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{LIST, firm, firm_name, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::{choose, press, type_into};
use crate::support::page::{all, find, focused, has_text, text_of, texts, url};
use crate::support::records::customers;
use crate::support::style;
use crate::support::table::{
    first_visible, height, range, row_height, rows, scroll_by, scroll_to, top, viewport,
    visible_rows,
};
use crate::support::wait::{frame, settle, until};

const COUNT: i64 = 5000;
const TOTAL: usize = 5000;
const BOX: &str = "Search customers";

/// The largest number of rows on the page, with any number of customers.
const MOST: usize = 80;

#[wasm_bindgen_test]
async fn holds_only_rows_in_view_and_a_few_around_them() {
    open("/customers").await;
    let there = rows().len();
    let seen = visible_rows().len();
    assert!(seen > 10, "{seen} rows in view");
    assert!(there >= seen && there <= MOST, "{there} rows for {seen}");
    let all = all("tbody tr").len();
    assert!(all <= MOST + 2, "{all} with the spacers");
}

#[wasm_bindgen_test]
async fn tells_how_many_rows_there_are_and_which_each_of_them_is() {
    open("/customers").await;
    assert_eq!(row_count().unwrap(), "5001", "the header is a row too");
    scroll_to(3000);
    until("the rows", || first_visible() == Some(3000)).await;
    right_rows().await;
    assert_eq!(row_count().unwrap(), "5001");
}

#[wasm_bindgen_test]
async fn brings_the_rows_that_the_window_scrolls_to() {
    open("/customers").await;
    for place in [40, 41, 2500, 4800, 10] {
        scroll_to(place);
        until(&format!("row {place}"), || first_visible() == Some(place)).await;
        settle().await;
        right_rows().await;
        no_gap();
        let there = rows().len();
        assert!(there <= MOST, "{there} rows at {place}");
    }
}

#[wasm_bindgen_test]
async fn leaves_rows_that_stay_in_view_as_they_are() {
    open("/customers").await;
    scroll_to(100);
    until("the rows", || first_visible() == Some(100)).await;
    right_rows().await;
    let row = || all("tbody tr[aria-rowindex='112']").remove(0);
    let before = row();
    for place in [108, 98, 110] {
        scroll_to(place);
        until(&format!("row {place}"), || first_visible() == Some(place)).await;
        right_rows().await;
        assert_eq!(row(), before, "at {place}");
    }
}

#[wasm_bindgen_test]
async fn shows_matches_after_no_matches_in_one_frame() {
    open("/customers").await;
    type_into(BOX, "no such name");
    until("no rows", || rows().is_empty()).await;
    settle().await;
    type_into(BOX, "firm");
    frame().await;
    newest_first();
}

#[wasm_bindgen_test]
async fn shows_the_best_match_in_one_frame_where_it_was_scrolled() {
    open("/customers").await;
    scroll_to(3000);
    until("the address", || url() == "/customers?offset=3000").await;
    type_into(BOX, "firm");
    frame().await;
    newest_first();
}

#[wasm_bindgen_test]
async fn stays_at_the_top_when_the_box_is_cleared_at_once() {
    open("/customers").await;
    scroll_to(3000);
    until("the address", || url() == "/customers?offset=3000").await;
    for text in ["firm", ""] {
        type_into(BOX, text);
        frame().await;
        assert_eq!(first_visible(), Some(0), "{text:?}");
    }
    until("the address", || url() == "/customers").await;
    assert_eq!(first_visible(), Some(0));
}

#[wasm_bindgen_test]
async fn keeps_no_more_rows_than_it_needs_where_the_table_begins() {
    open("/customers").await;
    let extra = || rows().len() - visible_rows().len();
    until("few rows out of viewport", || (1..10).contains(&extra())).await;
}

#[wasm_bindgen_test]
async fn holds_all_rows_of_a_short_table_for_find_in_page() {
    let api = FakeApi::firms(40);
    api.open("/customers").await;
    until("one table", || row_count().as_deref() == Some("41")).await;
    until("all rows", || rows().len() == 40).await;
    settle().await;
    assert_eq!(rows().len(), 40);
    assert!(visible_rows().len() < 30, "some are out of viewport");
}

#[wasm_bindgen_test]
async fn never_shows_a_gap_while_scrolling_by_screenfuls() {
    open("/customers").await;
    let (from, to) = viewport();
    for step in 0..20 {
        scroll_by((to - from) * 0.9);
        settle().await;
        no_gap();
        assert!(rows().len() <= MOST, "step {step}");
    }
}

#[wasm_bindgen_test]
async fn keeps_the_height_of_the_whole_table() {
    open("/customers").await;
    let whole = |what: &str| {
        let expected = TOTAL as f64 * row_height();
        let height = height();
        // The last row has no line below it.
        assert!(
            (height - expected).abs() < 3.0,
            "{height} {what}, not {expected}"
        );
    };
    whole("at the start");
    for place in [1000, 4999] {
        scroll_to(place);
        until("the row", || rows().iter().any(|row| row.place == place)).await;
        settle().await;
        whole("further down");
    }
}

#[wasm_bindgen_test]
async fn ends_with_the_last_row_above_the_foot() {
    open("/customers").await;
    scroll_by(1e7);
    until("the last row", || {
        visible_rows()
            .last()
            .is_some_and(|row| row.place == TOTAL - 1)
    })
    .await;
    right_rows().await;
    until("the range", || range().ends_with("–5,000 of 5,000")).await;
}

#[wasm_bindgen_test]
async fn says_which_rows_are_in_view() {
    open("/customers").await;
    scroll_to(700);
    until("the rows", || first_visible() == Some(700)).await;
    let words = || {
        let seen = visible_rows();
        let last = seen.last().map_or(0, |row| row.place) + 1;
        // The last row may be visible in part.
        [last, last + 1].map(|last| format!("701–{last} of 5,000"))
    };
    until(&words()[0], || words().contains(&range())).await;
}

#[wasm_bindgen_test]
async fn turns_by_a_page_and_back() {
    open("/customers").await;
    press("Next page");
    until("row 101", || first_visible() == Some(100)).await;
    press("Next page");
    until("row 201", || first_visible() == Some(200)).await;
    press("Previous page");
    until("row 101", || first_visible() == Some(100)).await;
}

#[wasm_bindgen_test]
async fn keeps_the_address_at_the_first_row_in_view() {
    open("/customers").await;
    scroll_to(1234);
    until("the address", || url() == "/customers?offset=1234").await;
    assert_eq!(first_visible(), Some(1234), "writing it moves nothing");
}

#[wasm_bindgen_test]
async fn opens_at_the_row_of_its_address() {
    open("/customers?offset=2000").await;
    until("the row", || first_visible() == Some(2000)).await;
    right_rows().await;
    assert_eq!(url(), "/customers?offset=2000");
}

#[wasm_bindgen_test]
async fn opens_at_the_last_rows_where_its_address_is_past_the_end() {
    open("/customers?offset=9000").await;
    until("the last row", || {
        visible_rows()
            .last()
            .is_some_and(|row| row.place == TOTAL - 1)
    })
    .await;
    let offset = || url().strip_prefix("/customers?offset=")?.parse().ok();
    until("the address of a row", || {
        offset().is_some_and(|offset: usize| offset < TOTAL)
    })
    .await;
}

#[wasm_bindgen_test]
async fn shows_pages_where_fewer_rows_are_chosen() {
    open("/customers").await;
    choose("Rows per page", "25");
    until("the address", || url() == "/customers?limit=25").await;
    until("the page", || names() == firm_names(1..=25)).await;
    press("Next page");
    until("the next page", || names() == firm_names(26..=50)).await;
    choose("Rows per page", "100");
    until("one table", || row_count().as_deref() == Some("5001")).await;
    assert_eq!(url(), "/customers");
}

#[wasm_bindgen_test]
async fn stays_where_it_is_when_the_pages_become_one_table() {
    let api = FakeApi::firms(COUNT);
    api.hold_back_sync();
    api.open_as(at("/customers").styled()).await;
    until("the page", || has_text("Firm 0100")).await;
    let name = "Firm 0031";
    let top_of = || {
        let cell = all("tbody .row-link[href]").into_iter();
        let mut named = cell.filter(|it| it.text_content().as_deref() == Some(name));
        named.next().map(|it| it.get_bounding_client_rect().top())
    };
    let (from, _) = viewport();
    scroll_by(top_of().unwrap() - from - 2.0);
    settle().await;
    let before = top_of().unwrap();
    api.answer_sync();
    until("one table", || row_count().is_some()).await;
    until("the same place", || {
        top_of().is_some_and(|top| (top - before).abs() < 2.0)
    })
    .await;
    settle().await;
    let after = top_of().unwrap();
    assert!((after - before).abs() < 2.0, "{before} became {after}");
}

#[wasm_bindgen_test]
async fn the_row_that_has_the_focus_stays_where_it_is_when_the_pages_become_one_table() {
    let api = FakeApi::firms(COUNT);
    let page: Vec<_> = (201..=300).map(firm).collect();
    let url = format!("{LIST}?sortby=default&direction=asc&offset=200&limit=100");
    api.answers(Get, &url, 200, &customers(&page));
    api.hold_back_sync();
    api.open_as(at("/customers?offset=200").styled()).await;
    until("the page", || has_text("Firm 0300")).await;
    // The heading of a new page takes the focus with the next frame.
    until("the heading has the focus", || focused().tag_name() == "H1").await;
    all("tbody .row-link[href]")[3].focus().unwrap();
    let top = || focused().get_bounding_client_rect().top();
    let before = top();
    api.answer_sync();
    until("one table", || row_count().is_some()).await;
    until("the same place", || {
        text_of(&focused()) == "Firm 0204" && (top() - before).abs() < 2.0
    })
    .await;
    settle().await;
    assert_eq!(text_of(&focused()), "Firm 0204");
    assert!((top() - before).abs() < 2.0, "{before} became {}", top());
}

#[wasm_bindgen_test]
async fn prints_a_sentence_where_it_does_not_print_all_rows() {
    open("/customers").await;
    let is_shown = |selector: &str| find(selector).is_some_and(|it| it.client_height() > 0);
    assert!(is_shown(".spacer td") && !is_shown(".print-note"));
    style::add_print();
    assert!(!is_shown(".spacer td"), "no blank pages");
    assert!(is_shown(".print-note"));
    assert!(has_text(
        "of 5,000 customers. Use Export to get all of them."
    ));
    type_into(BOX, "firm 0007");
    until("one row", || row_count().as_deref() == Some("2")).await;
    until("no sentence", || find(".print-note").is_none()).await;
}

/// Returns the names in the rows, in their order.
fn names() -> Vec<String> {
    texts("tbody .row-link[href]")
}

fn firm_names(ids: RangeInclusive<i64>) -> Vec<String> {
    ids.map(firm_name).collect()
}

/// Asserts that each row shows the customer of its index, at the position of its index.
async fn right_rows() {
    // Rows outside of the viewport follow once the visible ones are painted.
    settle().await;
    settle().await;
    let rows = rows();
    for row in &rows {
        let id = i64::try_from(row.place).unwrap() + 1;
        assert_eq!(row.name, firm_name(id));
    }
    for pair in rows.windows(2) {
        assert_eq!(pair[1].place, pair[0].place + 1);
    }
    let table = top();
    let first = &rows[0];
    let expected = table + first.place as f64 * row_height();
    let off = (first.top - expected).abs();
    assert!(off < row_height(), "row {} is {off} px off", first.place);
}

/// Asserts that the visible rows show the newest customers first, as equal matches do.
fn newest_first() {
    let rows = visible_rows();
    assert!(rows.len() > 10, "{} rows in view", rows.len());
    for (at, row) in rows.iter().enumerate() {
        let name = firm_name(COUNT - i64::try_from(at).unwrap());
        assert_eq!((row.place, &row.name), (at, &name));
    }
}

/// Asserts that rows fill the window between header and footer.
fn no_gap() {
    let Range { start, end } = {
        let rows = rows();
        rows[0].top..rows[rows.len() - 1].bottom
    };
    let (from, to) = viewport();
    assert!(start <= from + 1.0, "a gap above {start}, from {from}");
    let bottom = window().inner_height().unwrap().as_f64().unwrap();
    assert!(end >= to.min(bottom) - 1.0, "a gap below {end}, to {to}");
}

async fn open(url: &str) -> FakeApi {
    let api = FakeApi::firms(COUNT);
    api.open(url).await;
    until("one table", || row_count().is_some()).await;
    until("rows in view", || !visible_rows().is_empty()).await;
    settle().await;
    api
}
