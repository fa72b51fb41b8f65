//! The application in Russian from end to end, and in the pseudo-language, whose words are longer and
//! marked.

use e2e::{Answer, App, Fixture, Key, LocalFile, Page, Value, journey, json};
use texts::{Catalogue, Language, Message};

use crate::layout::fits;
use crate::records::CUSTOMERS;

/// Makes the tab a Russian browser's.
const RUSSIAN: &str = "Object.defineProperty(Navigator.prototype, 'languages',
    {get: () => ['ru-RU', 'en-US']})";

/// Words of data, of formats and of the language's own names, which are the same in all languages.
const ALLOWED: [&str; 19] = [
    "API", "BE", "CRM", "CSV", "Ctrl", "Customer", "Desk", "English", "HTTP", "ID", "JSON", "LE",
    "UTC", "GMT", "CORS", "UTF", "Windows", "XLSX", "csv",
];

/// Returns the Latin words of the page that no customer has brought, with those of attributes that are
/// read aloud or shown.
const LATIN_WORDS: &str = "
    const texts = [document.title];
    for (const element of document.querySelectorAll('body, body *')) {
        if (element.matches('script, style') || element.closest('#crash, noscript, svg, code')) continue;
        for (const name of ['aria-label', 'title', 'placeholder'])
            if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
        for (const node of element.childNodes)
            if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
    }
    const words = texts.flatMap(text => text.match(/[A-Za-z][A-Za-z.@]*[A-Za-z]/g) ?? []);
    return [...new Set(words)].filter(word => !arguments[0].includes(word))";

fn ru(message: &Message) -> String {
    let russian = Language::of_tag("ru").unwrap();
    message.text(&Catalogue::known(russian).unwrap())
}

/// Fails where the page says anything in English, or axe-core finds anything.
async fn is_russian(page: &Page, screen: &str) {
    let words = page.script(LATIN_WORDS, vec![json!(ALLOWED)]).await;
    assert_eq!(words, json!([]), "{screen}");
    page.passes_axe(screen).await;
}

/// Signs in as a Russian user.
async fn sign_in<'a>(app: &'a App, path: &str) -> &'a Page {
    let page = &app.page;
    page.run_first(RUSSIAN).await;
    page.goto(path).await;
    page.textbox(&ru(&texts::sign_in_token()))
        .fill("demo")
        .await;
    is_russian(page, "signing in").await;
    page.press(Key::Enter).await;
    page.button(&ru(&texts::action_sign_in())).wait_gone().await;
    page
}

/// Creates customers whose names and texts are Cyrillic.
async fn customers(app: &App) -> Vec<u64> {
    let mut ids = Vec::new();
    for (company, name, phone) in [
        ("Ромашка", "Иван", "+7 912 1234567"),
        ("Берёзка", "Мария", "+7 913 7654321"),
        ("Василёк", "Пётр", "5"),
    ] {
        let record = json!({"customerCompanyName": company, "customerName": name,
            "customerLastName": "Иванов", "customerPhone": phone, "customerDescription": "Заметка"});
        ids.push(app.api.create(record).await);
    }
    ids
}

#[test]
fn the_import_in_russian() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let page = sign_in(app, "/import").await;
        let title = ru(&texts::import_title());
        page.h1().with_text(&title).wait().await;
        is_russian(page, "the import").await;
        let rows = "Компания;Статус;Цвет\nРомашка;;синий\nЛютик;нет;\nРомашка;;\n";
        let file = LocalFile::new("клиенты.csv", rows);
        let input = page.button(&ru(&texts::import_file()));
        input.choose_file(&file).await;
        page.button(&ru(&texts::import_check())).click().await;
        page.table(&ru(&texts::import_rows())).wait().await;
        is_russian(page, "the result of a check").await;
    });
}

