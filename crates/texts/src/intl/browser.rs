use std::cell::RefCell;

use js_sys::Intl::{ListFormat, NumberFormat, PluralRules};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::Language;

/// Making a formatter costs much more time than using it.
struct Formatters {
    language: Language,
    number: NumberFormat,
    plural: PluralRules,
    list: ListFormat,
}

thread_local! {
    static FORMATTERS: RefCell<Option<Formatters>> = const { RefCell::new(None) };
}

/// Returns a whole number as the language writes it.
pub fn count(language: Language, number: i64) -> String {
    let text = with(language, |it| {
        it.number
            .format()
            .call1(&JsValue::UNDEFINED, &value(number))
    });
    text.ok().and_then(|it| it.as_string()).unwrap_or_default()
}

/// Returns the plural category of a number.
pub(crate) fn plural(language: Language, number: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "the category of a count")]
    with(language, |it| it.plural.select(number as f64).into())
}

/// Returns texts as a list, without a word before the last one.
pub(crate) fn list(language: Language, texts: &[String]) -> String {
    let texts: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
    with(language, |it| it.list.format(&texts).into())
}

fn enumeration() -> Object {
    let options = Object::new();
    for (name, value) in [("type", "conjunction"), ("style", "narrow")] {
        // A plain object accepts any property.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    options
}

#[expect(clippy::cast_precision_loss, reason = "a count is far below 2^53")]
fn value(number: i64) -> JsValue {
    JsValue::from_f64(number as f64)
}

fn with<T>(language: Language, work: impl FnOnce(&Formatters) -> T) -> T {
    FORMATTERS.with_borrow_mut(|formatters| {
        if let Some(known) = formatters.as_ref().filter(|it| it.language == language) {
            return work(known);
        }
        let locales = Array::of1(&language.tag().into());
        let options = Object::new();
        let made = Formatters {
            language,
            number: NumberFormat::new(&locales, &options),
            plural: PluralRules::new(&locales, &options),
            list: ListFormat::new(&locales, &enumeration()),
        };
        let result = work(&made);
        *formatters = Some(made);
        result
    })
}
