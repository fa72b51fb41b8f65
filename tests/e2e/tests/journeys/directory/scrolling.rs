//! The table of all customers, which holds only the rows near the viewport.

use e2e::{App, Fixture, Key, Page, journey, until};

use super::{all_customers, open_synced_list, wait_for_sync};
use crate::records::customer_links;

/// The largest number of rows on the page.
const MOST: u64 = 80;

/// A row: its `aria-rowindex` (0 where it has none), its link, and its upper edge in pixels.
type Position = (u64, String, i64);

/// Returns the first row below the header.
async fn top_row(page: &Page) -> Option<Position> {
    let script = "const bottom = it => it?.getBoundingClientRect().bottom ?? 0;
        const edge = Math.max(0, bottom(document.querySelector('header')),
            bottom(arguments[0].querySelector('thead th')));
        const rows = [...arguments[0].querySelectorAll('tbody tr')];
        const row = rows.find(row => row.querySelector('a[href]') && bottom(row) > edge + 1);
        return row && [Number(row.getAttribute('aria-rowindex')),
            row.querySelector('a[href]').getAttribute('href'),
            Math.round(row.getBoundingClientRect().top)]";
    let row = page.table("Customers").place().script(script).await;
    let link = row[1].as_str()?.to_owned();
    Some((row[0].as_u64().unwrap_or(0), link, row[2].as_i64()?))
}

/// Waits until the row with this link is the first one below the header.
async fn wait_at_top(page: &Page, link: &str) {
    until("the row at the top", Some(link.to_owned()), async || {
        top_row(page).await.map(|(_, link, _)| link)
    })
    .await;
}

/// Scrolls the row with this index, from 0, to about the top.
async fn scroll_to_row(page: &Page, row: usize) {
    page.note("scroll far");
    let script = "const row = document.querySelector('tbody tr[aria-rowindex]');
        const index = Number(row.getAttribute('aria-rowindex')) - 2;
        const rect = row.getBoundingClientRect();
        scrollBy(0, rect.top + (arguments[0] - index) * rect.height - 400)";
    page.script(script, vec![row.into()]).await;
}

/// Returns the number of rows on the page.
async fn row_elements(page: &Page) -> u64 {
    let script = "return arguments[0].querySelectorAll('tbody tr').length";
    let rows = page.table("Customers").place().script(script).await;
    rows.as_u64().unwrap()
}

/// Returns the index of the row with the focus, from 0, or the tag of another element with the focus.
async fn focused(page: &Page) -> String {
    let script = "const row = document.activeElement?.closest('tr[aria-rowindex]');
        return row ? String(row.getAttribute('aria-rowindex') - 2)
            : document.activeElement?.localName ?? ''";
    let focused = page.script(script, vec![]).await;
    focused.as_str().unwrap_or_default().to_owned()
}

async fn wait_focused_row(page: &Page, row: usize) {
    until("the row with the focus", row.to_string(), async || {
        focused(page).await
    })
    .await;
}

async fn focus_first_row(app: &App) {
    super::search_box(&app.page).click().await;
    app.page.press(Key::Down).await;
    wait_focused_row(&app.page, 0).await;
}

#[test]
fn a_table_of_5_000_rows_holds_few_row_elements() {
    const ALL: usize = 5_000;
    journey(Fixture::customers(ALL).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        let links = customer_links(&all_customers(app, "").await);
        assert_eq!(links.len(), ALL);
        let place = page.table("Customers").place().clone();
        place
            .wait_attribute("aria-rowcount", Some(&(ALL + 1).to_string()))
            .await;
        for row in [0, 1, 777, 1_234, 4_321, ALL - 20] {
            scroll_to_row(page, row).await;
            until("the rows at this scroll position", true, async || {
                let rows = top_row(page).await;
                let Some((index, link, _)) = rows else {
                    return false;
                };
                let index = usize::try_from(index).unwrap();
                index.abs_diff(row) < 40 && links.get(index.wrapping_sub(2)) == Some(&link)
            })
            .await;
            let rows = row_elements(page).await;
            assert!(rows <= MOST + 2, "{rows} rows at {row}, with the spacers");
        }
        page.script("scrollTo(0, document.documentElement.scrollHeight)", vec![])
            .await;
        page.wait_for_text("5,000 of 5,000").await;
        until("the last row", links.last().cloned(), async || {
            page.table("Customers").links().await.last().cloned()
        })
        .await;
        page.button("Next page").wait_enabled(false).await;
        page.script("scrollTo(0, 0)", vec![]).await;
        wait_at_top(page, &links[0]).await;
        page.button("Previous page").wait_enabled(false).await;
    });
}

