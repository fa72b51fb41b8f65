//! The search: forgiving, over all fields, and nobody's business.

use e2e::{Desk, Key, Page, Stage, Value, journey, json, until};

use super::{all_read, at_everyone, search_box};

/// Someone who stands on the first page in the default order.
const EARLY: &str = "Hopper";

/// Waits until this is the first row of what was found.
async fn finds_first(page: &Page, typed: &str, id: u64) {
    search_box(page).fill(typed).await;
    let link = Some(format!("/customers/{id}"));
    until(
        &format!("the first found by “{typed}”"),
        link,
        async || page.table("Customers").links().await.first().cloned(),
    )
    .await;
}

/// The texts that are marked as found.
async fn marked(page: &Page) -> Vec<String> {
    let script = "return [...arguments[0].querySelectorAll('mark')].map(it => it.textContent)";
    let marked = page.table("Customers").place().script(script).await;
    let marked = marked.as_array().cloned().unwrap_or_default();
    let text = |mark: &Value| mark.as_str().unwrap_or_default().to_owned();
    marked.iter().map(text).collect()
}

/// Fails when something that was sent holds one of these words.
fn nothing_was_sent_of(desk: &Desk, words: &[&str]) {
    for request in desk.site.proxy.log() {
        let sent = format!("{} {:?} {}", request.path, request.headers, request.body);
        let sent = sent.to_lowercase();
        for word in words {
            assert!(!sent.contains(word), "“{word}” was sent: {request}");
        }
    }
}

#[test]
fn it_works_while_customers_are_read_and_says_so() {
    journey(Stage::customers(20_000).with_directory(), async |desk| {
        desk.site.proxy.slow_down(150);
        let page = desk.sign_in("/customers").await;
        page.wait_for_text("customers, still loading").await;
        search_box(page).fill(EARLY).await;
        page.link(EARLY).wait().await;
        page.wait_for_text("Not all are read yet").await;
        page.button("Pause").wait().await;
        // Whoever isn't read yet may still turn up.
        search_box(page).fill("Xylophonistenvereinigung").await;
        page.wait_for_text("No matches so far").await;
        search_box(page).fill(EARLY).await;
        desk.site.proxy.slow_down(0);
        all_read(desk).await;
        page.link(EARLY).wait().await;
        until("it says that not all are read", false, async || {
            page.text().await.contains("Not all are read yet")
        })
        .await;
        search_box(page).wait_value(EARLY).await;
    });
}

#[test]
fn it_forgives_what_people_do() {
    journey(Stage::customers(1_000).with_directory(), async |desk| {
        let abroad = desk
            .api
            .create(json!({"customerCompanyName": "Łódź Wełna"}));
        let abroad = abroad.await;
        let toys = desk
            .api
            .create(json!({"customerCompanyName": "Ёлочные игрушки"}))
            .await;
        let page = at_everyone(desk).await;
        for (typed, id) in [
            ("Ada Byron", 1),
            ("byron ada", 1),
            ("ada analytical", 1),
            ("Analitical Engines", 1),
            ("+44 20 7946 0001", 1),
            ("442079460001", 1),
            ("79460001", 1),
            ("CRM-000001", 1),
            ("crm000001", 1),
            ("ada@example.com", 1),
            ("lodz welna", abroad),
            ("WEŁNA", abroad),
            ("елочные", toys),
            ("tkjxyst buheirb", toys),
            ("777", 777),
        ] {
            // What was found before must not be taken for what is found now.
            search_box(page).fill("no such customer").await;
            page.wait_for_text("Nobody matches").await;
            finds_first(page, typed, id).await;
        }
    });
}

#[test]
fn what_was_found_is_marked() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        assert_eq!(marked(page).await, [""; 0]);
        finds_first(page, "byron analytical", 1).await;
        let found = ["Analytical", "Byron"].map(str::to_owned);
        until("what is marked", found.to_vec(), async || {
            marked(page).await
        })
        .await;
        page.link("Analytical Engines Ltd").wait().await;
        finds_first(page, "79460001", 1).await;
        until("what is marked", vec!["7946 0001".to_owned()], async || {
            marked(page).await
        })
        .await;
    });
}

