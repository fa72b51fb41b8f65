//! Creating and changing a customer.

use e2e::{Answer, Fixture, Value, journey, json, until};

use crate::records::{CUSTOMERS, WRITE_KEYS, customer, keys};

#[test]
fn a_new_customer_arrives_as_typed() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers").await;
        page.link("New customer").click().await;
        page.h1().wait_focus().await;
        for (field, value) in [
            ("First name", "Zoë"),
            ("Last name", "Ångström"),
            ("Company", "Søn & Co <GmbH>"),
            ("Email", "zoe@soen.example"),
            ("Phone", "+45 12 34 56 78"),
            ("Description", "Prefers e-mail"),
            ("CRM ID", "c-1"),
            ("Reference ID", "r-2"),
        ] {
            page.textbox(field).fill(value).await;
        }
        page.spinbutton("Status").fill("3").await;
        page.checkbox("Archived").click().await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        page.h1().with_text("Søn & Co <GmbH>").wait().await;

        let records = app.api.customers("").await;
        let id = records[0]["_id"].clone();
        page.wait_for_path(&format!("/customers/{id}")).await;
        let mut expected = customer(id.as_u64().unwrap(), "Søn & Co <GmbH>");
        for (key, value) in [
            ("name", json!("Zoë")),
            ("lastname", json!("Ångström")),
            ("email", json!("zoe@soen.example")),
            ("phone", json!("+45 12 34 56 78")),
            ("description", json!("Prefers e-mail")),
            ("crmid", json!("c-1")),
            ("refid", json!("r-2")),
            ("status", json!(3)),
            ("archived", json!(true)),
            ("archivationdate", records[0]["archivationdate"].clone()),
        ] {
            expected[key] = value;
        }
        assert_eq!(records, [expected]);
        let posts = app.site.proxy.requests("POST", CUSTOMERS);
        assert_eq!(posts.len(), 1);
        assert_eq!(keys(&posts[0].body), WRITE_KEYS);
    });
}

#[test]
fn a_change_touches_only_what_was_changed() {
    journey(Fixture::customers(0), async |app| {
        let id = app
            .api
            .create(json!({
                "customerName": "Tomás", "customerLastName": "Vidal", "customerEmail": "t@v.example",
                "customerCompanyName": "Vidal SA", "customerPhone": "555",
                "customerDescription": "two\nlines", "customerStatus": -17,
                "crmId": "crm", "refId": "ref"
            }))
            .await;
        let before = app.api.customer(id).await;
        let page = app.sign_in(&format!("/customers/{id}")).await;
        page.link("Edit").click().await;
        page.wait_for_path(&format!("/customers/{id}/edit")).await;
        page.spinbutton("Status").wait_value("-17").await;
        page.textbox("Description").wait_value("two\nlines").await;
        page.textbox("Phone").fill("556").await;
        page.button("Save").click().await;
        page.wait_for_path(&format!("/customers/{id}")).await;
        page.toast("Saved").wait().await;

        let mut expected = before;
        expected["phone"] = json!("556");
        assert_eq!(app.api.customer(id).await, expected);
        let puts = app.site.proxy.requests("PUT", CUSTOMERS);
        assert_eq!(puts.len(), 1);
        assert_eq!(keys(&puts[0].body), WRITE_KEYS);
    });
}

#[test]
fn problems_stand_at_the_field_and_above_the_form() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        page.textbox("Email").fill("no address").await;
        page.button("Save").click().await;
        page.heading("There are 2 problems").wait().await;
        let focus = "const summary = document.activeElement;
            return summary.innerText.includes('There are 2 problems') && summary !== document.body";
        until("the summary has the focus", json!(true), async || {
            page.script(focus, vec![]).await
        })
        .await;
        page.textbox("Email")
            .wait_attribute("aria-invalid", Some("true"))
            .await;
        assert!(app.site.proxy.requests("POST", CUSTOMERS).is_empty());

        let follow = "const links = [...document.activeElement.querySelectorAll('a')];
            return links.map(link => link.innerText.trim())";
        let links = page.script(follow, vec![]).await;
        let links: Vec<_> = links
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert_eq!(links.len(), 2, "{links:?}");
        let email = links
            .iter()
            .find(|text| text.to_lowercase().contains("email"));
        page.link(email.unwrap()).click().await;
        page.textbox("Email").wait_focus().await;

        page.textbox("Email").fill("an@address.example").await;
        page.textbox("Email")
            .wait_attribute("aria-invalid", None)
            .await;
        page.heading("There is a problem").wait().await;
        page.textbox("Company").fill("Named now").await;
        page.heading("There is a problem").wait_gone().await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
    });
}

