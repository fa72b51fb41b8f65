//! Every payload in every text of a customer, on every screen.

use e2e::{App, Fixture, Value, journey, json};

use crate::payloads;
use crate::watch::{record, run_in_page, sign_in};

const SCRIPT: &str = include_str!("customer.js");

/// Compares the rows of the list with their expected text.
const LIST: &str = "
    const heading = innerWidth < 640 ? 'Contact' : 'Last name';
    const rows = await soon('all rows', () => {
        const rows = [...document.querySelectorAll('tbody tr')];
        return rows.length === input.length && rows.every(row => row.querySelector('a'))
            && [0, -1].every(at =>
                rows.at(at).querySelector('a').textContent === input.at(at))
            && document.querySelectorAll('thead th')[2].textContent.startsWith(heading) && rows;
    });
    const heights = new Set(rows.map(row => row.offsetHeight));
    same('the number of heights', heights.size, 1);
    // A card has no columns to choose, and two names in its cell of the contact.
    const isCard = innerWidth < 640;
    same('the columns', rows[0].cells.length, isCard ? 5 : 8);
    for (const [row, shown] of rows.map((row, at) => [row, input[at]])) {
        const link = row.querySelector('a.row-link[href]');
        same('the link', link.textContent, shown);
        same('what is seen', link.innerText, shown.replace(/[\\t\\n ]+/g, ' '));
        for (const cell of isCard ? [3, 4] : [2, 3, 4, 5, 6, 7]) {
            same(`cell ${cell}`, row.cells[cell].textContent, shown);
        }
    }
    sound('list');";

/// Creates a customer for each payload. Returns its ID, its stored text, and the expected text.
async fn create_all(app: &App) -> Vec<(u64, String, String)> {
    let mut made = Vec::new();
    for (stored, shown) in payloads::all() {
        made.push((app.api.create(record(&stored)).await, stored, shown));
    }
    made
}

#[test]
fn rows_of_the_list_show_payloads_as_text() {
    journey(Fixture::customers(0), async |app| {
        let made = create_all(app).await;
        let page = sign_in(app, "/customers").await;
        for (width, offset) in [(1440, 0), (390, 0), (1440, made.len() - 100)] {
            page.set_width(width).await;
            let query = format!("sortby=company&offset={offset}&limit=100");
            let rows = app.api.customers(&query).await;
            let shown: Vec<&str> = rows.iter().map(|row| expected_text(&made, row)).collect();
            let columns = "customer,lastname,name,email,phone,crmid,refid";
            let script = format!("go('/customers?offset={offset}&columns={columns}'); {LIST}");
            run_in_page(page, &script, &json!(shown)).await;
        }
    });
}

/// Visits all screens of a customer with every second payload, so that two tests can run at once.
async fn on_all_screens(app: &App, first: usize) {
    let payloads = payloads::all();
    let page = sign_in(app, "/customers/new").await;
    for (at, (stored, shown)) in payloads.iter().enumerate().skip(first).step_by(2) {
        let id = app.api.create(record(stored)).await;
        let (mine, _) = &payloads[(at + 1) % payloads.len()];
        let (theirs, theirs_shown) = &payloads[(at + 2) % payloads.len()];
        let input = json!({
            "id": id, "stored": stored, "shown": shown, "mine": mine, "theirs": theirs, "theirsShown": theirs_shown, "record": record(stored)
        });
        run_in_page(page, SCRIPT, &input).await;
    }
}

#[test]
fn screens_run_no_payload() {
    journey(Fixture::customers(0), async |app| {
        on_all_screens(app, 0).await
    });
}

#[test]
fn screens_run_no_other_payload() {
    journey(Fixture::customers(0), async |app| {
        on_all_screens(app, 1).await
    });
}

fn expected_text<'a>(made: &'a [(u64, String, String)], row: &Value) -> &'a str {
    let made = made.iter().find(|made| row["_id"] == made.0);
    &made.unwrap().2
}
