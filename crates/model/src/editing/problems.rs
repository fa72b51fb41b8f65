use texts::Message;

use crate::{CustomerField, CustomerForm, FieldKind, is_blank};

/// A defect of the form that the user has to solve before it can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field at which the problem is shown.
    pub field: CustomerField,
    /// What to do, as a sentence.
    pub message: Message,
}

impl CustomerForm {
    /// Returns all problems, in the order of the form. `base` is the form as it was filled: an
    /// unusual email address that came from the API does not keep the user from saving the rest.
    pub fn problems(&self, base: &Self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let is_empty = |field: CustomerField| is_blank(self.text(field));
        if CustomerField::NAMES.into_iter().all(is_empty) {
            problems.push(Problem {
                field: CustomerField::Company,
                message: texts::problem_no_name(),
            });
        }
        for field in CustomerField::WRITABLE {
            let is_unchanged = self.is_identical(base, field);
            let has_damage = |form: &Self| form.text(field).contains(char::REPLACEMENT_CHARACTER);
            if has_damage(self) && !has_damage(base) {
                problems.push(Problem {
                    field,
                    message: texts::problem_damage(),
                });
            }
            if let Some(message) = problem_of(field.kind(), self.text(field), is_unchanged) {
                problems.push(Problem { field, message });
            }
        }
        problems
    }
}

/// Reads a whole number of 64 bits as the user typed it. White space around it is allowed.
pub(super) fn parse_number(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

fn problem_of(kind: FieldKind, text: &str, is_unchanged: bool) -> Option<Message> {
    match kind {
        FieldKind::Email if !is_unchanged && !is_email_or_empty(text) => {
            Some(texts::problem_email())
        }
        FieldKind::Number | FieldKind::Count if parse_number(text).is_none() => {
            Some(texts::problem_number())
        }
        _ => None,
    }
}

/// Refuses only a text that cannot be an address: the mail server decides about the rest.
fn is_email_or_empty(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || text.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && !domain.is_empty()
                && !domain.contains('@')
                && !domain.starts_with('.')
                && !domain.ends_with('.')
                && !text.chars().any(|c| c.is_whitespace() || c.is_control())
        })
}
