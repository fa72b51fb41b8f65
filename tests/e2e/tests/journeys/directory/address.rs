//! What only all customers can answer stands in the address too, and hostile addresses do no harm.

use e2e::{Stage, journey};

use super::{all_read, at_everyone, pages_asked, search_box};

#[test]
fn addresses_are_corrected() {
    journey(Stage::customers(5).with_directory(), async |desk| {
        let page = desk.sign_in("/customers").await;
        let long = format!("#search={}", "a".repeat(10_000));
        let cut = format!("#search={}", "a".repeat(200));
        for (asked, corrected) in [
            ("?status=x", ""),
            ("?status=", ""),
            ("?status=1.5", ""),
            ("?status=99999999999999999999", ""),
            ("?status=1", "?status=1"),
            ("?status=-7", "?status=-7"),
            ("?filled=nonsense", ""),
            ("?filled=Email", ""),
            ("?filled=email,nonsense,email", "?filled=email"),
            ("?empty=phone,email", "?empty=email,phone"),
            (
                "?filled=email,phone&empty=email",
                "?filled=phone&empty=email",
            ),
            ("?sortby=Email", ""),
            ("?sortby=description", ""),
            ("?sortby=email", "?sortby=email"),
            ("?sortby=email&sortby=phone", "?sortby=email"),
            ("?direction=up&sortby=refid", "?sortby=refid"),
            (
                "?empty=phone&status=1&archived=true&direction=desc&type=person&sortby=crmid",
                "?sortby=crmid&direction=desc&type=person&archived=true&status=1&empty=phone",
            ),
            ("?search=in-the-open", ""),
            ("#search=", ""),
            ("#nonsense", ""),
            ("#search=a%20b", "#search=a+b"),
            ("#search=%3Cb%3E", "#search=%3Cb%3E"),
            ("#search=%FF", "#search=%EF%BF%BD"),
            ("#other=1&search=a", "#search=a"),
            ("?sortby=email#search=a", "?sortby=email#search=a"),
            (&long, &cut),
        ] {
            page.goto(&format!("/customers{asked}")).await;
            page.wait_for_path(&format!("/customers{corrected}")).await;
            page.table("Customers").wait().await;
        }
        for request in pages_asked(desk) {
            let query = request.query();
            for key in ["status", "filled", "empty", "search"] {
                assert!(!query.contains_key(key), "the API was asked {request}");
            }
            assert_ne!(query.get("sortby").map(String::as_str), Some("email"));
        }
    });
}

#[test]
fn a_link_shows_what_the_sender_saw() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        search_box(page).fill("gmbh").await;
        page.button("Email").click().await;
        page.button("Email").click().await;
        page.combobox("Archived").choose("Active").await;
        let address = "/customers?sortby=email&direction=desc&archived=false#search=gmbh";
        page.wait_for_path(address).await;
        let shown = page.table("Customers").links().await;
        assert!(shown.len() > 2, "too few to tell their order");
        page.open_tab(address).await;
        all_read(desk).await;
        page.table("Customers").wait_links(&shown).await;
        page.table("Customers")
            .wait_sorted(&["Email descending"])
            .await;
        page.combobox("Archived").wait_value("Active").await;
        search_box(page).wait_value("gmbh").await;
    });
}

#[test]
fn back_undoes_a_sort_and_a_filter() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        page.button("Phone").click().await;
        page.wait_for_path("/customers?sortby=phone").await;
        page.combobox("Type").choose("People").await;
        page.wait_for_path("/customers?sortby=phone&type=person")
            .await;
        page.back().await;
        page.wait_for_path("/customers?sortby=phone").await;
        page.wait_for_text("300 customers").await;
        page.back().await;
        page.wait_for_path("/customers").await;
        page.table("Customers").wait_sorted(&[]).await;
        page.forward().await;
        page.table("Customers")
            .wait_sorted(&["Phone ascending"])
            .await;
    });
}