#[test]
fn an_empty_form_is_not_sent() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        page.button("Save").click().await;
        page.heading("There is a problem").wait().await;
        page.wait_for_path("/customers/new").await;
        assert!(app.site.proxy.requests("POST", CUSTOMERS).is_empty());
        assert!(app.api.customers("").await.is_empty());
    });
}

#[test]
fn a_double_click_creates_once() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        page.textbox("Company").fill("Only once").await;
        app.site.proxy.slow_down(2_000);
        page.button("Save").double_click().await;
        page.toast("Created").wait().await;
        assert_eq!(app.site.proxy.requests("POST", CUSTOMERS).len(), 1);
        assert_eq!(app.api.customers("").await.len(), 1);
    });
}

#[test]
fn enter_pressed_twice_creates_once() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        page.textbox("Company").fill("Only once").await;
        app.site.proxy.slow_down(1_000);
        page.press(e2e::Key::Enter).await;
        page.press(e2e::Key::Enter).await;
        page.toast("Created").wait().await;
        assert_eq!(app.site.proxy.requests("POST", CUSTOMERS).len(), 1);
    });
}

#[test]
fn a_field_that_could_not_be_read_blocks_saving() {
    journey(Fixture::customers(0), async |app| {
        let mut damaged = customer(7, "Damaged");
        damaged["phone"] = json!({"home": 1});
        let path = format!("{CUSTOMERS}/7");
        let answer = Answer::json(200, &json!({"customer": damaged}));
        app.site.proxy.answer("GET", &path, 99, answer);
        let page = app.sign_in("/customers/7/edit").await;
        page.textbox("Company").wait_value("Damaged").await;
        page.wait_for_text("could not be read").await;
        assert!(page.text().await.contains("Phone"));
        page.textbox("Company").fill("Overwritten").await;
        if page.button("Save").is_enabled().await {
            page.button("Save").click().await;
        }
        page.wait_for_text("could not be read").await;
        page.wait_for_path("/customers/7/edit").await;
        assert!(app.site.proxy.requests("PUT", CUSTOMERS).is_empty());
    });
}

#[test]
fn a_rejected_form_stays_as_typed() {
    journey(Fixture::customers(0), async |app| {
        let body = json!({"error": {"code": 10172, "message": "This e-mail is taken."}});
        app.site
            .proxy
            .answer("POST", CUSTOMERS, 1, Answer::json(422, &body));
        let page = app.sign_in("/customers/new").await;
        page.allow_console("status of 422");
        page.textbox("Company").fill("Taken").await;
        page.button("Save").click().await;
        page.wait_for_text("This e-mail is taken.").await;
        page.wait_for_text("10172").await;
        page.textbox("Company").wait_value("Taken").await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
    });
}

#[test]
fn each_write_asks_once_and_sends_once() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        let proxy = &app.site.proxy;
        page.textbox("Company").fill("Counted").await;
        page.button("Save").click().await;
        page.h1().with_text("Counted").wait().await;
        page.table("Orders").wait_settled().await;
        let id = app.api.customers("").await[0]["_id"].clone();
        let path = format!("{CUSTOMERS}/{id}");
        let sent = |method| proxy.requests(method, CUSTOMERS).len();
        let reads = || {
            let reads = proxy.requests("GET", &path).into_iter();
            reads.filter(|read| read.path == path).count()
        };
        assert_eq!((sent("POST"), reads()), (1, 0), "creating");

        page.button("Archive").click().await;
        page.button("Restore").wait().await;
        assert_eq!((sent("PUT"), reads()), (1, 1), "archiving");

        page.link("Edit").click().await;
        page.textbox("Phone").wait_value("").await;
        page.textbox("Phone").fill("555").await;
        let before = reads();
        page.button("Save").click().await;
        page.toast("Saved Counted").wait().await;
        page.link("555").wait().await;
        assert_eq!((sent("PUT"), reads()), (2, before + 1), "saving");

        page.button("Delete").click().await;
        page.button("Delete customer").click().await;
        page.toast("Deleted Counted").wait().await;
        page.wait_for_path("/customers").await;
        assert_eq!((sent("DELETE"), reads()), (1, before + 2), "deleting");
    });
}
