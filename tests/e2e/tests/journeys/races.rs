//! The newest query wins, however slow the answers are (docs/failures.md, Superseded answer).

use e2e::{Fixture, journey, json};

use crate::records::{CUSTOMERS, customer_links};

/// Sorts and filters 60 ms apart, and then returns the state of the table. Five WebDriver clicks
/// would take longer than an answer.
const FIVE_QUICK_CHANGES: &str = "
    const done = arguments[arguments.length - 1];
    const choose = (id, at) => {
        const select = document.getElementById(id);
        select.selectedIndex = at;
        select.dispatchEvent(new Event('change', {bubbles: true}));
    };
    const changes = [
        () => choose('sort', 1), () => choose('type', 1), () => choose('sort', 2),
        () => choose('archived', 1), () => choose('sort', 1),
        () => done({
            busy: document.querySelector('table').ariaBusy,
            links: [...document.querySelectorAll('.row-link[href]')].map(link => link.getAttribute('href')),
        }),
    ];
    changes.forEach((change, at) => setTimeout(change, 60 * at));";

#[test]
fn five_quick_changes_end_on_the_last() {
    journey(Fixture::customers(80), async |app| {
        let page = app.sign_in("/customers").await;
        let table = page.table("Customers");
        table.wait_rows(80).await;
        let old = table.links().await;
        app.site.proxy.slow_down(2_000);
        app.site.proxy.forget();

        let meanwhile = page.script_async(FIVE_QUICK_CHANGES).await;
        assert_eq!(meanwhile["busy"], "true");
        assert_eq!(
            meanwhile["links"],
            json!(old),
            "the old rows stay until the new ones are there"
        );

        let last = "sortby=company&type=company&archived=false";
        page.wait_for_path(&format!("/customers?{last}")).await;
        let records = app.api.customers(last).await;
        table.wait_links(&customer_links(&records)).await;
        table.wait_settled().await;

        let requests = app.site.proxy.requests("GET", CUSTOMERS);
        let answered = requests.iter().filter(|request| request.status.is_some());
        assert_eq!(answered.count(), 1, "{requests:#?}");
        let (newest, older) = requests.split_last().unwrap();
        assert_eq!(newest.status, Some(200));
        assert_eq!(older.len(), 4);
        assert!(older.iter().all(|request| request.aborted), "{older:#?}");
    });
}
