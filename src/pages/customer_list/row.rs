use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;
use model::{Columns, Customer, CustomerField, CustomerKind};

use super::cell::{Cell, Formats, Marks, child, show_badge};
use crate::language::text_untracked;
use crate::pages::shared::{archived_badge, incomplete_badge, kind_class_and_name};
use crate::router::customer_href;
use crate::ui::{RecycledChild, RecycledText, set_attribute};

/// The row of a customer: a checkbox, the customer with kind, name and badges, then the other columns.
/// The row shows one customer after another in the same elements (see `RecycledText`).
pub struct CustomerRow {
    /// The `tr`.
    pub element: Element,
    /// The checkbox. It gets its name once it works.
    pub checkbox: Element,
    /// The button *Peek*. It gets its name once it works.
    pub peek: Element,
    index: Option<usize>,
    icon: Element,
    /// The name of the customer's kind.
    kind: String,
    name: RecycledText,
    is_archived: bool,
    archived: RecycledChild,
    incomplete: RecycledChild,
    cells: Vec<Cell>,
}

impl CustomerRow {
    /// Returns a row without a customer. As a card it looks like no table, and says that it is one.
    pub fn new(columns: &Columns, is_card: bool, formats: Formats) -> Self {
        let element = Rndr::create_element("tr", None);
        if is_card {
            Rndr::set_attribute(&element, "role", "row");
        }
        let checkbox = child(&child(&element, "td", "cell-select"), "input", "");
        Rndr::set_attribute(&checkbox, "type", "checkbox");
        let lead = child(&child(&element, "td", "unclipped"), "div", "cell-lead");
        let icon = child(&lead, "span", "");
        Rndr::set_attribute(&icon, "role", "img");
        let name = RecycledText::new(child(&lead, "a", "row-link"));
        let peek = child(&lead, "button", "row-peek");
        Rndr::set_attribute(&peek, "type", "button");
        // Space on the row does the same, without a stop of Tab in each row.
        Rndr::set_attribute(&peek, "tabindex", "-1");
        // The customer is the first column.
        let others = columns.iter().skip(1);
        let cells = others
            .map(|it| Cell::new(&element, it.column, is_card, formats))
            .collect();
        if is_card {
            let cells = element.children();
            let cells = (0..cells.length()).filter_map(|at| cells.item(at));
            cells.for_each(|cell| Rndr::set_attribute(&cell, "role", "cell"));
        }
        Self {
            element,
            checkbox,
            peek,
            index: None,
            icon,
            kind: String::new(),
            name,
            is_archived: false,
            archived: RecycledChild::new(lead.clone()),
            incomplete: RecycledChild::new(lead),
            cells,
        }
    }

    /// Shows a customer, with its display name. `index` is the place of the row in the table, from 1 and with
    /// the header as the first row, where the page does not hold all rows.
    pub fn show(&mut self, customer: &Customer, name: &str, index: Option<usize>, marks: Marks) {
        self.set_index(index);
        self.set_kind(customer.kind());
        self.show_name(customer, name, marks);
        self.set_archived(customer.archived);
        let badge = incomplete_badge(&customer.damaged_labels());
        show_badge(&mut self.incomplete, badge);
        for cell in &mut self.cells {
            cell.show(customer, marks);
        }
    }

    fn show_name(&mut self, customer: &Customer, name: &str, marks: Marks) {
        let field = match customer.kind() {
            CustomerKind::Company => CustomerField::Company,
            CustomerKind::Person => CustomerField::LastName,
        };
        // A number stands for a name where there is none.
        let marks = |text: &str| match customer.is_named() {
            true => marks(text, field),
            false => Vec::new(),
        };
        self.name
            .show(name, Some(&customer_href(customer.id)), &marks);
    }

    fn set_index(&mut self, index: Option<usize>) {
        if let Some(index) = index.filter(|_| self.index != index) {
            Rndr::set_attribute(&self.element, "aria-rowindex", &index.to_string());
        }
        self.index = index;
    }

    fn set_kind(&mut self, kind: CustomerKind) {
        let (class, name) = kind_class_and_name(kind);
        let name = text_untracked(&name);
        if self.kind != name {
            Rndr::set_attribute(&self.icon, "class", class);
            Rndr::set_attribute(&self.icon, "aria-label", &name);
            self.kind = name;
        }
    }

    fn set_archived(&mut self, is_archived: bool) {
        show_badge(&mut self.archived, archived_badge(is_archived));
        if self.is_archived != is_archived {
            set_attribute(
                &self.element,
                "class",
                is_archived.then_some("row-archived"),
            );
            self.is_archived = is_archived;
        }
    }
}
