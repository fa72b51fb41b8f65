//! What is said when an answer is not what it should be.

use e2e::{Answer, Stage, journey, json};

use crate::records::{CUSTOMERS, customer, order};

/// Not one that passes by itself: what is tried again of its own could mend before *Retry* is pressed.
fn refusal() -> Answer {
    let body = json!({"error": {"code": 10172, "message": "The station is out of breath"}});
    Answer::json(400, &body)
}

#[test]
fn a_refusal_shows_its_code_and_message_and_retry_loads() {
    journey(Stage::customers(3), async |desk| {
        let page = desk.sign_in("/customers/new").await;
        page.allow_console("status of 400");
        desk.site.proxy.answer("GET", CUSTOMERS, 99, refusal());
        page.goto("/customers").await;
        page.wait_for_text("The station is out of breath").await;
        page.wait_for_text("10172").await;
        desk.site.proxy.answer_nothing();
        page.button("Retry").click().await;
        page.table("Customers").wait_rows(3).await;
        page.button("Retry").wait_gone().await;
        page.wait_for_path("/customers").await;
    });
}

#[test]
fn rows_stay_when_the_next_question_fails() {
    journey(Stage::customers(3), async |desk| {
        let page = desk.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        page.allow_console("status of 400");
        desk.site.proxy.answer("GET", CUSTOMERS, 99, refusal());
        page.button("Company").click().await;
        page.button("Retry").wait().await;
        page.table("Customers").wait_rows(3).await;
        desk.site.proxy.answer_nothing();
        page.button("Retry").click().await;
        page.button("Retry").wait_gone().await;
        page.wait_for_path("/customers?sortby=company").await;
    });
}

#[test]
fn orders_fail_on_their_own() {
    journey(Stage::customers(3), async |desk| {
        let id = desk
            .api
            .create(json!({"customerCompanyName": "Half there"}))
            .await;
        let orders = format!("{CUSTOMERS}/{id}/orders");
        desk.site.proxy.answer("GET", &orders, 99, refusal());
        desk.page.allow_console("status of 400");
        let page = desk.sign_in(&format!("/customers/{id}")).await;
        page.h1().with_text("Half there").wait().await;
        page.wait_for_text("10172").await;
        desk.site.proxy.answer_nothing();
        let answer = Answer::json(200, &json!({"orders": [order(5)]}));
        desk.site.proxy.answer("GET", &orders, 99, answer);
        page.button("Retry").click().await;
        page.table("Orders").wait_rows(1).await;
    });
}

#[test]
fn a_removed_customer_is_told_with_a_way_back() {
    journey(Stage::customers(3), async |desk| {
        desk.page.allow_console("status of 404");
        let page = desk.sign_in("/customers/999999").await;
        page.wait_for_text("removed").await;
        assert!(!page.button("Delete").is_there().await);
        page.goto("/customers/999999/edit").await;
        page.wait_for_text("removed").await;
        page.link("Back to the list").click().await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_rows(3).await;
    });
}

#[test]
fn a_web_page_instead_of_an_answer_is_unreadable() {
    journey(Stage::customers(3), async |desk| {
        let html = Answer::text(200, "text/html", "<!doctype html><h1>Proxy login</h1>");
        let page = desk.sign_in("/customers/new").await;
        desk.site.proxy.answer("GET", CUSTOMERS, 99, html);
        page.goto("/customers").await;
        page.wait_for_text("could not be read").await;
        assert!(!page.text().await.contains("Proxy login"));
        desk.site.proxy.answer_nothing();
        page.button("Retry").click().await;
        page.table("Customers").wait_rows(3).await;
    });
}

#[test]
fn cut_json_is_unreadable() {
    journey(Stage::customers(3), async |desk| {
        let cut = Answer::text(200, "application/json", r#"{"customers":[{"_id":1,"na"#);
        let page = desk.sign_in("/customers/new").await;
        desk.site.proxy.answer("GET", CUSTOMERS, 99, cut);
        page.goto("/customers").await;
        page.wait_for_text("could not be read").await;
        desk.site.proxy.answer_nothing();
        page.button("Retry").click().await;
        page.table("Customers").wait_rows(3).await;
    });
}

#[test]
fn a_damaged_row_is_marked_and_the_others_are_whole() {
    journey(Stage::customers(0), async |desk| {
        let mut damaged = customer(1, "Damaged");
        damaged["email"] = json!(5);
        damaged["colour"] = json!("a field of the future");
        let rows = json!({"customers": [damaged, customer(2, "Whole")]});
        let answer = Answer::json(200, &rows);
        desk.site.proxy.answer("GET", CUSTOMERS, 99, answer);
        let page = desk.sign_in("/customers").await;
        page.table("Customers").wait_rows(2).await;
        let rows = page.table("Customers").rows().await;
        assert!(rows[0].concat().contains("Incomplete"), "{rows:?}");
        assert!(!rows[1].concat().contains("Incomplete"), "{rows:?}");
    });
}

#[test]
fn an_answer_that_never_comes_can_be_left() {
    journey(Stage::customers(3), async |desk| {
        let page = desk.sign_in("/customers/new").await;
        desk.site.proxy.answer("GET", CUSTOMERS, 1, Answer::hang());
        page.goto("/customers").await;
        page.link("New customer").click().await;
        page.textbox("Company").wait().await;
        page.back().await;
        page.table("Customers").wait_rows(3).await;
    });
}
