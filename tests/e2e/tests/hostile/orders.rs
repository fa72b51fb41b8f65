//! Every payload in every text of an order.

use e2e::{Answer, Fixture, Value, journey, json};

use crate::payloads;
use crate::watch::{run_in_page, sign_in};

/// Opens each order and compares its row and its detail.
const SCRIPT: &str = "
    const rows = await soon('the orders', () => {
        const rows = [...document.querySelectorAll('.table-orders tbody tr')];
        return rows.length === input.length && rows;
    });
    same('the number of heights', new Set(rows.map(row => row.offsetHeight)).size, 1);
    for (const [row, shown] of rows.map((row, at) => [row, input[at]])) {
        same('the description', row.cells[7].textContent, shown);
        row.querySelector('a').click();
        const detail = await soon('the detail', () => document.querySelector('.order-detail'));
        for (const label of ['CRM ID', 'Reference ID', 'Description']) {
            same(label, fact(label, detail), shown);
        }
        sound('detail');
        row.querySelector('a').click();
        await soon('the end of it', () => !document.querySelector('.order-detail'));
    }
    sound('orders');";

fn order(id: usize, text: &str) -> Value {
    json!({
        "_id": id, "number": id, "status": 1, "quantity": 1, "activationlimit": 1,
        "date": 1_527_501_148, "submitdate": 0, "description": text,
        "activationbirthdate": 0, "activationdeathdate": 0, "archivationdate": 0,
        "archived": false, "canoverwritecontainer": false, "customerrequired": true,
        "isdemo": false, "type": 6, "crmid": text, "refid": text
    })
}

#[test]
fn orders_show_payloads_as_text() {
    journey(Fixture::customers(0), async |app| {
        let mut path = String::new();
        for part in payloads::all().chunks(40) {
            let id = app
                .api
                .create(json!({"customerCompanyName": "Buyer"}))
                .await;
            let orders = part.iter().enumerate();
            let orders: Vec<_> = orders.map(|(at, pair)| order(at + 1, &pair.0)).collect();
            let answer = Answer::json(200, &json!({"orders": orders}));
            let asked = format!("/v1.0/customers/{id}/orders");
            app.site.proxy.answer("GET", &asked, 99, answer);
            let shown: Vec<_> = part.iter().map(|pair| &pair.1).collect();
            let here = format!("/customers/{id}");
            if path.is_empty() {
                sign_in(app, &here).await;
            } else {
                app.page.script(&format!("go('{here}')"), vec![]).await;
            }
            path = here;
            run_in_page(&app.page, SCRIPT, &json!(shown)).await;
        }
    });
}