#[test]
fn keys_move_the_focus_from_row_to_row() {
    journey(Fixture::customers(1_000).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        let links = customer_links(&all_customers(app, "").await);
        focus_first_row(app).await;
        for (key, row) in [
            (Key::Down, 1),
            (Key::Down, 2),
            (Key::Up, 1),
            (Key::Up, 0),
            (Key::Up, 0),
            (Key::End, 999),
            (Key::Down, 999),
            (Key::Up, 998),
            (Key::Home, 0),
        ] {
            page.press(key).await;
            wait_focused_row(page, row).await;
            let script = "const rect = document.activeElement.getBoundingClientRect();
                return document.activeElement.contains(
                    document.elementFromPoint(rect.left + 2, rect.top + rect.height / 2))";
            until("the focused row can be seen", true, async || {
                page.script(script, vec![]).await == true
            })
            .await;
        }
        page.press(Key::PageDown).await;
        until("a page further", true, async || {
            focused(page).await.parse().is_ok_and(|row: u32| row > 5)
        })
        .await;
        page.press(Key::PageUp).await;
        wait_focused_row(page, 0).await;
        // Beyond the rows that were on the page at first.
        for row in 1..=60 {
            page.press(Key::Down).await;
            wait_focused_row(page, row).await;
        }
        page.press(Key::Enter).await;
        page.wait_for_path(&links[60]).await;
        page.back().await;
        until("the row that was left", true, async || {
            page.table("Customers").links().await.contains(&links[60])
        })
        .await;
    });
}

#[test]
fn the_url_keeps_the_scroll_position() {
    journey(Fixture::customers(1_000).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        scroll_to_row(page, 500).await;
        until(
            "the address names the first row in view",
            true,
            async || {
                let Some((index, _, _)) = top_row(page).await else {
                    return false;
                };
                index > 400 && page.path().await == format!("/customers?offset={}", index - 2)
            },
        )
        .await;
        let (_, link, _) = top_row(page).await.unwrap();
        let address = page.path().await;
        page.reload().await;
        wait_at_top(page, &link).await;
        wait_for_sync(app).await;
        wait_at_top(page, &link).await;
        page.wait_for_path(&address).await;

        page.table("Customers").wait_settled().await;
        page.table("Customers")
            .place()
            .wait_attribute("aria-rowcount", Some("1001"))
            .await;
        page.goto(&link).await;
        page.h1().wait().await;
        page.back().await;
        wait_for_sync(app).await;
        wait_at_top(page, &link).await;
        page.wait_for_path(&address).await;
    });
}

#[test]
fn the_focus_stays_on_its_row_when_the_directory_takes_over() {
    journey(Fixture::customers(1_000).with_directory(), async |app| {
        app.site.proxy.slow_down(600);
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(100).await;
        let third = page.table("Customers").links().await.remove(2);
        let script = "document.querySelector(`a[href='${arguments[0]}']`).focus()";
        page.script(script, vec![third.clone().into()]).await;
        assert_eq!(page.focused().await, "a");
        page.wait_for_text("customers, still loading").await;
        wait_for_sync(app).await;
        page.table("Customers")
            .place()
            .wait_attribute("aria-rowcount", Some("1001"))
            .await;
        let script = "return document.activeElement?.getAttribute('href')";
        until("the link with the focus", third, async || {
            let link = page.script(script, vec![]).await;
            link.as_str().unwrap_or_default().to_owned()
        })
        .await;
    });
}
