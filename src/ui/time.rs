use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use leptos::prelude::*;
use model::UnixTime;
use texts::Language;
use wasm_bindgen::JsValue;

use crate::language::{self, text};
use crate::reactive::clock::now_seconds;
use crate::reactive::{interval, memo};

thread_local! {
    static FORMATTERS: RefCell<Option<Rc<Formatters>>> = const { RefCell::new(None) };
}

/// The formatters of a language. Making one costs much more time than using it.
struct Formatters {
    language: Language,
    local: DateTimeFormat,
    utc: DateTimeFormat,
    day: DateTimeFormat,
    time: DateTimeFormat,
}

const DATE: &[(&str, &str)] = &[("year", "numeric"), ("month", "short"), ("day", "numeric")];

const TIME_OF_DAY: &[(&str, &str)] = &[
    ("hour", "2-digit"),
    ("minute", "2-digit"),
    ("hourCycle", "h23"),
];

/// The calendar and the digits of the page's language, whatever the browser is set to.
const USUAL: [(&str, &str); 2] = [("calendar", "gregory"), ("numberingSystem", "latn")];

/// The time after which a text that depends on the day is checked.
const TICK: Duration = Duration::from_secs(1);

/// A time in the time zone of the browser, with the name of the zone; UTC on hover. "—" for 0, which
/// means "not set".
#[component]
pub fn Time(at: UnixTime) -> impl IntoView {
    match at.seconds() {
        None => view! { <span class="none">"—"</span> }.into_any(),
        Some(seconds) => view! {
            <time datetime=iso(seconds) title=move || format(|it| &it.utc, seconds)>
                {move || format(|it| &it.local, seconds)}
            </time>
        }
        .into_any(),
    }
}

/// Returns a moment in the time zone of the browser, which is named; empty if it is not set.
pub fn local_time(at: UnixTime) -> String {
    let text = at.seconds().map(|seconds| format(|it| &it.local, seconds));
    text.unwrap_or_default()
}

/// Returns the year of a moment in the time zone of the browser; none if it is not set, or if no date
/// can be that far away.
pub fn local_year(at: UnixTime) -> Option<i32> {
    let date = at.seconds().and_then(date)?;
    // js-sys counts years without a sign; those before our era have one.
    Some(date.get_full_year().cast_signed())
}

/// Returns the hour and minute in the time zone of the browser, with the day unless that is today:
/// "14:03", "yesterday, 14:03", "Nov 27, 2026, 14:03". It follows the clock while its owner lives.
pub fn recent_time(at: UnixTime) -> Signal<String> {
    let now = interval(TICK, now_seconds);
    memo(move || {
        now.track();
        recent(at)
    })
    .into()
}

/// Returns the text of [`recent_time`] as of now.
pub(super) fn recent(at: UnixTime) -> String {
    let time = format(|it| &it.time, at.0);
    let today = date(now_seconds());
    // A day of summer time has 23 or 25 hours.
    let yesterday = today.as_ref().map(|today| {
        let before = today.get_date() as i32 - 1;
        let (year, month) = (today.get_full_year(), today.get_month() as i32);
        Date::new_with_year_month_day(year, month, before)
    });
    let day = |date: Option<&Date>| date.map(|it| String::from(it.to_date_string()));
    let of = day(date(at.0).as_ref());
    if of == day(today.as_ref()) {
        time
    } else if of == day(yesterday.as_ref()) {
        text(&texts::time_yesterday(time))
    } else {
        format!("{}, {time}", format(|it| &it.day, at.0))
    }
}

impl Formatters {
    fn of(language: Language) -> Self {
        let dated: Vec<_> = DATE.iter().chain(TIME_OF_DAY).copied().collect();
        let with = |options: &[(&'static str, &'static str)]| {
            let all: Vec<_> = dated.iter().chain(options).copied().collect();
            formatter(language, &all)
        };
        Self {
            language,
            local: with(&[("timeZoneName", "short")]),
            utc: with(&[("timeZone", "UTC"), ("timeZoneName", "short")]),
            day: formatter(language, DATE),
            time: formatter(language, TIME_OF_DAY),
        }
    }
}

/// Returns the formatters of the language of now, reactively.
fn formatters() -> Rc<Formatters> {
    let language = language::current();
    FORMATTERS.with_borrow_mut(|known| {
        let known = known.get_or_insert_with(|| Rc::new(Formatters::of(language)));
        if known.language != language {
            *known = Rc::new(Formatters::of(language));
        }
        known.clone()
    })
}

fn formatter(language: Language, options: &[(&str, &str)]) -> DateTimeFormat {
    let all = Object::new();
    for (name, value) in options.iter().chain(&USUAL) {
        // A plain object accepts any property.
        let _ = Reflect::set(&all, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    DateTimeFormat::new(&locales(language.tag()), &all)
}

/// Returns the locales of the page's language that the user prefers, such as `en-GB`, then the
/// language itself.
fn locales(language: &str) -> Array {
    let region = format!("{language}-");
    let preferred = window().navigator().languages().into_iter();
    let preferred = preferred.filter(|it| {
        it.as_string()
            .is_some_and(|it| it.starts_with(&region) && is_tag(&it))
    });
    preferred.chain([JsValue::from_str(language)]).collect()
}

/// Whether a text can be the name of a language. `Intl` throws at others, such as `en-US@posix`.
fn is_tag(name: &str) -> bool {
    let is_part = |part: &str| part.bytes().all(|it| it.is_ascii_alphanumeric());
    name.split('-')
        .all(|part| !part.is_empty() && is_part(part))
}

fn format(formatter: fn(&Formatters) -> &DateTimeFormat, seconds: i64) -> String {
    let Some(date) = date(seconds) else {
        return text(&texts::time_absurd(seconds.to_string()));
    };
    formatter(&formatters())
        .format()
        .call1(&JsValue::UNDEFINED, &date)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

fn iso(seconds: i64) -> Option<String> {
    date(seconds).map(|date| String::from(date.to_iso_string()))
}

/// Returns the time as a `Date`. `None` outside of the range of `Date`, where formatting throws.
fn date(seconds: i64) -> Option<Date> {
    const LAST: i64 = 8_640_000_000_000;
    #[expect(
        clippy::cast_precision_loss,
        reason = "the bound is far within f64's whole numbers"
    )]
    (-LAST..=LAST)
        .contains(&seconds)
        .then(|| Date::new(&JsValue::from_f64(seconds as f64 * 1000.0)))
}
