//! All groups of likely duplicates on a screen of their own.

use e2e::{Desk, Stage, journey, json};

use super::at_everyone;

async fn create_person(desk: &Desk, first_name: &str, last_name: &str) {
    let keys = json!({"customerName": first_name, "customerLastName": last_name});
    desk.api.create(keys).await;
}

async fn create(desk: &Desk, company: &str, email: &str, phone: &str) -> String {
    let keys = json!({
        "customerCompanyName": company, "customerEmail": email, "customerPhone": phone
    });
    format!("/customers/{}", desk.api.create(keys).await)
}

#[test]
fn groups_are_listed_with_why() {
    journey(Stage::customers(0).with_directory(), async |desk| {
        let first = create(desk, "Alder Boats", "boats@example.org", "").await;
        let second = create(desk, "Ship & Co", "BOATS@example.org", "").await;
        create(desk, "Birch Tables", "", "+44 20 7946 0002").await;
        create(desk, "Sawmill", "", "+44 (20) 79460002").await;
        create_person(desk, "Grace", "Hopper").await;
        create_person(desk, "Grace", "Hoper").await;
        create(desk, "Alone", "alone@example.org", "+44 20 7946 0003").await;
        let page = at_everyone(desk).await;
        page.link("Duplicates").click().await;
        page.wait_for_path("/duplicates").await;
        page.h1().with_text("Likely duplicates").wait_focus().await;
        page.wait_for_title("Likely duplicates · Customer Desk")
            .await;
        page.wait_for_text("3 groups of customers that look alike")
            .await;
        page.heading("2 customers: same phone").wait().await;
        page.heading("2 customers: same or nearly the same name")
            .wait()
            .await;
        let table = page.table("2 customers: same email");
        let mut links = table.links().await;
        links.sort();
        assert_eq!(links, [first.clone(), second]);
        assert!(!page.text().await.contains("Alone"));

        page.allow_console("status of 404");
        page.link("Alder Boats").click().await;
        page.wait_for_path(&first).await;
        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.toast("Deleted").wait().await;
        page.link("Duplicates").click().await;
        page.wait_for_text("2 groups of customers that look alike")
            .await;
    });
}

#[test]
fn none_is_said() {
    journey(Stage::customers(0).with_directory(), async |desk| {
        create(desk, "Alone", "", "").await;
        let page = desk.sign_in("/duplicates").await;
        page.wait_for_text("No likely duplicates").await;
        page.wait_for_path("/duplicates").await;
    });
}

#[test]
fn a_station_full_of_them_shows_them_bit_by_bit() {
    journey(Stage::customers(0).with_directory(), async |desk| {
        for number in 0..60 {
            for company in ["Left", "Right"] {
                let email = format!("pair{number}@example.org");
                create(desk, &format!("{company} {}", letters(number)), &email, "").await;
            }
        }
        let page = at_everyone(desk).await;
        page.link("Duplicates").click().await;
        page.wait_for_text("60 groups").await;
        page.wait_for_text("10 more").await;
        page.button("Show more").click().await;
        page.button("Show more").wait_gone().await;
        let script = "return document.querySelectorAll('main table').length";
        assert_eq!(page.script(script, vec![]).await, 60);
    });
}

/// A word for a number, such that no two are nearly the same.
fn letters(number: u8) -> String {
    let letter = |place: u8| char::from(b'a' + (number / 8_u8.pow(place.into())) % 8);
    let one = letter(0);
    let two = letter(1);
    format!("{one}{one}{one}{two}{two}{two}")
}

#[test]
fn they_are_compared_once_all_are_read() {
    journey(Stage::customers(2_000).with_directory(), async |desk| {
        desk.site.proxy.slow_down(1_000);
        let page = desk.sign_in("/duplicates").await;
        page.wait_for_text("Reading all customers first").await;
        desk.site.proxy.slow_down(0);
        page.wait_for_text("of customers that look alike").await;
    });
}
