use crate::CustomerField;

/// Names that are no field's own, but whose words would name another field or none.
const OTHER_NAMES: [(&str, CustomerField); 2] = [
    ("company name", CustomerField::Company),
    ("e mail", CustomerField::Email),
];

/// The field that the API's message of a 400, 409 or 422 is about: the only one that it names, by
/// its name in a write or a read of `api.txt` or by its label. None where it names several or none.
pub fn field_of(message: &str) -> Option<CustomerField> {
    let words: Vec<_> = message
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let mut blamed = None;
    let mut rest = words.as_slice();
    while let [word, after @ ..] = rest {
        // "Last name" must not be taken for a `name`.
        let pair = after.first().map(|next| format!("{word} {next}"));
        let by_pair = pair.and_then(|pair| named(&pair));
        rest = if by_pair.is_some() {
            &after[1..]
        } else {
            after
        };
        if let Some(field) = by_pair.or_else(|| named(word)) {
            if blamed.is_some_and(|other| other != field) {
                return None;
            }
            blamed = Some(field);
        }
    }
    blamed
}

/// A field's name in a read is the one in a write without "customer", but for the case.
fn named(name: &str) -> Option<CustomerField> {
    let is_name = |field: &CustomerField| {
        let write = field.write_name();
        let read = write.strip_prefix("customer").unwrap_or(write);
        [write, read, field.label()]
            .into_iter()
            .any(|its| its.eq_ignore_ascii_case(name))
    };
    let other =
        |(its, field): (&str, CustomerField)| its.eq_ignore_ascii_case(name).then_some(field);
    CustomerField::WRITABLE
        .into_iter()
        .find(is_name)
        .or_else(|| OTHER_NAMES.into_iter().find_map(other))
}
