use model::{CustomerField, FormValue, Value};
use texts::Message;

use crate::api::status_names;

/// Returns a value of a form as the screen shows it: a status with its name.
pub fn form_value_words(field: CustomerField, value: &FormValue) -> Message {
    named_status(field, value.value()).unwrap_or_else(|| value.display())
}

/// Returns the words for a status; none for another field, and for a text that is no number.
pub fn named_status(field: CustomerField, value: Value<'_>) -> Option<Message> {
    let status = Some(value.text()).filter(|_| field == CustomerField::Status);
    Some(status_names().shown(status?.parse().ok()?))
}
