//! Pictures of every screen in both themes and three widths, for the README and for the eye:
//! `cargo run -p e2e --bin screenshots -- FOLDER`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};

use e2e::{App, Fixture, Page, Theme, on_runtime};

/// The dev API's customer with orders of every kind.
const WITH_ORDERS: u64 = 1;
const WIDTHS: [u32; 3] = [360, 768, 1440];

fn main() {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("Say where to put the pictures: cargo run -p e2e --bin screenshots -- FOLDER");
        std::process::exit(2);
    };
    std::fs::create_dir_all(&folder).expect("the folder cannot be made");
    on_runtime(async {
        let app = App::open(Fixture::customers(1_000).with_directory()).await;
        tour(&app, &folder).await;
        app.close().await;
    });
    println!("The pictures are in {}", folder.display());
}

async fn tour(app: &App, folder: &Path) {
    let id = WITH_ORDERS;
    let order = app.api.orders(id, "").await[0]["_id"].clone();
    let page = &app.page;

    page.goto("/customers").await;
    page.textbox("API token").wait().await;
    take(page, folder, "sign-in").await;
    app.enter_token().await;
    page.wait_for_text("As of").await;
    take(page, folder, "list").await;
    for (address, screen) in [
        (
            "/customers?sortby=name&type=person&offset=100",
            "list-of-people",
        ),
        (
            "/customers?sortby=email&direction=desc&empty=phone",
            "list-by-email",
        ),
        ("/customers#search=ann+smith", "search"),
    ] {
        page.goto("/nonsense").await;
        page.goto(address).await;
        page.wait_for_text("As of").await;
        take(page, folder, screen).await;
    }
    page.goto("/duplicates").await;
    page.wait_for_text("of likely duplicates").await;
    take(page, folder, "duplicates").await;

    page.goto(&format!("/customers/{id}")).await;
    page.link(&order.to_string()).wait().await;
    take(page, folder, "customer").await;
    page.goto(&format!("/customers/{id}#order-{order}")).await;
    page.link(&order.to_string()).wait().await;
    take(page, folder, "order").await;
    page.button("Delete").click().await;
    page.button("Delete customer").wait().await;
    take(page, folder, "delete").await;

    page.goto(&format!("/customers/{id}/edit")).await;
    page.textbox("Company").wait().await;
    take(page, folder, "form").await;
    page.goto("/customers/new").await;
    page.textbox("Email").fill("no address").await;
    page.button("Save").click().await;
    page.heading("There are 2 problems").wait().await;
    take(page, folder, "form-with-problems").await;
    page.goto("/nonsense").await;
    page.h1().with_text("No such page").wait().await;
    take(page, folder, "no-such-page").await;
}

async fn take(page: &Page, folder: &Path, screen: &str) {
    for theme in Theme::ALL {
        page.set_theme(theme).await;
        for width in WIDTHS {
            page.set_width(width).await;
            let file = folder.join(format!("{screen}-{}-{width}.png", theme.name()));
            std::fs::write(file, page.picture().await).expect("a picture cannot be written");
        }
    }
}
