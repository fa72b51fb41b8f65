use leptos::prelude::*;
use model::{CustomerField, CustomerKind};

use crate::ui::Badge;

/// Tells companies and people apart at a glance, and in a word to a screen reader.
///
/// The picture is drawn by style/badge.css: in a list of 100 rows it costs much less than an `Icon`,
/// and a name less than a hidden text.
pub fn kind_icon(kind: CustomerKind) -> impl IntoView {
    let (class, name) = kind_class_and_name(kind);
    view! { <span class=class role="img" aria-label=name></span> }
}

/// The same, as the class and the name of an element.
pub fn kind_class_and_name(kind: CustomerKind) -> (&'static str, &'static str) {
    match kind {
        CustomerKind::Company => ("kind kind-company", "Company"),
        CustomerKind::Person => ("kind kind-person", "Person"),
    }
}

/// Marks a customer in the archive.
pub fn archived_badge(archived: bool) -> Option<Badge> {
    archived.then(|| flag_badge(CustomerField::Archived))
}

/// Marks a record of which a flag is set.
pub fn flag_badge(field: CustomerField) -> Badge {
    Badge {
        class: "badge",
        icon: match field {
            CustomerField::Archived => "archive",
            _ => "check",
        },
        words: field.label(),
        title: None,
    }
}

/// Marks a record of which a field could not be read.
pub fn incomplete_badge(unread: &[&str]) -> Option<Badge> {
    (!unread.is_empty()).then(|| Badge {
        class: "badge badge-warning",
        icon: "warning",
        words: "Incomplete",
        title: Some(format!("Could not be read: {}", unread.join(", "))),
    })
}
