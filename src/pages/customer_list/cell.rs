use std::borrow::Cow;
use std::ops::Range;

use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;
use model::{
    Customer, CustomerField, CustomerKind, FieldKind, ListColumn, UnixTime, Value, mail_link,
};

use crate::language::text_untracked;
use crate::pages::shared::flag_badge;
use crate::ui::{Badge, RecycledChild, RecycledText};

/// Returns the ranges of a field's text to mark, in bytes, apart and in order.
pub type Marks<'a> = &'a dyn Fn(&str, CustomerField) -> Vec<Range<usize>>;

/// Marks nothing.
pub fn unmarked(_: &str, _: CustomerField) -> Vec<Range<usize>> {
    Vec::new()
}

/// A cell beside that of the customer: it shows one customer after another.
pub struct Cell {
    column: Column,
    /// Whether the text is a link to write to.
    is_link: bool,
    formats: Formats,
}

/// Writes times and statuses. Function pointers keep their code out of the part that draws the first rows.
#[derive(Clone, Copy)]
pub struct Formats {
    /// Writes a time.
    pub time: fn(UnixTime) -> String,
    /// Writes a status.
    pub status: fn(i64) -> String,
}

/// The formats of the first rows: they have no times, and the names of statuses are still to come.
pub const FIRST_FORMATS: Formats = Formats {
    time: |_| String::new(),
    status: |status| status.to_string(),
};

enum Column {
    Contact(RecycledText),
    Text(CustomerField, RecycledText),
    Flag(CustomerField, RecycledChild),
}

impl Cell {
    /// Returns the cell of a column in a row without a customer. A card has one link alone, which a
    /// finger meets.
    pub fn new(row: &Element, column: ListColumn, is_card: bool, formats: Formats) -> Self {
        let is_email = column == ListColumn::Field(CustomerField::Email);
        let column = match column {
            ListColumn::Customer | ListColumn::Contact => {
                Column::Contact(RecycledText::new(child(row, "td", "")))
            }
            ListColumn::Field(field) => match field.kind() {
                // A badge needs no clipping, and the browser lays out a cell that clips more slowly.
                FieldKind::Flag => {
                    Column::Flag(field, RecycledChild::new(child(row, "td", "unclipped")))
                }
                // A link cuts off its own text.
                FieldKind::Email if !is_card => {
                    let link = child(&child(row, "td", "unclipped"), "a", "cell-link");
                    Column::Text(field, RecycledText::new(link))
                }
                kind => {
                    let class = if is_number(kind) { "num" } else { "" };
                    Column::Text(field, RecycledText::new(child(row, "td", class)))
                }
            },
        };
        Self {
            column,
            is_link: is_email && !is_card,
            formats,
        }
    }

    /// Shows a customer; nothing where the field could not be read.
    pub fn show(&mut self, customer: &Customer, marks: Marks) {
        match &mut self.column {
            Column::Contact(text) => {
                let name = contact(customer);
                text.show(&name, None, &|text| marks(text, CustomerField::LastName));
            }
            Column::Text(field, text) => {
                let field = *field;
                let href = self.is_link.then(|| mail_link(customer.text(field)));
                let marks = |text: &str| match field.kind().is_text() {
                    true => marks(text, field),
                    false => Vec::new(),
                };
                text.show(
                    &value_text(customer, field, self.formats),
                    href.flatten().as_deref(),
                    &marks,
                );
            }
            Column::Flag(field, badge) => {
                let is_set = customer.value(*field) == Value::Flag(true);
                show_badge(badge, is_set.then(|| flag_badge(*field)));
            }
        }
    }
}

/// Whether the values of a column are aligned to the right, as its header is.
pub fn is_number(kind: FieldKind) -> bool {
    matches!(kind, FieldKind::Id | FieldKind::Count)
}

/// Returns the contact person of a company; nothing for a person, whose name leads the row.
fn contact(customer: &Customer) -> String {
    match customer.kind() {
        CustomerKind::Company => customer.contact_name(),
        CustomerKind::Person => String::new(),
    }
}

fn value_text(customer: &Customer, field: CustomerField, formats: Formats) -> Cow<'_, str> {
    match customer.read_value(field) {
        Some(Value::Text(text)) => text.into(),
        Some(Value::Time(at)) => (formats.time)(at).into(),
        Some(Value::Number(status)) if field == CustomerField::Status => {
            (formats.status)(status).into()
        }
        Some(value) => {
            let number = value.number().map(|number| number.to_string());
            number.unwrap_or_default().into()
        }
        None => "".into(),
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
