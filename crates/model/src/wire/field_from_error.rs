use crate::CustomerField;

/// Further names of fields, whose words would otherwise name another field or none.
const OTHER_NAMES: [(&str, CustomerField); 3] = [
    ("company name", CustomerField::Company),
    ("e mail", CustomerField::Email),
    ("reference id", CustomerField::RefId),
];

/// Returns the field that the API's message of a 400, 409 or 422 is about: the only writable field
/// that the message names, by its write key, its read key or its name in English. None where the
/// message names several fields or none (docs/failures.md, "400, 409, 422").
pub fn field_from_error(message: &str) -> Option<CustomerField> {
    let words: Vec<_> = message
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = None;
    let mut rest = words.as_slice();
    while let [word, after @ ..] = rest {
        // Two words first: "last name" must not be read as `name`.
        let pair = after.first().map(|next| format!("{word} {next}"));
        let by_pair = pair.and_then(|pair| field_named(&pair));
        rest = if by_pair.is_some() {
            &after[1..]
        } else {
            after
        };
        if let Some(field) = by_pair.or_else(|| field_named(word)) {
            if found.is_some_and(|other| other != field) {
                return None;
            }
            found = Some(field);
        }
    }
    found
}

/// Returns the writable field that a place in the body names, by the last of its names:
/// `customerEmail`, `/data/crm_id`, `customer[email]`, `$.phone`, `email.0`.
pub(super) fn field_at(place: &str) -> Option<CustomerField> {
    let is_part = |c: char| c.is_alphanumeric() || "_- ".contains(c);
    let is_name = |part: &&str| part.contains(char::is_alphabetic);
    let name = place.rsplit(|c| !is_part(c)).find(is_name)?;
    let letters = |name: &str| name.replace(['_', '-', ' '], "");
    let name = letters(name);
    let is_named = |own: &str| letters(own).eq_ignore_ascii_case(&name);
    let other = |(own, field): (&str, CustomerField)| is_named(own).then_some(field);
    CustomerField::WRITABLE
        .into_iter()
        .find(|field| names(*field).into_iter().any(is_named))
        .or_else(|| OTHER_NAMES.into_iter().find_map(other))
}

/// Returns the names of a writable field.
fn names(field: CustomerField) -> [&'static str; 3] {
    [
        field.write_key().unwrap_or_default(),
        field.read_key(),
        field.name(),
    ]
}

/// Returns the writable field with a name, in upper or lower case.
fn field_named(name: &str) -> Option<CustomerField> {
    let has_name = |field: &CustomerField| {
        let spaced = |name: &str| name.replace('_', " ");
        let mut own = names(*field).into_iter();
        own.any(|own| spaced(own).eq_ignore_ascii_case(&spaced(name)))
    };
    let other =
        |(own, field): (&str, CustomerField)| own.eq_ignore_ascii_case(name).then_some(field);
    CustomerField::WRITABLE
        .into_iter()
        .find(has_name)
        .or_else(|| OTHER_NAMES.into_iter().find_map(other))
}
