//! Broken connections: what the API carried out, and that no request is sent again.

use e2e::{DevApi, Fault, Site, json, on_runtime};

use crate::raw::{CUSTOMERS, fetch, raw};

#[test]
fn drop_before_reaches_no_api() {
    raw(0, async |app| {
        app.site
            .proxy
            .fault("POST", CUSTOMERS, 1, Fault::DropBefore);
        let learned = fetch(&app.page, "POST", CUSTOMERS).await;
        assert_eq!(learned, json!({"rejected": "TypeError"}));
        assert!(app.api.customers("").await.is_empty());
        let log = app.site.proxy.log();
        assert_eq!(log.len(), 1, "{log:#?}");
        assert!(!log[0].reached_api && log[0].broken && !log[0].aborted);
        assert_eq!(log[0].status, None);
        assert_eq!(log[0].body["customerCompanyName"], "Raw");
    });
}

/// On a reused connection Chromium itself would send the request twice.
#[test]
fn drop_after_is_carried_out_once() {
    raw(0, async |app| {
        app.site
            .proxy
            .fault("POST", CUSTOMERS, 20, Fault::DropAfter);
        for count in 1..=20 {
            // Both requests leave reusable connections.
            app.page.goto("/customers").await;
            fetch(&app.page, "GET", CUSTOMERS).await;
            let learned = fetch(&app.page, "POST", CUSTOMERS).await;
            assert_eq!(learned, json!({"rejected": "TypeError"}));
            assert_eq!(app.site.proxy.requests("POST", CUSTOMERS).len(), count);
            assert_eq!(app.api.customers("").await.len(), count);
        }
        let posts = app.site.proxy.requests("POST", CUSTOMERS);
        let right = |post: &e2e::Request| post.reached_api && post.broken && post.status.is_none();
        assert!(posts.iter().all(right), "{posts:#?}");
    });
}

#[test]
fn cut_after_sends_head_and_half_of_the_body() {
    raw(100, async |app| {
        let whole = fetch(&app.page, "GET", CUSTOMERS).await;
        assert!(whole["text"].as_str().unwrap().len() > 20_000);
        app.site.proxy.fault("GET", CUSTOMERS, 1, Fault::CutAfter);
        app.site.proxy.fault("POST", CUSTOMERS, 1, Fault::CutAfter);
        for method in ["GET", "POST"] {
            let learned = fetch(&app.page, method, CUSTOMERS).await;
            assert_eq!(learned["status"], 200, "{learned}");
            assert_eq!(learned["heads"]["content-type"], "application/json");
            assert_eq!(learned["cut"], "TypeError");
        }
        assert_eq!(app.api.customers("offset=100").await.len(), 1);
        let posts = app.site.proxy.requests("POST", CUSTOMERS);
        assert_eq!(posts.len(), 1);
        assert!(posts[0].reached_api && posts[0].status == Some(200));
    });
}

/// Without a browser, whose streams drop unread data before an error.
#[test]
fn half_of_the_body_is_sent() {
    on_runtime(async {
        let api = DevApi::start(100);
        let site = Site::start(&api.url).await;
        site.proxy.fault("GET", CUSTOMERS, 1, Fault::CutAfter);
        let ask = reqwest::Client::new().get(format!("{}{CUSTOMERS}", site.url));
        let mut answer = ask.bearer_auth("demo").send().await.unwrap();
        let whole = answer.content_length().unwrap();
        let mut sent = 0;
        let end = loop {
            match answer.chunk().await {
                Ok(Some(part)) => sent += part.len() as u64,
                end => break end,
            }
        };
        assert!(end.is_err());
        assert!(whole > 20_000);
        assert_eq!(sent, whole / 2);
    });
}
