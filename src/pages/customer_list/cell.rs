use std::borrow::Cow;
use std::ops::Range;

use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;
use model::{Customer, CustomerField, FieldKind, OrderQuery, UnixTime, Value, is_blank, mail_link};

use crate::api::status_names;
use crate::language::text_untracked;
use crate::pages::shared::flag_badge;
use crate::router::Route;
use crate::ui::{Badge, RecycledChild, RecycledText};

/// Returns the ranges of a field's text to mark, in bytes, apart and in order.
pub type Marks<'a> = &'a dyn Fn(&str, CustomerField) -> Vec<Range<usize>>;

/// Marks nothing.
pub fn unmarked(_: &str, _: CustomerField) -> Vec<Range<usize>> {
    Vec::new()
}

/// A field of one customer after another, drawn by its kind.
pub struct Cell {
    field: CustomerField,
    content: Content,
    time: TimeFormat,
}

/// Writes a time. A function pointer keeps the code of times out of the part that draws the first rows,
/// which have none.
pub type TimeFormat = fn(UnixTime) -> String;

enum Content {
    Text(RecycledText),
    Badge(RecycledChild),
}

impl Cell {
    /// Returns a cell that draws into `parent`; into a child of its own where `parent` holds other
    /// things too.
    pub fn new(parent: &Element, field: CustomerField, is_shared: bool, time: TimeFormat) -> Self {
        let own = match link_class(field) {
            Some(class) => child(parent, "a", class),
            None if is_shared => child(parent, "span", ""),
            None => parent.clone(),
        };
        let content = match field.kind() {
            FieldKind::Flag => Content::Badge(RecycledChild::new(own)),
            _ => Content::Text(RecycledText::new(own)),
        };
        Self {
            field,
            content,
            time,
        }
    }

    /// Shows the field of a customer; nothing where it could not be read.
    pub fn show(&mut self, customer: &Customer, link: &RowLink, marks: Marks) {
        let field = self.field;
        match &mut self.content {
            Content::Text(text) if link.field == field => match &link.name {
                Some(name) => text.show(name, Some(&link.href), &|_| Vec::new()),
                None => {
                    let name = customer.text(field);
                    text.show(name, Some(&link.href), &|text| marks(text, field));
                }
            },
            Content::Text(text) => {
                let is_email = field.kind() == FieldKind::Email;
                let href = is_email.then(|| mail_link(customer.text(field)));
                let marks = |text: &str| match field.kind().is_text() {
                    true => marks(text, field),
                    false => Vec::new(),
                };
                text.show(
                    &value_text(customer, field, self.time),
                    href.flatten().as_deref(),
                    &marks,
                );
            }
            Content::Badge(badge) => {
                let is_set = customer.value(field) == Value::Flag(true);
                show_badge(badge, is_set.then(|| flag_badge(field)));
            }
        }
    }
}

/// Whether the cell of a field needs no clipping: a link cuts off its own text, and a badge fits.
/// The browser lays out a cell that clips more slowly.
pub fn is_unclipped(field: CustomerField) -> bool {
    link_class(field).is_some() || field.kind() == FieldKind::Flag
}

/// Returns the class of the link that the text of a field is, at least for some customers.
fn link_class(field: CustomerField) -> Option<&'static str> {
    if CustomerField::NAMES.contains(&field) {
        Some("row-link")
    } else {
        (field.kind() == FieldKind::Email).then_some("cell-link")
    }
}

fn value_text(customer: &Customer, field: CustomerField, time: TimeFormat) -> Cow<'_, str> {
    match customer.read_value(field) {
        Some(Value::Text(text)) => text.into(),
        Some(Value::Time(at)) => time(at).into(),
        Some(Value::Number(status)) if field == CustomerField::Status => {
            text_untracked(&status_names().shown(status)).into()
        }
        Some(value) => {
            let number = value.number().map(|number| number.to_string());
            number.unwrap_or_default().into()
        }
        None => "".into(),
    }
}

/// The link to a customer's page: the first name that is filled.
pub struct RowLink {
    field: CustomerField,
    /// Stands for the name where all are empty, in the language of now.
    name: Option<String>,
    href: String,
}

impl RowLink {
    /// Returns the link to a customer.
    pub fn of(customer: &Customer, max_limit: u16) -> Self {
        let is_filled = |field: &CustomerField| !is_blank(customer.text(*field));
        let named = CustomerField::NAMES.into_iter().find(is_filled);
        let first_orders = OrderQuery::first(max_limit);
        Self {
            field: named.unwrap_or(CustomerField::Company),
            name: named
                .is_none()
                .then(|| text_untracked(&customer.display_name())),
            href: Route::Customer(customer.id, first_orders, None).href(max_limit),
        }
    }
}

/// Shows a badge in the language of now, or hides it.
pub fn show_badge(child: &mut RecycledChild, badge: Option<Badge>) {
    let messages = badge
        .iter()
        .flat_map(|it| [Some(&it.text), it.title.as_ref()]);
    let words: Vec<_> = messages.flatten().map(text_untracked).collect();
    child.show(&words.join(" "), || badge.as_ref().map(Badge::element));
}

/// Makes an element at the end of `parent`.
pub fn child(parent: &Element, name: &str, class: &str) -> Element {
    let element = Rndr::create_element(name, None);
    if !class.is_empty() {
        Rndr::set_attribute(&element, "class", class);
    }
    Rndr::insert_node(parent, &element, None);
    element
}
