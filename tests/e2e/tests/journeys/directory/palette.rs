//! The palette opens with Ctrl-K on any screen.

use e2e::{Fixture, Key, journey, until};

use super::open_synced_list;

#[test]
fn leads_to_a_customer_from_any_screen() {
    journey(Fixture::customers(300).with_directory(), async |app| {
        let page = open_synced_list(app).await;
        for (screen, heading) in [
            ("/customers", "Customers"),
            ("/customers/new", "New customer"),
            ("/duplicates", "Likely duplicates"),
            ("/customers/3", "Hundred Orders GmbH"),
        ] {
            page.goto(screen).await;
            page.h1().with_text(heading).wait().await;
            if screen == "/customers" {
                // The list is painted before the lazily loaded part that holds the palette.
                page.button("Filters").wait().await;
            }
            page.press_holding(Key::Control, 'k').await;
            let input = page.combobox("Jump to a customer or command");
            input.wait_focus().await;
            input.fill("analytical byron").await;
            // The directory is read again after each `goto`.
            let first_option =
                "return arguments[0].querySelector('[role=option]')?.innerText ?? ''";
            let list = page.role("listbox", "Customers and commands");
            until("the first option is the customer", true, async || {
                let option = list.script(first_option).await;
                let name = option.as_str().unwrap_or_default();
                name.starts_with("Analytical Engines Ltd")
            })
            .await;
            page.press(Key::Enter).await;
            page.dialog("Jump to").wait_gone().await;
            page.wait_for_path("/customers/1").await;
            page.h1().with_text("Analytical Engines Ltd").wait().await;
        }
    });
}
