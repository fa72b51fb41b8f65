//! Layout from phones to wide screens, and layout shifts while loading.

use e2e::{App, Fixture, Page, Value, journey, json, until};

use crate::records::WITH_ORDERS;

const WIDTHS: [u32; 5] = [320, 580, 768, 1440, 3840];

/// Asserts that the page does not scroll sideways. A table may scroll in its own frame.
pub async fn fits(page: &Page, screen: &str) {
    for width in WIDTHS {
        page.set_width(width).await;
        let script = "const root = document.documentElement;
            return [root.scrollWidth - root.clientWidth, [...document.querySelectorAll('body *')]
                .filter(element => !element.closest('.table-scroll > *')
                    && element.getBoundingClientRect().right > root.clientWidth + 1)
                .slice(0, 5).map(element => element.outerHTML.slice(0, 120))]";
        let found = page.script(script, vec![]).await;
        assert_eq!(found[0], 0, "{screen} at {width} px: {found:#}");
    }
}

#[test]
fn no_screen_scrolls_sideways() {
    journey(Fixture::customers(100), async |app| {
        let id = WITH_ORDERS;
        let long = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4);
        let long_id = app
            .api
            .create(
                json!({"customerCompanyName": long, "customerEmail": format!("{long}@x.example"),
                "customerDescription": long}),
            )
            .await;
        let page = &app.page;
        page.goto("/customers").await;
        page.textbox("API token").wait().await;
        fits(page, "sign in").await;
        app.enter_token().await;
        page.table("Customers").wait_rows(100).await;
        fits(page, "the list").await;
        page.goto(&format!("/customers/{id}")).await;
        page.table("Orders").wait().await;
        fits(page, "a customer").await;
        page.button("Delete").click().await;
        page.button("Delete customer").wait().await;
        fits(page, "the dialog").await;
        page.goto(&format!("/customers/{long_id}")).await;
        page.h1().with_text(&long).wait().await;
        fits(page, "a customer with a long name").await;
        page.goto(&format!("/customers/{id}/edit")).await;
        page.textbox("Company").wait().await;
        fits(page, "the form").await;
        page.goto("/nonsense").await;
        page.h1().with_text("No such page").wait().await;
        fits(page, "no such page").await;
    });
}

/// Asserts that every control can be scrolled to where a click reaches it.
async fn reaches_all(page: &Page, screen: &str) {
    let script = "const scope = document.querySelector('dialog[open], :popover-open') ?? document;
        const controls = [...scope.querySelectorAll('a:not(.skip-link), button, input, select, textarea')];
        return controls.filter(it => it.checkVisibility() && !it.disabled).filter(it => {
            it.scrollIntoView({block: 'center', inline: 'center'});
            const {left, top, width, height} = it.getClientRects()[0];
            const seen = document.elementFromPoint(left + width / 2, top + height / 2);
            return width > 2 && !(it.contains(seen) || it.closest('label')?.contains(seen));
        }).map(it => it.outerHTML.slice(0, 120))";
    let hidden = page.script(script, vec![]).await;
    assert_eq!(hidden, json!([]), "{screen}");
}

#[test]
fn a_low_window_hides_nothing() {
    journey(Fixture::customers(100).with_directory(), async |app| {
        let page = &app.page;
        page.set_size(1000, 200).await;
        page.goto("/customers").await;
        page.textbox("API token").wait().await;
        reaches_all(page, "sign-in").await;
        app.enter_token().await;
        page.link("Duplicates").wait().await;
        reaches_all(page, "the list").await;
        page.button("Filters").click().await;
        reaches_all(page, "the filters").await;
        page.goto("/customers/8").await;
        page.button("Delete").wait().await;
        reaches_all(page, "a customer").await;
        page.button("Delete").click().await;
        page.dialog("").wait().await;
        reaches_all(page, "the question").await;
        page.goto("/customers/8/edit").await;
        page.button("Save").wait().await;
        reaches_all(page, "the form").await;
        page.button("Jump to").click().await;
        page.dialog("").wait().await;
        reaches_all(page, "the palette").await;
    });
}

