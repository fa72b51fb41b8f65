//! Answers of the proxy, and the requests that get them.

use e2e::{Answer, Fault, json};

use crate::raw::{CUSTOMERS, fetch, raw};

#[test]
fn answer_replaces_the_api() {
    raw(0, async |app| {
        let answer = Answer::text(503, "text/html", "<h1>Busy</h1>").header("Retry-After", "7");
        app.site
            .proxy
            .fault("POST", CUSTOMERS, 1, Fault::Answer(answer));
        let learned = fetch(&app.page, "POST", CUSTOMERS).await;
        assert_eq!(learned["status"], 503);
        assert_eq!(learned["heads"]["retry-after"], "7");
        assert_eq!(learned["heads"]["content-type"], "text/html");
        assert_eq!(learned["text"], "<h1>Busy</h1>");
        assert!(app.api.customers("").await.is_empty());
        let post = app.site.proxy.log().remove(0);
        assert!(!post.reached_api && post.status == Some(503));
    });
}

#[test]
fn answer_after_follows_the_api() {
    raw(0, async |app| {
        let answer = Answer::json(500, &json!({"error": {"message": "out of breath"}}));
        app.site
            .proxy
            .fault("POST", CUSTOMERS, 1, Fault::AnswerAfter(answer));
        let learned = fetch(&app.page, "POST", CUSTOMERS).await;
        assert_eq!(learned["status"], 500);
        assert_eq!(app.api.customers("").await.len(), 1);
        let post = app.site.proxy.log().remove(0);
        assert!(post.reached_api && post.status == Some(500));
    });
}

#[test]
fn faults_match_path_and_count_and_can_be_removed() {
    raw(3, async |app| {
        let refused = || Fault::Answer(Answer::json(418, &json!({})));
        let orders = format!("{CUSTOMERS}/*/orders");
        app.site.proxy.fault("GET", &orders, 9, refused());
        app.site
            .proxy
            .fault_after(1, "GET", CUSTOMERS, 1, refused());
        for (path, status) in [
            ("/v1.0/customers/1/orders?limit=1", 418),
            ("/v1.0/customers/2/orders", 418),
            ("/v1.0/customers/1", 200),
            ("/v1.0/customers?limit=1", 200),
            ("/v1.0/customers?limit=2", 418),
            ("/v1.0/customers?limit=3", 200),
        ] {
            let learned = fetch(&app.page, "GET", path).await;
            assert_eq!(learned["status"], status, "{path}");
        }
        app.site.proxy.heal();
        let learned = fetch(&app.page, "GET", "/v1.0/customers/1/orders").await;
        assert_eq!(learned["status"], 200);
    });
}
