use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use leptos::prelude::*;
use model::UnixTime;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    // Making a formatter costs far more than using it.
    static LOCAL: DateTimeFormat = formatter(&[("timeZoneName", "short")]);
    static UTC: DateTimeFormat = formatter(&[("timeZone", "UTC"), ("timeZoneName", "short")]);
}

/// A moment in the administrator's own zone, which is named, with UTC on hover; "—" if not set.
#[component]
pub fn Time(at: UnixTime) -> impl IntoView {
    match at.seconds() {
        None => view! { <span class="none">"—"</span> }.into_any(),
        Some(seconds) => view! {
            <time datetime=iso(seconds) title=format(&UTC, seconds)>
                {format(&LOCAL, seconds)}
            </time>
        }
        .into_any(),
    }
}

fn formatter(options: &[(&str, &str)]) -> DateTimeFormat {
    const PARTS: [(&str, &str); 5] = [
        ("year", "numeric"),
        ("month", "short"),
        ("day", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    let all = Object::new();
    for (name, value) in PARTS.iter().chain(options) {
        // A plain object takes any property.
        let _ = Reflect::set(&all, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    DateTimeFormat::new(&Array::new(), &all)
}

fn format(formatter: &'static std::thread::LocalKey<DateTimeFormat>, seconds: i64) -> String {
    let Some(date) = date(seconds) else {
        return format!("{seconds} s after 1970");
    };
    formatter
        .with(|formatter| formatter.format().call1(&JsValue::UNDEFINED, &date).ok())
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

fn iso(seconds: i64) -> Option<String> {
    date(seconds).map(|date| String::from(date.unchecked_into::<Date>().to_iso_string()))
}

/// The moment as a `Date`; none beyond the years that one can hold, where formatting would throw.
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
