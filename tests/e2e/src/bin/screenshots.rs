//! Pictures of every screen in all languages, both themes and three widths, for the README and for the
//! eye: `cargo run -p e2e --bin screenshots -- FOLDER`. The pseudo-language is among the languages.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};

use e2e::{Answer, App, Fixture, Key, LocalFile, Page, Theme, json, on_runtime};
use texts::{Catalogue, Language, Message};

/// The dev API's customer with orders of every kind.
const WITH_ORDERS: u64 = 1;
const WIDTHS: [u32; 3] = [360, 768, 1440];

fn main() {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("Say where to put the pictures: cargo run -p e2e --bin screenshots -- FOLDER");
        std::process::exit(2);
    };
    for language in Language::all() {
        let catalogue = Catalogue::known(language).unwrap();
        play(&folder.join(language.tag()), catalogue, None);
    }
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let english = catalogue::read(&locales).unwrap().remove(0);
    let lines = catalogue::pseudo(&english).lines(&english);
    let pseudo = Catalogue::parse(Language::default(), &lines);
    play(&folder.join(catalogue::PSEUDO), pseudo, Some(&lines));
    println!("The pictures are in {}", folder.display());
}

/// Takes all pictures in the language of `catalogue`. `lines` are the texts that the page loads instead
/// of its own.
fn play(folder: &Path, catalogue: Catalogue, lines: Option<&str>) {
    std::fs::create_dir_all(folder).expect("the folder cannot be made");
    on_runtime(async {
        let app = App::open(Fixture::customers(1_000).with_directory()).await;
        if let Some(lines) = lines {
            let texts = Answer::text(200, "text/plain; charset=utf-8", lines);
            app.site.replace_file(".txt", texts);
        }
        let chosen = json!(catalogue.language().tag());
        let choose = format!("localStorage.setItem('customer-desk.language', {chosen})");
        app.page.run_first(&choose).await;
        tour(&app, folder, &|message| message.text(&catalogue)).await;
        app.close().await;
    });
}

async fn tour(app: &App, folder: &Path, say: &dyn Fn(Message) -> String) {
    let id = WITH_ORDERS;
    let order = app.api.orders(id, "").await[0]["_id"].clone();
    let page = &app.page;

    page.goto("/customers").await;
    page.textbox(&say(texts::sign_in_token())).wait().await;
    take(page, folder, "sign-in").await;
    page.textbox(&say(texts::sign_in_token()))
        .fill("demo")
        .await;
    page.button(&say(texts::action_sign_in())).click().await;
    let refresh = say(texts::action_refresh());
    page.button(&refresh).wait().await;
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
        page.button(&refresh).wait().await;
        take(page, folder, screen).await;
    }
    page.button(&say(texts::export_open())).click().await;
    page.dialog("").wait().await;
    take(page, folder, "export").await;
    panels(app, folder, say).await;
    many_at_once(app, folder, say).await;
    page.goto("/duplicates").await;
    page.wait_for_text(&say(texts::duplicates_column_contact()))
        .await;
    take(page, folder, "duplicates").await;

    page.goto(&format!("/customers/{id}")).await;
    page.link(&order.to_string()).wait().await;
    take(page, folder, "customer").await;
    page.goto(&format!("/customers/{id}#order-{order}")).await;
    page.link(&order.to_string()).wait().await;
    take(page, folder, "order").await;
    page.button(&say(texts::action_delete())).click().await;
    page.button(&say(texts::delete_customer())).wait().await;
    take(page, folder, "delete").await;

    page.goto(&format!("/customers/{id}/edit")).await;
    page.textbox(&say(texts::customer_field_company()))
        .wait()
        .await;
    take(page, folder, "form").await;
    page.goto("/customers/new").await;
    page.textbox(&say(texts::customer_field_email()))
        .fill("no address")
        .await;
    page.button(&say(texts::action_save())).click().await;
    page.heading(&say(texts::form_problems(2_usize)))
        .wait()
        .await;
    take(page, folder, "form-with-problems").await;
    page.goto("/nonsense").await;
    page.h1()
        .with_text(&say(texts::not_found_title()))
        .wait()
        .await;
    take(page, folder, "no-such-page").await;
}

