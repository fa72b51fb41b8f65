//! After signing out, no tab and no browser storage holds anything of a customer.

use e2e::{Fixture, Page, Value, journey, json};

use crate::watch::record;

/// Marks in the text of the API, and in the text that the user typed.
const LOADED: &str = "Qvx-loaded-8361";
const TYPED: &str = "Qvx-typed-8361";

/// Collects all texts that a page can store. The HTTP cache is checked for each earlier request.
const KEPT: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const kept = [document.documentElement.outerHTML, document.title, document.cookie,
            window.name, JSON.stringify(history.state), location.href];
        for (const field of document.querySelectorAll('input, textarea')) kept.push(field.value);
        for (const store of [sessionStorage, localStorage]) {
            for (const [key, text] of Object.entries(store)) kept.push(`${key}=${text}`);
        }
        for (const entry of navigation?.entries() ?? []) {
            kept.push(entry.url, JSON.stringify(entry.getState()));
        }
        for (const name of await caches.keys()) {
            kept.push(name);
            const cache = await caches.open(name);
            for (const asked of await cache.keys()) {
                kept.push(asked.url, await (await cache.match(asked)).text());
            }
        }
        for (const {name} of await indexedDB.databases()) kept.push(`database ${name}`);
        for (const worker of await navigator.serviceWorker.getRegistrations()) kept.push(worker.scope);
        for (const {name} of performance.getEntriesByType('resource')) {
            if (!name.includes('/v1.0/')) continue;
            const answer = await fetch(name, {cache: 'only-if-cached', mode: 'same-origin'}).catch(() => null);
            if (answer?.ok) kept.push(`cached ${name} ${await answer.text()}`);
        }
        return kept;
    })().then(done, fault => done(['fault', String(fault)]))";

async fn kept(page: &Page) -> Vec<String> {
    let kept = page.script_async(KEPT).await;
    let kept = kept.as_array().unwrap().iter();
    kept.map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Asserts that the page holds neither customer data nor a token.
async fn nothing_is_left(page: &Page, when: &str) {
    page.button("Sign in").wait().await;
    page.allow_console("ERR_CACHE_MISS");
    let kept = kept(page).await;
    assert_ne!(kept[0], "fault", "{kept:?}");
    for text in kept {
        let marked = [
            "Qvx",
            "customer-desk.token",
            "customer-desk.draft",
            "customer-desk.owner",
            "cached ",
        ];
        let found = marked.iter().find(|mark| text.contains(*mark));
        assert!(found.is_none(), "{when}: {found:?} in {text}");
    }
}

/// Asserts that the page holds the marks, so that the test can fail.
async fn something_is_there(page: &Page) {
    page.allow_console("ERR_CACHE_MISS");
    let kept = kept(page).await.join("\n");
    for mark in [LOADED, TYPED, "customer-desk.token", "customer-desk.draft"] {
        assert!(kept.contains(mark), "{mark} is not there before");
    }
}

async fn count_of_entries(page: &Page) -> Value {
    page.script("return history.length", vec![]).await
}

#[test]
fn nothing_of_a_customer_is_left_in_any_tab() {
    journey(Fixture::customers(0), async |app| {
        let mut keys = record(LOADED);
        keys["customerEmail"] = json!(format!("{LOADED}@q.example"));
        let id = app.api.create(keys).await;
        let page = app.sign_in("/customers").await;
        page.link(LOADED).click().await;
        page.h1().with_text(LOADED).wait().await;
        page.button("Archive").click().await;
        page.toast("Archived").wait().await;
        let (first, second) = page.open_tab(&format!("/customers/{id}")).await;
        page.h1().with_text(LOADED).wait().await;

        page.switch_to(&first).await;
        page.link("Edit").click().await;
        page.textbox("Description").fill(TYPED).await;
        something_is_there(page).await;
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        page.button("Discard changes").click().await;
        nothing_is_left(page, "after signing out").await;

        // The first entry is the empty page of the new browser.
        let steps = count_of_entries(page).await.as_u64().unwrap() - 2;
        assert!(steps > 1);
        for step in 1..=steps {
            page.back().await;
            nothing_is_left(page, &format!("{step} back")).await;
        }
        for step in 1..=steps {
            page.forward().await;
            nothing_is_left(page, &format!("{step} forward")).await;
        }
        page.reload().await;
        nothing_is_left(page, "after loading anew").await;

        page.switch_to(&second).await;
        nothing_is_left(page, "in the second tab").await;
        page.goto("/customers/new").await;
        nothing_is_left(page, "at another address").await;
        page.back().await;
        nothing_is_left(page, "back in the second tab").await;
    });
}

#[test]
fn signing_out_over_an_expired_session_leaves_nothing() {
    journey(Fixture::customers(0), async |app| {
        let id = app.api.create(record(LOADED)).await;
        let page = app.sign_in(&format!("/customers/{id}/edit")).await;
        page.textbox("Company").fill(TYPED).await;
        page.allow_console("status of 401");
        let expired = json!({"error": {"code": 401, "message": LOADED}});
        let answer = e2e::Answer::json(401, &expired);
        let path = format!("/v1.0/customers/{id}");
        app.site.proxy.answer("GET", &path, 1, answer);
        page.button("Save").click().await;
        let dialog = page.dialog("Sign in again");
        page.button("Sign out").within(&dialog).click().await;
        page.button("Discard changes").click().await;
        nothing_is_left(page, "after signing out of an expired session").await;
    });
}
