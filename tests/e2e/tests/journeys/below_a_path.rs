//! The application below a path of a host, behind a proxy that strips the path.

use e2e::{Fixture, journey, json};

#[test]
fn every_screen_works_below_a_path() {
    journey(Fixture::customers(7).below_a_path(), async |app| {
        let page = app.sign_in("/desk/").await;
        page.wait_for_path("/desk/customers").await;
        page.table("Customers").wait_rows(7).await;
        page.combobox("Sort by").choose("Company").await;
        page.wait_for_path("/desk/customers?sortby=company").await;
        page.reload().await;
        page.table("Customers").wait_rows(7).await;
        page.link("New customer").click().await;
        page.wait_for_path("/desk/customers/new").await;
        page.textbox("Company").fill("Below a path").await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.h1().with_text("Below a path").wait().await;
        assert!(page.path().await.starts_with("/desk/customers/"));
        page.reload().await;
        page.h1().with_text("Below a path").wait().await;
        page.back().await;
        page.wait_for_path("/desk/customers?sortby=company").await;
        page.goto("/desk/nonsense").await;
        page.h1().with_text("No such page").wait().await;
        page.link("Go to the customers").click().await;
        page.wait_for_path("/desk/customers").await;
        let icon = "return document.querySelector('link[rel=icon]').getAttribute('href')";
        assert_eq!(page.script(icon, vec![]).await, json!("/desk/favicon.svg"));
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.textbox("API token").wait().await;
        assert!(page.path().await.starts_with("/desk/"));
    });
}