#[test]
fn controls_in_the_bar_do_not_overlap() {
    journey(Fixture::customers(100).with_directory(), async |app| {
        let page = app.sign_in("/customers").await;
        page.link("Duplicates").wait().await;
        let script = "const edges = element => {
                const boxes = [element, ...element.children].filter(it => it.checkVisibility())
                    .map(it => it.getBoundingClientRect());
                return {left: Math.min(...boxes.map(it => it.left)),
                    right: Math.max(...boxes.map(it => it.right)), words: element.textContent};
            };
            const all = [...document.querySelectorAll('header :is(a, button)')]
                .filter(element => element.checkVisibility())
                .map(edges).sort((one, other) => one.left - other.left);
            all.push({left: document.documentElement.clientWidth, words: 'the edge'});
            return all.slice(1)
                .map((element, at) => [all[at].words, element.words, all[at].right - element.left])
                .filter(([, , over]) => over > 1)";
        // One pixel on either side of each breakpoint of the bar.
        let edges = [415, 416, 607, 608, 767, 768, 895, 896];
        for (language, duplicates) in [("en", "Duplicates"), ("ru", "Дубликаты")] {
            let choose = "localStorage.setItem('customer-desk.language', arguments[0])";
            page.script(choose, vec![json!(language)]).await;
            page.reload().await;
            page.link(duplicates).wait().await;
            for width in (320..=1_000).step_by(40).chain(edges) {
                page.set_width(width).await;
                let over = page.script(script, vec![]).await;
                assert_eq!(over, json!([]), "{language} at {width} px");
            }
        }
    });
}

/// Loads a URL slowly. Returns the layout shifts without input of the user.
async fn shift_while_loading(app: &App, address: &str, table: &str) -> Value {
    let page = &app.page;
    app.site.proxy.slow_down(600);
    page.goto(address).await;
    let observe = "window.shifts = [];
        new PerformanceObserver(list => window.shifts.push(...list.getEntries()
            .filter(entry => !entry.hadRecentInput)
            .map(entry => [entry.value, entry.sources.map(s => s.node?.outerHTML?.slice(0, 120))])))
            .observe({type: 'layout-shift', buffered: true})";
    page.script(observe, vec![]).await;
    until("the rows are there", false, async || {
        page.table(table).rows().await.is_empty()
    })
    .await;
    // Two frames, so that the observer has the last shift.
    let settle = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifts)))";
    page.script_async(settle).await
}

fn total(shifts: &Value) -> f64 {
    let shifts = shifts.as_array().unwrap();
    shifts.iter().filter_map(|shift| shift[0].as_f64()).sum()
}

#[test]
fn nothing_moves_while_loading() {
    journey(Fixture::customers(100), async |app| {
        let id = WITH_ORDERS;
        app.sign_in("/customers").await;
        app.page.table("Customers").wait_rows(100).await;
        let customer = format!("/customers/{id}");
        for width in [360, 1440] {
            app.page.set_width(width).await;
            for (address, table) in [("/customers", "Customers"), (&customer, "Orders")] {
                let shifts = shift_while_loading(app, address, table).await;
                assert!(total(&shifts) < 0.01, "{address} at {width} px: {shifts:#}");
            }
        }
    });
}

#[test]
fn nothing_moves_during_a_sync() {
    journey(Fixture::customers(1_000).with_directory(), async |app| {
        let page = app.sign_in("/customers").await;
        page.wait_for_text("As of").await;
        for width in [360, 768, 1440] {
            page.set_width(width).await;
            let shifts = shift_while_loading(app, "/customers", "Customers").await;
            page.wait_for_text("As of").await;
            let later = page.script("return window.shifts", vec![]).await;
            for shifts in [shifts, later] {
                assert!(total(&shifts) < 0.01, "at {width} px: {shifts:#}");
            }
        }
    });
}

#[test]
fn a_new_page_begins_at_its_top() {
    journey(Fixture::customers(100), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(100).await;
        let follow_the_last_link =
            "const last = [...document.querySelectorAll('.row-link[href]')].at(-1);
            last.scrollIntoView();
            last.click()";
        page.script(follow_the_last_link, vec![]).await;
        page.table("Orders").wait_settled().await;
        let scrolled = async || page.script("return window.scrollY", vec![]).await;
        until("how far it is scrolled", json!(0), scrolled).await;
    });
}

#[test]
fn another_view_keeps_the_scroll_position() {
    journey(Fixture::customers(12), async |app| {
        let page = app.sign_in(&format!("/customers/{WITH_ORDERS}")).await;
        page.table("Orders").wait_settled().await;
        page.set_size(1440, 600).await;
        page.script("window.scrollTo(0, 120)", vec![]).await;
        page.button("Number").click().await;
        page.table("Orders").wait_settled().await;
        assert_eq!(page.script("return window.scrollY", vec![]).await, 120);
    });
}
