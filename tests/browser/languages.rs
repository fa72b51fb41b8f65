//! The language changes at once: nothing that was typed is lost, and the focus, the URL and the place
//! in the list stay.

use customer_desk::language;
use leptos::prelude::*;
use serde_json::json;
use texts::{Catalogue, Language, Message};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::customers::{firm, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::{follow, press, type_into};
use crate::support::page::{
    control, dialog, find, focused, has_text, local_storage, one, text, texts, url, value,
    whole_text,
};
use crate::support::records::with;
use crate::support::screens::{open_customer, open_new_form};
use crate::support::table::{first_visible, scroll_to};
use crate::support::wait::{settle, until};

const LANGUAGE_KEY: &str = "customer-desk.language";

fn russian() -> Language {
    Language::of_tag("ru-RU").unwrap()
}

/// Returns what a message says in Russian.
fn ru(message: &Message) -> String {
    message.text(&Catalogue::known(russian()).unwrap())
}

async fn speak(language: Language) {
    language::speak(language::request(language)).await.unwrap();
}

async fn speak_russian() {
    speak(russian()).await;
    let title = ru(&texts::action_sign_out());
    until("the Russian words", || {
        whole_text().contains(&title) || find("header").is_none()
    })
    .await;
}

fn lang() -> Option<String> {
    document().document_element().unwrap().get_attribute("lang")
}

#[wasm_bindgen_test]
async fn a_form_that_is_half_typed_keeps_its_texts_and_the_focus() {
    open_new_form().await;
    type_into("Email", "not an address");
    press("Save");
    let problem = texts::problem_email();
    until("the problem", || has_text(&problem.english())).await;
    // The focus moves to the problems.
    settle().await;
    control("Phone").focus().unwrap();
    type_into("Phone", "+49 1");
    let before = focused();

    speak_russian().await;
    until("the problem in Russian", || has_text(&ru(&problem))).await;
    assert_eq!(lang().as_deref(), Some("ru"));
    assert_eq!(focused(), before);
    assert_eq!(url(), "/customers/new");
    for (label, typed) in [
        (texts::customer_field_company(), "Google"),
        (texts::customer_field_email(), "not an address"),
        (texts::customer_field_phone(), "+49 1"),
    ] {
        assert_eq!(value(&ru(&label)), typed);
    }
    assert!(
        document().title().starts_with(&text("h1")),
        "{}",
        document().title()
    );
}

#[wasm_bindgen_test]
async fn a_dialog_stays_open_and_keeps_the_focus() {
    open_new_form().await;
    until("the note", || has_text("Unsaved changes")).await;
    follow("All customers");
    until("the question", || dialog().is_some()).await;
    let before = focused();
    let question = dialog().unwrap().text_content().unwrap();

    speak_russian().await;
    until("the question in Russian", || {
        dialog().unwrap().text_content().unwrap() != question
    })
    .await;
    assert_eq!(focused(), before);
    let words = dialog().unwrap().text_content().unwrap();
    assert!(
        !words.contains(|c: char| c.is_ascii_alphabetic()),
        "{words}"
    );
}

#[wasm_bindgen_test]
async fn a_list_stays_where_it_was_scrolled_to() {
    let api = FakeApi::firms(2000);
    api.open("/customers").await;
    until("one table", || row_count().is_some()).await;
    settle().await;
    scroll_to(1000);
    until("the rows", || first_visible() == Some(1000)).await;
    until("the place", || url() == "/customers?offset=1000").await;

    speak_russian().await;
    until("the count in Russian", || has_text("2 000 клиентов")).await;
    let header = ru(&texts::list_column_customer());
    until("the header in Russian", || text("thead").contains(&header)).await;
    assert_eq!(first_visible(), Some(1000));
    assert_eq!(url(), "/customers?offset=1000");
}

#[wasm_bindgen_test]
async fn names_are_sorted_by_the_alphabet_of_the_language_first() {
    let named = |id: i64, name: &str| with(firm(id), json!({"companyname": name}));
    let rows = vec![
        named(1, "Ёлка"),
        named(2, "Apple"),
        named(3, "Zebra"),
        named(4, "Йод"),
    ];
    let api = FakeApi::with_customers(rows);
    api.open("/customers?sortby=company").await;
    let names = || {
        let names = texts("tbody .row-link").into_iter();
        names.filter(|name| !name.is_empty()).collect::<Vec<_>>()
    };
    until("Latin first", || {
        names() == ["Apple", "Zebra", "Ёлка", "Йод"]
    })
    .await;
    speak_russian().await;
    until("Cyrillic first", || {
        names() == ["Ёлка", "Йод", "Apple", "Zebra"]
    })
    .await;
    assert_eq!(
        one("tbody[translate=no]").get_attribute("lang").as_deref(),
        Some("")
    );
}

#[wasm_bindgen_test]
async fn a_customers_page_is_in_the_language_that_the_menu_sets() {
    open_customer().await;
    let choose = |name: &str| {
        let button = format!("button[lang={name}]");
        one(&button).click();
    };
    choose("ru");
    until("the orders in Russian", || {
        has_text(&ru(&texts::action_delete()))
    })
    .await;
    let kept = || local_storage().get_item(LANGUAGE_KEY).unwrap();
    assert_eq!(kept().as_deref(), Some("ru"));
    assert_eq!(
        one("button[lang=ru]")
            .get_attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    assert_eq!(text("h1"), "Google", "names are not translated");
    choose("en");
    until("the orders in English", || has_text("Delete")).await;
    assert_eq!(kept().as_deref(), Some("en"));
}

#[wasm_bindgen_test]
async fn times_numbers_and_lists_are_written_in_the_language() {
    speak(russian()).await;
    let count = texts::time_minutes(1_234_567_i64);
    assert_eq!(
        language::text_untracked(&count),
        "1\u{a0}234\u{a0}567 минут"
    );
    assert_eq!(
        language::text_untracked(&texts::time_minutes(22_i64)),
        "22 минуты"
    );
    let fields = vec![texts::customer_field_phone(), texts::customer_field_email()];
    let altered = texts::outcome_altered(fields);
    let in_russian = "На сервере другие значения в полях: Телефон, Эл. почта";
    assert_eq!(language::text_untracked(&altered), in_russian);
    speak(Language::default()).await;
    assert_eq!(language::text_untracked(&count), "1,234,567 minutes");
    let in_english = "The server has other values in: Phone, Email";
    assert_eq!(language::text_untracked(&altered), in_english);
}
