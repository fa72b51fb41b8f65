use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::Language;

/// Returns a whole number as the language writes it.
pub fn count(language: Language, number: i64) -> String {
    let separator = if language.tag() == "en" {
        ","
    } else {
        "\u{a0}"
    };
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped += separator;
        }
        grouped.push(digit);
    }
    grouped
}

/// Returns the plural category of a number.
pub(crate) fn plural(language: Language, number: i64) -> String {
    let tag: Option<LanguageIdentifier> = language.tag().parse().ok();
    let rules = tag.and_then(|tag| PluralRules::create(tag, PluralRuleType::CARDINAL).ok());
    let category = rules.and_then(|rules| rules.select(number).ok());
    let name = match category {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        _ => "other",
    };
    name.to_owned()
}

/// Returns texts as a list.
pub(crate) fn list(_: Language, texts: &[String]) -> String {
    texts.join(", ")
}
