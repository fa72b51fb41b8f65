//! Every payload in every text of a customer, on every screen.

use e2e::{App, Fixture, Value, journey, json};

use crate::payloads;
use crate::watch::{record, run_in_page, sign_in};

const STORY: &str = include_str!("customer.js");

/// Rows of the list against what may be shown of them, the newest customers last.
const LIST: &str = "
    const rows = await soon('all rows', () => {
        const rows = [...document.querySelectorAll('tbody tr')];
        return rows.length === input.length && rows.every(row => row.querySelector('a'))
            && [0, -1].every(at =>
                rows.at(at).querySelector('a').textContent === input.at(at)) && rows;
    });
    const heights = new Set(rows.map(row => row.offsetHeight));
    same('the number of heights', heights.size, 1);
    for (const [row, shown] of rows.map((row, at) => [row, input[at]])) {
        const link = row.querySelector('a.row-link[href]');
        same('the link', link.textContent, shown);
        same('what is seen', link.innerText, shown.replace(/[\\t\\n ]+/g, ' '));
        for (const cell of [1, 2, 3, 4, 7, 8]) {
            same(`cell ${cell}`, row.cells[cell].textContent, shown);
        }
    }
    sound('list');";

/// Makes a customer of each payload: its number, with what was told and what is shown.
async fn made(app: &App) -> Vec<(u64, String, String)> {
    let mut made = Vec::new();
    for (stored, shown) in payloads::all() {
        made.push((app.api.create(record(&stored)).await, stored, shown));
    }
    made
}

#[test]
fn no_row_of_the_list_is_more_than_its_text() {
    journey(Fixture::customers(0), async |app| {
        let made = made(app).await;
        let page = sign_in(app, "/customers").await;
        for (width, offset) in [(1440, 0), (390, 0), (1440, made.len() - 100)] {
            page.set_width(width).await;
            let query = format!("sortby=company&offset={offset}&limit=100");
            let rows = app.api.customers(&query).await;
            let shown: Vec<&str> = rows.iter().map(|row| shown_of(&made, row)).collect();
            let story = format!("go('/customers?offset={offset}'); {LIST}");
            run_in_page(page, &story, &json!(shown)).await;
        }
    });
}

/// Tells the story of every second payload, so that two can be told at the same time.
async fn on_all_screens(app: &App, first: usize) {
    let payloads = payloads::all();
    let page = sign_in(app, "/customers/new").await;
    for (at, (stored, shown)) in payloads.iter().enumerate().skip(first).step_by(2) {
        let id = app.api.create(record(stored)).await;
        let (mine, mine_shown) = &payloads[(at + 1) % payloads.len()];
        let (theirs, theirs_shown) = &payloads[(at + 2) % payloads.len()];
        let input = json!({
            "id": id, "stored": stored, "shown": shown, "mine": mine, "mineShown": mine_shown,
            "theirs": theirs, "theirsShown": theirs_shown, "record": record(stored)
        });
        run_in_page(page, STORY, &input).await;
    }
}

#[test]
fn no_screen_of_a_customer_runs_anything() {
    journey(Fixture::customers(0), async |app| {
        on_all_screens(app, 0).await
    });
}

#[test]
fn no_screen_of_another_customer_runs_anything() {
    journey(Fixture::customers(0), async |app| {
        on_all_screens(app, 1).await
    });
}

fn shown_of<'a>(made: &'a [(u64, String, String)], row: &Value) -> &'a str {
    let made = made.iter().find(|made| row["_id"] == made.0);
    &made.unwrap().2
}
