//! The time, turns, and chance.

use js_sys::{Date, Math, Promise};
use model::UnixTime;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The moment by this computer's clock, in whole seconds.
pub fn now() -> UnixTime {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "seconds since 1970 fit long beyond any clock"
    )]
    UnixTime((now_ms() / 1000.0) as i64)
}

/// The moment by this computer's clock, in milliseconds since 1970.
pub fn now_ms() -> f64 {
    Date::now()
}

/// From 0 to 1.
pub fn random() -> f64 {
    Math::random()
}

/// Lets what was begun before take its turn, such as a request that is to be sent.
pub async fn next_tick() {
    // Such a promise is never refused.
    let _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
}