#[test]
fn hostile_text_is_found_as_text() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        finds_first(page, "<b>Robert</b>", 8).await;
        let cells = page.table("Customers").column("First name").await;
        assert_eq!(cells[0], "<b>Robert</b>");
    });
}

#[test]
fn better_matches_come_first_then_the_newest() {
    journey(Stage::customers(0).with_directory(), async |desk| {
        let mut made = Vec::new();
        for company in [
            "Zanderling",
            "Zander",
            "Zandra",
            "Superzander",
            "Zander Two",
        ] {
            let company = json!({"customerCompanyName": company});
            made.push(format!("/customers/{}", desk.api.create(company).await));
        }
        let page = at_everyone(desk).await;
        search_box(page).fill("zander").await;
        let ranked = [4, 1, 0, 3, 2].map(|at: usize| made[at].clone());
        page.table("Customers").wait_links(&ranked).await;
    });
}

#[test]
fn nobody_found_is_said_and_cleared() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        search_box(page).fill("qqxxqqxx").await;
        page.wait_for_text("No customers match “qqxxqqxx”").await;
        page.wait_for_text("0 customers").await;
        page.table("Customers").wait_rows(0).await;
        page.button("Clear filters").click().await;
        search_box(page).wait_value("").await;
        page.wait_for_text("300 customers").await;
        page.wait_for_path("/customers").await;
        assert!(!page.table("Customers").rows().await.is_empty());
    });
}

#[test]
fn a_slash_leads_to_the_box_and_the_keys_on_from_there() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        page.type_text("/").await;
        search_box(page).wait_focus().await;
        search_box(page).wait_value("").await;
        page.type_text("ada/byron").await;
        search_box(page).wait_value("ada/byron").await;
        page.link("Analytical Engines Ltd").wait().await;
        page.press(Key::Down).await;
        page.link("Analytical Engines Ltd").wait_focus().await;
        page.type_text("/").await;
        search_box(page).wait_focus().await;
        page.press(Key::Escape).await;
        search_box(page).wait_value("").await;
        page.wait_for_text("300 customers").await;
        page.wait_for_path("/customers").await;
    });
}

#[test]
fn the_text_stays_in_the_browser() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        search_box(page).fill("Byron Analytical").await;
        let address = "/customers#search=Byron+Analytical";
        page.wait_for_path(address).await;
        let found = ["/customers/1".to_owned()];
        let table = page.table("Customers");
        table.wait_links(&found).await;

        page.reload().await;
        table.wait_links(&found).await;
        search_box(page).wait_value("Byron Analytical").await;
        page.wait_for_path(address).await;

        let (first, second) = page.open_tab(address).await;
        table.wait_links(&found).await;
        search_box(page).wait_value("Byron Analytical").await;
        page.link("Analytical Engines Ltd").click().await;
        page.h1().with_text("Analytical Engines Ltd").wait().await;
        page.wait_for_path("/customers/1").await;
        page.back().await;
        page.wait_for_path(address).await;
        search_box(page).wait_value("Byron Analytical").await;
        table.wait_links(&found).await;
        page.switch_to(&first).await;
        all_read(desk).await;
        page.switch_to(&second).await;
        nothing_was_sent_of(desk, &["byron", "analytical", "search"]);
    });
}

#[test]
fn the_way_back_from_a_customer_leads_to_the_search() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        search_box(page).fill("hopper").await;
        page.link("Hopper").click().await;
        page.h1().with_text("Hopper").wait().await;
        page.link("All customers").click().await;
        page.wait_for_path("/customers#search=hopper").await;
        search_box(page).wait_value("hopper").await;
        page.link("Hopper").wait().await;
    });
}
