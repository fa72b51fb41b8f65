use leptos::prelude::document;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;
use model::{Customer, CustomerField, CustomerKind};
use wasm_bindgen::JsCast;

use super::cell::{Cell, Marks, RowLink, TimeFormat, child, is_unclipped, show_badge};
use crate::language::text_untracked;
use crate::pages::shared::{incomplete_badge, kind_class_and_name};
use crate::ui::{RecycledChild, focus_element, set_attribute};

/// The row of a customer: a checkbox, then a cell for each column of the list, and in the first of
/// these the customer's kind and a badge where the record is incomplete. The row shows one customer after another in the
/// same elements (see `RecycledText`).
pub struct CustomerRow {
    /// The `tr`.
    pub element: Element,
    /// The checkbox. It gets its name once it works.
    pub checkbox: Element,
    index: Option<usize>,
    icon: Element,
    /// The name of the customer's kind.
    kind: String,
    is_archived: bool,
    cells: Vec<Cell>,
    incomplete: RecycledChild,
}

impl CustomerRow {
    /// Returns a row without a customer.
    pub fn new(time: TimeFormat) -> Self {
        let element = Rndr::create_element("tr", None);
        let checkbox = child(&child(&element, "td", "cell-select"), "input", "");
        Rndr::set_attribute(&checkbox, "type", "checkbox");
        let lead = Rndr::create_element("div", None);
        Rndr::set_attribute(&lead, "class", "cell-lead");
        let icon = child(&lead, "span", "");
        Rndr::set_attribute(&icon, "role", "img");
        let cell = |(at, field)| {
            if at == 0 {
                Rndr::insert_node(&child(&element, "td", "unclipped"), &lead, None);
                return Cell::new(&lead, field, true, time);
            }
            let class = if is_unclipped(field) { "unclipped" } else { "" };
            Cell::new(&child(&element, "td", class), field, false, time)
        };
        let cells = CustomerField::columns().enumerate().map(cell).collect();
        Self {
            element,
            checkbox,
            index: None,
            icon,
            kind: String::new(),
            is_archived: false,
            cells,
            incomplete: RecycledChild::new(lead),
        }
    }

    /// Shows a customer. `index` is the place of the row in the table, from 1 and with the header as
    /// the first row, where the page does not hold all rows.
    pub fn show(
        &mut self,
        customer: &Customer,
        max_limit: u16,
        index: Option<usize>,
        marks: Marks,
    ) {
        let focused = self.focused();
        self.set_index(index);
        self.set_kind(customer.kind());
        self.set_archived(customer.archived);
        let link = RowLink::of(customer, max_limit);
        for cell in &mut self.cells {
            cell.show(customer, &link, marks);
        }
        let badge = incomplete_badge(&customer.damaged_labels());
        show_badge(&mut self.incomplete, badge);
        if focused.is_some_and(|it| it.matches("a:not([href])").unwrap_or(false)) {
            self.focus_link();
        }
    }

    fn focused(&self) -> Option<Element> {
        let has_focus = self.element.matches(":focus-within").unwrap_or(false);
        has_focus.then(|| document().active_element()).flatten()
    }

    /// Moves the focus to the link of the row: the element that had it is a link no longer, since
    /// another name leads to the customer now.
    fn focus_link(&self) {
        let link = self
            .element
            .query_selector(".row-link[href]")
            .ok()
            .flatten();
        if let Some(link) = link.and_then(|link| link.dyn_into().ok()) {
            focus_element(&link);
        }
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
