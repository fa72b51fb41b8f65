//! Ctrl-K: to a customer or a command from any screen.

use e2e::{Key, Locator, Page, Stage, journey, until};

use super::at_everyone;
use crate::changed_form::{TYPED, at_a_changed_form};

async fn open(page: &Page) -> Locator<'_> {
    page.press_holding(Key::Control, 'k').await;
    let field = page.combobox("Jump to a customer or command");
    field.wait_focus().await;
    field
}

/// The names of what can be chosen, in their order.
async fn options(page: &Page) -> Vec<String> {
    let list = page.role("listbox", "Customers and commands");
    let script = "return [...arguments[0].querySelectorAll('[role=option]')]
        .map(option => option.innerText.split('\\n')[0].trim())";
    let options = list.script(script).await;
    let options = options.as_array().cloned().unwrap_or_default();
    let text = |it: &e2e::Value| it.as_str().unwrap_or_default().to_owned();
    options.iter().map(text).collect()
}

async fn offers_first(page: &Page, name: &str) {
    until(
        "the first that is offered",
        Some(name.to_owned()),
        async || options(page).await.first().cloned(),
    )
    .await;
}

#[test]
fn it_leads_to_a_customer_from_any_screen() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        for (screen, heading) in [
            ("/customers", "Customers"),
            ("/customers/new", "New customer"),
            ("/duplicates", "Likely duplicates"),
            ("/customers/3", "Hundred Orders GmbH"),
        ] {
            page.goto(screen).await;
            page.h1().with_text(heading).wait().await;
            if screen == "/customers" {
                // The list is there before what comes later, and the palette with it.
                page.button("Filters").wait().await;
            }
            // All customers are read anew with the page.
            let field = open(page).await;
            field.fill("analytical byron").await;
            offers_first(page, "Analytical Engines Ltd").await;
            page.press(Key::Enter).await;
            page.dialog("Jump to").wait_gone().await;
            page.wait_for_path("/customers/1").await;
            page.h1().with_text("Analytical Engines Ltd").wait().await;
        }
    });
}

#[test]
fn who_was_seen_last_comes_first() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        for name in ["Hundred Orders GmbH", "Analytical Engines Ltd"] {
            let field = open(page).await;
            field.fill(name).await;
            offers_first(page, name).await;
            page.press(Key::Enter).await;
            page.h1().with_text(name).wait().await;
        }
        let field = open(page).await;
        let recent = ["Analytical Engines Ltd", "Hundred Orders GmbH"];
        until(
            "the recent ones",
            recent.map(str::to_owned).to_vec(),
            async || {
                let mut options = options(page).await;
                options.truncate(2);
                options
            },
        )
        .await;
        // Of those found too, though others are newer.
        field.fill("gmbh").await;
        offers_first(page, "Hundred Orders GmbH").await;
        assert!(options(page).await.len() > 2);
        page.press(Key::Escape).await;
        page.dialog("Jump to").wait_gone().await;
    });
}

#[test]
fn the_arrows_choose_and_escape_gives_the_focus_back() {
    journey(Stage::customers(300).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        let box_of_list = super::search_box(page);
        box_of_list.click().await;
        let field = open(page).await;
        field.fill("gmbh").await;
        until("several are offered", true, async || {
            options(page).await.len() > 3
        })
        .await;
        let selected = async || {
            let list = page.role("listbox", "Customers and commands");
            let script = "return [...arguments[0].children]
                .findIndex(option => option.ariaSelected === 'true')";
            list.script(script).await.as_i64()
        };
        assert_eq!(selected().await, Some(0));
        page.press(Key::Down).await;
        page.press(Key::Down).await;
        page.press(Key::Up).await;
        until("the chosen one", Some(1), selected).await;
        let active = field.attribute("aria-activedescendant").await.unwrap();
        let script = "return document.getElementById(arguments[0]).ariaSelected";
        assert_eq!(page.script(script, vec![active.into()]).await, "true");
        page.press(Key::Up).await;
        page.press(Key::Up).await;
        let last = options(page).await.len() - 1;
        until("around to the last", Some(last as i64), selected).await;
        page.press(Key::Escape).await;
        page.dialog("Jump to").wait_gone().await;
        box_of_list.wait_focus().await;
        page.wait_for_path("/customers").await;
    });
}

#[test]
fn commands_work() {
    journey(Stage::customers(30).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        for (typed, command, path) in [
            ("dupl", "Show likely duplicates", "/duplicates"),
            ("new c", "New customer", "/customers/new"),
            ("go to", "Go to all customers", "/customers"),
        ] {
            let field = open(page).await;
            field.fill(typed).await;
            until("the command is offered", true, async || {
                options(page).await.contains(&command.to_owned())
            })
            .await;
            page.role("option", command).click().await;
            page.dialog("Jump to").wait_gone().await;
            page.wait_for_path(path).await;
        }
        let before = super::pages_asked(desk).len();
        open(page).await.fill("read all").await;
        offers_first(page, "Read all customers anew").await;
        page.press(Key::Enter).await;
        until("all are read anew", true, async || {
            super::pages_asked(desk).len() > before
        })
        .await;
        open(page).await.fill("sign out").await;
        offers_first(page, "Sign out").await;
        page.press(Key::Enter).await;
        page.textbox("API token").wait().await;
    });
}

#[test]
fn it_stays_away_while_something_else_is_asked() {
    journey(Stage::customers(30).with_directory(), async |desk| {
        let page = desk.sign_in("/customers/1").await;
        page.button("Delete").click().await;
        page.button("Delete customer").wait().await;
        page.press_holding(Key::Control, 'k').await;
        // Keys are heard in their order: this one closes the dialog when all is well.
        page.press(Key::Escape).await;
        page.button("Delete customer").wait_gone().await;
        assert!(!page.dialog("Jump to").is_there().await);
        open(page).await;
        page.press_holding(Key::Control, 'k').await;
        page.dialog("Jump to").wait_gone().await;
    });
}

#[test]
fn it_asks_before_what_was_typed_is_lost() {
    journey(Stage::customers(30).with_directory(), async |desk| {
        let page = at_a_changed_form(desk).await;
        for stay in [true, false] {
            open(page).await.fill("analytical").await;
            offers_first(page, "Analytical Engines Ltd").await;
            page.press(Key::Enter).await;
            page.button("Discard changes").wait().await;
            if stay {
                page.button("Cancel").within(&page.dialog("")).click().await;
                page.dialog("").wait_gone().await;
                page.wait_for_path("/customers/new").await;
                page.textbox("Company").wait_value(TYPED).await;
            }
        }
        page.button("Discard changes").click().await;
        page.wait_for_path("/customers/1").await;
        page.h1().with_text("Analytical Engines Ltd").wait().await;
    });
}

#[test]
fn nothing_found_is_said() {
    journey(Stage::customers(30).with_directory(), async |desk| {
        let page = at_everyone(desk).await;
        open(page).await.fill("qqxxqqxx").await;
        page.toast("No matches").wait().await;
        page.press(Key::Enter).await;
        page.dialog("Jump to").wait().await;
        page.press(Key::Escape).await;
        page.dialog("Jump to").wait_gone().await;
    });
}