#[test]
fn finding_sorting_and_filtering_in_russian() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        customers(app).await;
        let page = sign_in(app, "/customers").await;
        let list = page.table(&ru(&texts::list_title()));
        list.wait_rows(3).await;
        page.button(&ru(&texts::action_refresh())).wait().await;
        is_russian(page, "the list").await;
        page.combobox(&ru(&texts::list_sort_by()))
            .choose(&ru(&texts::customer_field_company()))
            .await;
        page.wait_for_path("/customers?sortby=company").await;
        is_russian(page, "the sorted list").await;
        page.button(&ru(&texts::list_filters())).click().await;
        is_russian(page, "the filters").await;
        page.press(Key::Escape).await;
        let kind = page.combobox(&ru(&texts::list_type()));
        kind.choose(&ru(&texts::list_type_people())).await;
        page.wait_for_text(&ru(&texts::list_filtered_title())).await;
        is_russian(page, "no match of a filter").await;
        page.button(&ru(&texts::action_clear_filters()))
            .click()
            .await;
        list.wait_rows(3).await;
        page.searchbox(&ru(&texts::list_search()))
            .fill("березка")
            .await;
        list.wait_rows(1).await;
        page.searchbox(&ru(&texts::list_search()))
            .fill("ничего")
            .await;
        page.wait_for_text(&ru(&texts::list_no_matches_title("ничего")))
            .await;
        is_russian(page, "no matches").await;
        page.press_holding(Key::Control, 'k').await;
        page.dialog("").wait().await;
        is_russian(page, "the palette").await;
        page.type_text("новый").await;
        let command = ru(&texts::palette_new_customer());
        page.role("option", &command).wait().await;
        page.press(Key::Enter).await;
        page.wait_for_path("/customers/new").await;
        page.goto("/duplicates").await;
        page.wait_for_text(&ru(&texts::duplicates_none_title()))
            .await;
        is_russian(page, "no duplicates").await;
        page.goto("/nonsense").await;
        page.h1()
            .with_text(&ru(&texts::not_found_title()))
            .wait()
            .await;
        is_russian(page, "no such page").await;
    });
}

#[test]
fn creating_with_errors_and_a_conflict_in_russian() {
    journey(Fixture::customers(0), async |app| {
        let page = sign_in(app, "/customers/new").await;
        let save = ru(&texts::action_save());
        let company = ru(&texts::customer_field_company());
        page.button(&save).click().await;
        page.wait_for_text(&ru(&texts::problem_no_name())).await;
        is_russian(page, "a form with problems").await;
        page.textbox(&company).fill("Ромашка").await;
        page.button(&save).click().await;
        page.h1().with_text("Ромашка").wait().await;
        is_russian(page, "a new customer").await;

        let path = page.path().await;
        page.goto(&format!("{path}/edit")).await;
        page.textbox(&company).fill("Моя").await;
        let mut theirs = json!({"customerName": "", "customerLastName": "", "customerEmail": "",
            "customerPhone": "", "customerDescription": "", "customerStatus": 0, "archived": false,
            "crmId": "", "refId": ""});
        theirs["customerCompanyName"] = json!("Чужая");
        let (status, _) = app
            .api
            .call("PUT", &format!("/v1.0{path}"), Some(&theirs))
            .await;
        assert_eq!(status, 200);
        page.button(&save).click().await;
        page.wait_for_text(&ru(&texts::form_conflict_title())).await;
        is_russian(page, "a conflict").await;
    });
}

