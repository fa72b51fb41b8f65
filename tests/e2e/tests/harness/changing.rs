//! Requests and answers that the proxy changes.

use e2e::{Fault, Value, json};

use crate::raw::{CUSTOMERS, body, fetch, raw};

fn ids(learned: &Value) -> Vec<u64> {
    let body = body(learned);
    let customers = body["customers"].as_array().unwrap();
    let id = |customer: &Value| customer["_id"].as_u64().unwrap();
    customers.iter().map(id).collect()
}

#[test]
fn garble_changes_the_json() {
    raw(3, async |app| {
        let garble = Fault::garble(|answer| {
            answer["customers"][0]["email"] = json!(5);
            answer["customers"][1]
                .as_object_mut()
                .unwrap()
                .remove("phone");
        });
        app.site.proxy.fault("GET", CUSTOMERS, 1, garble);
        let learned = body(&fetch(&app.page, "GET", CUSTOMERS).await);
        assert_eq!(learned["customers"][0]["email"], 5);
        assert_eq!(learned["customers"][1].get("phone"), None);
        let next = body(&fetch(&app.page, "GET", CUSTOMERS).await);
        assert_eq!(next["customers"], json!(app.api.customers("").await));
    });
}

#[test]
fn repeat_first_page_answers_with_the_first_page() {
    raw(30, async |app| {
        let fault = Fault::RepeatFirstPage;
        app.site.proxy.fault("GET", CUSTOMERS, 1, fault);
        let second = format!("{CUSTOMERS}?offset=10&limit=10");
        let first = format!("{CUSTOMERS}?offset=0&limit=10");
        let repeated = ids(&fetch(&app.page, "GET", &second).await);
        assert_eq!(repeated, ids(&fetch(&app.page, "GET", &first).await));
        assert_ne!(repeated, ids(&fetch(&app.page, "GET", &second).await));
        let log = app.site.proxy.log();
        assert_eq!(log[0].path, second, "the log holds the request of the page");
    });
}

#[test]
fn ignore_filter_drops_filters() {
    raw(60, async |app| {
        let all = ids(&fetch(&app.page, "GET", CUSTOMERS).await);
        let people = format!("{CUSTOMERS}?type=person&archived=false");
        app.site
            .proxy
            .fault("GET", CUSTOMERS, 1, Fault::IgnoreFilter);
        assert_eq!(ids(&fetch(&app.page, "GET", &people).await), all);
        assert!(ids(&fetch(&app.page, "GET", &people).await).len() < all.len());
    });
}

#[test]
fn cap_limit_caps_the_limit() {
    raw(30, async |app| {
        app.site
            .proxy
            .fault("GET", CUSTOMERS, 2, Fault::CapLimit(7));
        for (limit, rows) in [(20, 7), (5, 5), (20, 20)] {
            let path = format!("{CUSTOMERS}?limit={limit}");
            assert_eq!(ids(&fetch(&app.page, "GET", &path).await).len(), rows);
        }
    });
}
