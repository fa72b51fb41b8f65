//! Times in the time zone of the browser.

use customer_desk::language;
use customer_desk::reactive::clock::now_seconds;
use customer_desk::ui::{Age, Time};
use leptos::prelude::*;
use model::UnixTime;
use texts::Language;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::show;
use crate::support::page::{find, one, text, whole_text};
use crate::support::wait::until;

/// The `date` of an order.
const ORDERED: i64 = 1_527_501_148;

#[wasm_bindgen_test]
async fn names_the_zone() {
    open(ORDERED).await;
    let shown = text("time");
    let zone = zone();
    assert!(shown.contains("2018"), "{shown}");
    assert!(shown.ends_with(&zone), "{shown} should name {zone}");
}

#[wasm_bindgen_test]
async fn uses_the_calendar_and_the_digits_of_the_page() {
    open(ORDERED).await;
    let title = one("time").get_attribute("title").unwrap();
    assert_eq!(title, "May 28, 2018, 09:52 UTC");
}

#[wasm_bindgen_test]
async fn follows_the_language() {
    open(ORDERED).await;
    let russian = Language::of_tag("ru").unwrap();
    language::speak(language::request(russian)).await.unwrap();
    let title = || one("time").get_attribute("title").unwrap();
    until("the Russian date", || title().starts_with("28 ма")).await;
    assert_eq!(title(), "28 мая 2018 г., 09:52 UTC");
}

#[wasm_bindgen_test]
async fn says_utc_on_hover_and_to_machines() {
    open(ORDERED).await;
    let title = one("time").get_attribute("title").unwrap();
    assert!(
        title.contains("28") && title.contains("52") && title.ends_with("UTC"),
        "{title}"
    );
    let machine = one("time").get_attribute("datetime").unwrap();
    assert_eq!(machine, "2018-05-28T09:52:28.000Z");
}

#[wasm_bindgen_test]
async fn shows_a_dash_for_what_is_not_set() {
    open(0).await;
    assert_eq!(whole_text(), "—");
    assert!(find("time").is_none());
}

#[wasm_bindgen_test]
async fn shows_moments_before_1970() {
    open(-1).await;
    assert_eq!(
        one("time").get_attribute("datetime").unwrap(),
        "1969-12-31T23:59:59.000Z"
    );
}

#[wasm_bindgen_test]
async fn shows_absurd_numbers_as_numbers() {
    for seconds in [i64::MAX, i64::MIN, 8_640_000_000_001, -8_640_000_000_001] {
        open(seconds).await;
        assert!(
            whole_text().contains(&seconds.to_string()),
            "{}",
            whole_text()
        );
    }
    open(8_640_000_000_000).await;
    assert!(text("time").contains("275760"), "{}", text("time"));
}

async fn open(seconds: i64) {
    show(move || view! { <Time at=UnixTime(seconds)/> }).await;
}

/// Returns the browser's name of the time zone at that time, without the code under test.
fn zone() -> String {
    let script = format!(
        "new Intl.DateTimeFormat('en-US', {{timeZoneName: 'short'}})
            .formatToParts(new Date({ORDERED}000)).find(it => it.type === 'timeZoneName').value"
    );
    js_sys::eval(&script).unwrap().as_string().unwrap()
}

#[wasm_bindgen_test]
async fn says_an_age_as_each_language_does() {
    for (tag, minutes, age) in [
        ("en", 1, "1 minute ago"),
        ("en", 180, "3 hours ago"),
        ("ru", 1, "1 минуту назад"),
        ("ru", 5, "5 минут назад"),
        ("ru", 180, "3 часа назад"),
        ("ru", 3000, "2 дня назад"),
    ] {
        let of = UnixTime(now_seconds() - minutes * 60);
        show(move || view! { <Age of/> }.into_any()).await;
        let chosen = Language::of_tag(tag).unwrap();
        language::speak(language::request(chosen)).await.unwrap();
        until(age, || whole_text().contains(age)).await;
    }
}