#[test]
fn deleting_and_faults_in_russian() {
    journey(Fixture::customers(0), async |app| {
        let id = customers(app).await[0];
        for part in ["status of", "net::ERR_"] {
            app.page.allow_console(part);
        }
        let page = sign_in(app, &format!("/customers/{id}")).await;
        page.h1().with_text("Ромашка").wait().await;
        app.site.proxy.answer(
            "PUT",
            &format!("{CUSTOMERS}/{id}"),
            1,
            Answer::json(500, &json!({})),
        );
        page.button(&ru(&texts::action_archive())).click().await;
        page.alert("").wait().await;
        is_russian(page, "a failed write").await;
        page.set_online(false).await;
        page.button(&ru(&texts::action_delete())).click().await;
        page.dialog("").wait().await;
        is_russian(page, "the question").await;
        page.button(&ru(&texts::delete_customer())).click().await;
        page.alert("").within(&page.dialog("")).wait().await;
        is_russian(page, "deleting offline").await;
        page.set_online(true).await;
        page.goto(&format!("/customers/{id}")).await;
        page.button(&ru(&texts::action_delete())).click().await;
        page.button(&ru(&texts::delete_customer())).click().await;
        let deleted = texts::outcome_deleted(Message::verbatim("Ромашка"));
        page.toast(&ru(&deleted)).wait().await;
        is_russian(page, "after a deletion").await;
        app.site
            .proxy
            .answer("GET", CUSTOMERS, 99, Answer::json(401, &json!({})));
        page.goto("/customers").await;
        page.dialog(&ru(&texts::action_sign_in_again()))
            .wait()
            .await;
        is_russian(page, "an expired session").await;
    });
}

#[test]
fn an_export_has_russian_headers_and_plain_values() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let id = customers(app).await[0];
        let downloads = app.page.save_downloads().await;
        let page = sign_in(app, "/customers").await;
        page.button(&ru(&texts::action_refresh())).wait().await;
        page.button(&ru(&texts::export_open())).click().await;
        let dialog = page.dialog(&ru(&texts::export_title()));
        dialog.wait().await;
        is_russian(page, "the export").await;
        let comma = ru(&texts::export_comma());
        page.role("radio", &comma).click().await;
        page.button(&ru(&texts::export_start(3_usize)))
            .click()
            .await;
        let (_, file) = downloads.take().await;
        let text = String::from_utf8(file).unwrap();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let headers: Vec<String> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        assert!(
            headers.contains(&ru(&texts::customer_field_last_name())),
            "{headers:?}"
        );
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert!(
            rows.iter().any(|row| &row[0] == id.to_string().as_str()),
            "{rows:?}"
        );
        assert!(
            rows.iter().all(|row| row.iter().any(|it| it == "false")),
            "{rows:?}"
        );
    });
}

#[test]
fn a_russian_browser_reads_russian_before_the_application_is_there() {
    journey(Fixture::customers(0), async |app| {
        let page = &app.page;
        page.run_first(RUSSIAN).await;
        page.run_first("sessionStorage.setItem('customer-desk.token', 'demo')")
            .await;
        app.site.hold_file("-application.wasm");
        page.goto("/customers").await;
        page.h1()
            .with_text(&ru(&texts::boot_loading()))
            .wait()
            .await;
        let skeleton = page
            .script(
                "return [document.documentElement.lang,
            [...document.querySelectorAll('#boot th')].map(it => it.textContent)]",
                vec![],
            )
            .await;
        assert_eq!(skeleton[0], "ru");
        // The first column has the checkboxes.
        assert_eq!(skeleton[1][2], ru(&texts::list_column_contact()));
        app.site.restore_files();
        page.h1().with_text(&ru(&texts::list_title())).wait().await;
    });
}

#[test]
fn the_configuration_decides_where_the_browser_has_no_language_of_ours() {
    journey(Fixture::customers(0), async |app| {
        let german = "Object.defineProperty(Navigator.prototype, 'languages', {get: () => ['de']})";
        app.page.run_first(german).await;
        app.page.goto("/customers").await;
        app.page.textbox("API token").wait().await;
        app.site.set_config("/language", json!("ru"));
        app.page.goto("/customers").await;
        app.page.textbox(&ru(&texts::sign_in_token())).wait().await;
    });
}

#[test]
fn other_tabs_follow_the_menu_and_a_reload_keeps_it() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers").await;
        page.h1().with_text("Customers").wait().await;
        let (first, second) = page.open_tab("/customers").await;
        page.switch_to(&second).await;
        page.button("Menu").click().await;
        page.button("Русский").click().await;
        page.h1().with_text(&ru(&texts::list_title())).wait().await;
        page.switch_to(&first).await;
        page.h1().with_text(&ru(&texts::list_title())).wait().await;
        let crash = "return document.querySelector('#crash h2').textContent";
        let said = page.script(crash, vec![]).await;
        assert_eq!(said, json!(ru(&texts::boot_crash_title())));
        page.reload().await;
        page.h1().with_text(&ru(&texts::list_title())).wait().await;
    });
}

