use leptos::prelude::*;
use model::{CustomerField, CustomerKind};
use texts::Message;

use crate::language::t;
use crate::ui::Badge;

/// The icon of a company or person, with a name for screen readers.
///
/// style/badge.css draws the icon. In a list of 100 rows that costs much less time than an `Icon`,
/// and a name less than a hidden text.
pub fn kind_icon(kind: CustomerKind) -> impl IntoView {
    let (class, name) = kind_class_and_name(kind);
    view! { <span class=class role="img" aria-label=t(name)></span> }
}

/// Returns the class and the accessible name of a kind icon, for an element that is recycled.
pub fn kind_class_and_name(kind: CustomerKind) -> (&'static str, Message) {
    match kind {
        CustomerKind::Company => ("kind kind-company", texts::row_company()),
        CustomerKind::Person => ("kind kind-person", texts::row_person()),
    }
}

/// Returns the badge of an archived customer.
pub fn archived_badge(archived: bool) -> Option<Badge> {
    archived.then(|| flag_badge(CustomerField::Archived))
}

/// Returns the badge of a customer whose flag is set.
pub fn flag_badge(field: CustomerField) -> Badge {
    Badge {
        class: "badge",
        icon: match field {
            CustomerField::Archived => "archive",
            _ => "check",
        },
        text: match field {
            CustomerField::Archived => texts::row_archived(),
            field => field.label(),
        },
        title: None,
    }
}

/// Returns the badge of a record with damaged fields: docs/failures.md, "Field defect".
pub fn incomplete_badge(damaged: &[Message]) -> Option<Badge> {
    (!damaged.is_empty()).then(|| Badge {
        class: "badge badge-warning",
        icon: "warning",
        text: texts::row_incomplete(),
        title: Some(texts::row_unreadable(damaged.to_vec())),
    })
}