/// What opens over the list: the peek, the dialogs and the menus.
async fn panels(app: &App, folder: &Path, say: &dyn Fn(Message) -> String) {
    let page = &app.page;
    page.goto("/nonsense").await;
    page.goto(&format!("/customers?peek={WITH_ORDERS}")).await;
    let peek = page.role("complementary", &say(texts::peek()));
    page.button(&say(texts::copy_email()))
        .within(&peek)
        .wait()
        .await;
    take(page, folder, "peek").await;
    page.goto("/customers").await;
    page.button(&say(texts::action_refresh())).wait().await;
    for (name, screen) in [
        (texts::list_columns(), "columns"),
        (texts::views_open(), "views"),
        (texts::menu(), "menu"),
    ] {
        page.button(&say(name)).click().await;
        take(page, folder, screen).await;
        page.press(Key::Escape).await;
    }
    page.type_text("?").await;
    page.dialog("").wait().await;
    take(page, folder, "shortcuts").await;
}

/// A selection, the dialogs before jobs, a job at work, its report and the activity log.
async fn many_at_once(app: &App, folder: &Path, say: &dyn Fn(Message) -> String) {
    let page = &app.page;
    page.goto("/nonsense").await;
    page.goto("/customers#search=ann").await;
    page.button(&say(texts::action_refresh())).wait().await;
    page.checkbox(&say(texts::list_select_all())).click().await;
    let selection = page.role("region", &say(texts::selection_title()));
    selection.wait().await;
    take(page, folder, "selection").await;
    let act = |name: Message| page.button(&say(name)).within(&selection);
    act(texts::action_delete()).click().await;
    page.dialog("").wait().await;
    take(page, folder, "delete-many").await;
    page.button(&say(texts::action_cancel())).click().await;
    act(texts::job_set_status_button()).click().await;
    page.spinbutton(&say(texts::job_status_label()))
        .fill("7")
        .await;
    take(page, folder, "set-status").await;
    app.site.proxy.slow_down(250);
    page.press(Key::Tab).await;
    page.press(Key::Tab).await;
    page.press(Key::Enter).await;
    let job = page.role("region", &say(texts::job_region()));
    job.wait().await;
    page.role("progressbar", &say(texts::job_region_progress()))
        .within(&job)
        .wait()
        .await;
    take(page, folder, "job").await;
    app.site.proxy.slow_down(0);
    page.table(&say(texts::job_report())).wait().await;
    take(page, folder, "report").await;
    page.goto("/activity").await;
    page.table(&say(texts::activity_title())).wait().await;
    take(page, folder, "activity").await;
    dry_run(app, folder, say).await;
}

/// The check of a file: new, changed, unchanged and invalid customers.
async fn dry_run(app: &App, folder: &Path, say: &dyn Fn(Message) -> String) {
    let page = &app.page;
    let first = app.api.customer(WITH_ORDERS).await;
    let rows = format!(
        "ID,Company,Email,Phone,Status\r\n\
        {WITH_ORDERS},,,+49 30 901820,5\r\n\
        {WITH_ORDERS},,{},,\r\n\
        ,North Harbour Ltd.,office@north-harbour.example,+44 20 7946 0011,0\r\n\
        ,Harbour Light AS,post@harbour-light.example,+47 22 33 44 55,0\r\n\
        ,Broken address,no address,,first\r\n",
        first["email"].as_str().unwrap_or_default(),
    );
    let file = LocalFile::new("price-list.csv", rows.as_bytes());
    page.goto("/import").await;
    page.button(&say(texts::import_file()))
        .choose_file(&file)
        .await;
    page.button(&say(texts::import_check())).click().await;
    page.table(&say(texts::import_rows())).wait().await;
    take(page, folder, "import").await;
    page.set_theme(Theme::Light).await;
    page.set_size(1440, 1500).await;
    let picture = page.picture().await;
    std::fs::write(folder.join("import-whole.png"), picture).expect("a picture cannot be written");
}

async fn take(page: &Page, folder: &Path, screen: &str) {
    for theme in Theme::ALL {
        page.set_theme(theme).await;
        for width in WIDTHS {
            page.set_width(width).await;
            page.script("scrollTo(0, 0)", vec![]).await;
            let file = folder.join(format!("{screen}-{}-{width}.png", theme.name()));
            std::fs::write(file, page.picture().await).expect("a picture cannot be written");
        }
    }
}
