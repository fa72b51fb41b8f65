use e2e::{Fixture, Key, LocalFile, journey};

use super::{check, choose, open};
use crate::layout::fits;

const INVALID: &str = "Company,Email\nBad,not an address\n";

#[test]
fn mended_cells_are_not_lost_without_a_question() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        let file = LocalFile::new("bad.csv", INVALID);
        check(page, &file, "Invalid (1)").await;
        // Nothing was typed.
        page.link("Duplicates").click().await;
        page.wait_for_path("/duplicates").await;
        page.back().await;
        check(page, &file, "Invalid (1)").await;
        page.textbox("Email, row 2").fill("bad@example.com").await;
        page.link("Duplicates").click().await;
        let dialog = page.dialog("Discard unsaved changes?");
        dialog.wait().await;
        page.button("Cancel").within(&dialog).click().await;
        page.textbox("Email, row 2")
            .wait_value("bad@example.com")
            .await;
        // Another file asks too.
        let other = LocalFile::new("other.csv", "Company\nOther\nThird\n");
        choose(page, &other).await;
        page.button("Cancel").within(&dialog).click().await;
        page.textbox("Email, row 2").wait().await;
        choose(page, &other).await;
        page.button("Discard changes").click().await;
        page.toast("2 rows were read.").wait().await;
        // After signing out nothing of the file is left.
        page.button("Menu").click().await;
        page.button("Sign out").click().await;
        app.enter_token().await;
        page.h1().with_text("Import customers").wait().await;
        assert!(!page.text().await.contains("other.csv"));
    });
}

#[test]
fn by_keyboard_alone() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        let file = LocalFile::new("bad.csv", INVALID);
        page.tab_to(&page.button("File")).await;
        choose(page, &file).await;
        page.tab_to(&page.button("Check")).await;
        page.press(Key::Enter).await;
        page.toast("Invalid (1)").wait().await;
        page.tab_to(&page.textbox("Email, row 2")).await;
        page.textbox("Email, row 2").fill("bad@example.com").await;
        page.press(Key::Tab).await;
        page.toast("New (1)").wait().await;
        page.tab_to(&page.button("Import 1 customer")).await;
        page.press(Key::Enter).await;
        page.toast("Done (1)").wait().await;
        page.focus_is_kept().await;
    });
}

#[test]
fn a_phone_shows_each_step() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = open(app).await;
        page.set_width(360).await;
        let file = LocalFile::new("bad.csv", INVALID);
        check(page, &file, "Invalid (1)").await;
        fits(page, "the import").await;
        page.textbox("Email, row 2").fill("bad@example.com").await;
        page.press(Key::Tab).await;
        page.button("Import 1 customer").click().await;
        page.toast("The import has ended: Done (1).").wait().await;
        fits(page, "the import after its job").await;
    });
}

#[test]
fn the_page_says_that_its_code_cannot_be_loaded() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = &app.page;
        page.allow_console("Failed to fetch");
        page.allow_console("ERR_BLOCKED_BY_CLIENT");
        page.block("*-import.wasm").await;
        app.sign_in("/import").await;
        page.alert("could not be loaded").wait().await;
        page.block("nothing").await;
        page.button("Retry").click().await;
        page.h1().with_text("Import customers").wait().await;
    });
}
