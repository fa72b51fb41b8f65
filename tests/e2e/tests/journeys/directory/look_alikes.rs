//! The form says who looks like the customer in it, in the way of nobody.

use e2e::{Stage, journey, until};

use super::at_everyone;

const ADA: &str = "Analytical Engines Ltd";

/// The link beside the form, which must not lead away from what is typed.
const ADAS_LINK: &str = "Analytical Engines Ltd (new tab)";

#[test]
fn a_known_email_is_told_while_typing() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        page.link("New customer").click().await;
        let note = page.role("status", "Look-alikes");
        page.textbox("Company").fill("Quite another").await;
        page.textbox("Email").fill("ADA@example.com").await;
        note.with_text("1 customer is a possible duplicate")
            .wait()
            .await;
        page.wait_for_text("no. 1: same email").await;
        page.textbox("Email").wait_focus().await;
        // Nothing was asked of the API for it.
        let asked = desk.site.proxy.log().len();
        page.textbox("Email").fill("nobody@nowhere.example").await;
        until("a look-alike is named", false, async || {
            page.link(ADAS_LINK).is_there().await
        })
        .await;
        page.textbox("Phone").fill("0044 (20) 7946-0001").await;
        page.textbox("Phone").fill("+44 (20) 7946-0001").await;
        page.wait_for_text("no. 1: same phone").await;
        page.textbox("Phone").fill("").await;
        page.textbox("Company")
            .fill("Engines Analytical GmbH")
            .await;
        page.wait_for_text("no. 1: same or nearly the same name")
            .await;
        page.textbox("Company").fill("").await;
        page.textbox("First name").fill("Grace").await;
        page.textbox("Last name").fill("Hoper").await;
        page.wait_for_text("no. 2: same or nearly the same name")
            .await;
        assert_eq!(desk.site.proxy.log().len(), asked);

        let link = page.link("Grace Hopper (new tab)");
        assert_eq!(link.attribute("target").await.as_deref(), Some("_blank"));
        assert_eq!(
            link.attribute("href").await.as_deref(),
            Some("/customers/2")
        );
    });
}

#[test]
fn it_holds_up_nobody() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        page.link("New customer").click().await;
        page.textbox("Company").fill("Analytical Engines Ltd").await;
        page.textbox("Email").fill("ada@example.com").await;
        page.link(ADAS_LINK).wait().await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        let made = page.path().await;
        page.link("Edit").click().await;
        page.textbox("Company").wait_value(ADA).await;
        page.wait_for_text("1 customer is a possible duplicate")
            .await;
        page.link(ADAS_LINK).wait().await;
        let itself = page.link(ADAS_LINK).attribute("href").await;
        assert_eq!(itself.as_deref(), Some("/customers/1"), "not {made} itself");
    });
}

#[test]
fn many_are_counted_and_few_are_named() {
    journey(Stage::customers(0).with_directory(), async |desk| {
        for number in 0..8 {
            let keys = e2e::json!({
                "customerCompanyName": format!("Branch {number}"),
                "customerEmail": "all@branches.example",
            });
            desk.api.create(keys).await;
        }
        let page = at_everyone(desk).await;
        page.link("New customer").click().await;
        page.textbox("Email").fill("all@branches.example").await;
        page.wait_for_text("8 customers are possible duplicates")
            .await;
        page.wait_for_text("and 3 more").await;
        page.textbox("Email").fill("").await;
        until("look-alikes are named", false, async || {
            page.text().await.contains("looks like this one")
                || page.text().await.contains("look like this one")
        })
        .await;
    });
}