/// Returns the texts of the page that do not come from the catalogue: they lack its mark. The data of
/// these journeys has no Latin letters.
const UNMARKED: &str = "
    const texts = [];
    for (const element of document.querySelectorAll('body *')) {
        if (element.matches('script, style') ||
            element.closest('#crash, noscript, svg, code, kbd, time, .brand, .sign-in-brand, [lang]:not(html)')) continue;
        for (const name of ['aria-label', 'title', 'placeholder'])
            if (element.hasAttribute(name) && !(name === 'title' && element.matches('time')))
                texts.push(element.getAttribute(name));
        for (const node of element.childNodes)
            // A sentence with an element in it is several nodes.
            if (node.nodeType === Node.TEXT_NODE && !element.textContent.includes('\\u2068[')) texts.push(node.data);
    }
    return texts.filter(text => /[A-Za-zÀ-ž]{2}/.test(text) && !text.includes('\\u2068['))";

/// Returns the elements whose text is wider than they are, and is cut off.
const CUT: &str = "return [...document.querySelectorAll('button, a.button, label, h1, h2, th, legend, .badge')]
    .filter(it => it.checkVisibility() && it.clientWidth > 0 && !it.closest('.visually-hidden, table'))
    .filter(it => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflow !== 'visible')
    .map(it => it.outerHTML.slice(0, 160))";

async fn is_pseudo(page: &Page, screen: &str) {
    let unmarked = page.script(UNMARKED, vec![]).await;
    assert_eq!(unmarked, json!([]), "{screen}: not from the catalogue");
    fits(page, screen).await;
    for width in [320, 768, 1440] {
        page.set_width(width).await;
        let cut: Value = page.script(CUT, vec![]).await;
        assert_eq!(cut, json!([]), "{screen} at {width} px: cut off");
    }
}

#[test]
fn longer_words_fit_and_no_text_escapes_the_catalogue() {
    journey(Fixture::customers(0).with_directory(), async |app| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
        let english = catalogue::read(&folder).unwrap().remove(0);
        let pseudo = catalogue::pseudo(&english);
        let lines = Answer::text(200, "text/plain; charset=utf-8", &pseudo.lines(&english));
        app.site.replace_file(".txt", lines);
        let say = |key: &str| -> String {
            let place = english
                .texts
                .iter()
                .position(|text| text.key == key)
                .unwrap();
            pseudo
                .lines(&english)
                .lines()
                .nth(place)
                .unwrap()
                .to_owned()
        };
        let id = customers(app).await[0];
        let page = &app.page;
        page.goto("/customers").await;
        page.textbox(&say("sign-in-token")).wait().await;
        is_pseudo(page, "signing in").await;
        page.textbox(&say("sign-in-token")).fill("demo").await;
        page.button(&say("action-sign-in")).click().await;
        page.table(&say("list-title")).wait_rows(3).await;
        page.button(&say("action-refresh")).wait().await;
        is_pseudo(page, "the list").await;
        page.button(&say("export-open")).click().await;
        page.dialog("").wait().await;
        is_pseudo(page, "the export").await;
        page.goto(&format!("/customers/{id}")).await;
        page.h1().with_text("Ромашка").wait().await;
        page.button(&say("action-delete")).wait().await;
        is_pseudo(page, "a customer").await;
        page.button(&say("action-delete")).click().await;
        page.dialog("").wait().await;
        is_pseudo(page, "the question").await;
        page.goto("/customers/new").await;
        page.button(&say("action-save")).click().await;
        page.wait_for_text(&say("problem-no-name")).await;
        is_pseudo(page, "the form").await;
    });
}
