use std::ops::Range;

use leptos::prelude::document;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::Element;
use model::{Customer, CustomerField, CustomerKind, OrderQuery, is_blank, mail_link};
use wasm_bindgen::JsCast;

use super::header::COLUMNS;
use crate::pages::shared::{archived_badge, incomplete_badge, kind_class_and_name};
use crate::router::Route;
use crate::ui::{RecycledChild, RecycledText, focus_element, set_attribute};

/// Where the text of a field is marked: ranges of bytes, apart and in order.
pub type Marks<'a> = &'a dyn Fn(&str, CustomerField) -> Vec<Range<usize>>;

/// Nothing is marked.
pub fn unmarked(_: &str, _: CustomerField) -> Vec<Range<usize>> {
    Vec::new()
}

/// A customer's row. It shows one customer after another, in the same elements (see [`RecycledText`]).
pub struct CustomerRow {
    /// The `tr`.
    pub element: Element,
    index: Option<usize>,
    icon: Element,
    kind: Option<CustomerKind>,
    is_archived: bool,
    /// One for each of [`TEXTS`].
    texts: Vec<RecycledText>,
    status: RecycledText,
    incomplete: RecycledChild,
    archived: RecycledChild,
}

/// The fields that are shown as they are, with the columns that they stand in.
const TEXTS: [(CustomerField, usize); 7] = [
    (CustomerField::Company, 0),
    (CustomerField::LastName, 1),
    (CustomerField::FirstName, 2),
    (CustomerField::Email, 3),
    (CustomerField::Phone, 4),
    (CustomerField::CrmId, 7),
    (CustomerField::RefId, 8),
];
const STATUS: usize = 5;
const ARCHIVED: usize = 6;

impl CustomerRow {
    /// A row that shows nobody yet.
    pub fn new() -> Self {
        let element = Rndr::create_element("tr", None);
        let cells = COLUMNS.map(|_| child(&element, "td", ""));
        let lead = child(&cells[0], "div", "cell-lead");
        let icon = child(&lead, "span", "");
        Rndr::set_attribute(&icon, "role", "img");
        let texts = TEXTS.map(|(field, column)| {
            let cell = &cells[column];
            RecycledText::new(match field {
                CustomerField::Company => child(&lead, "a", "row-link"),
                CustomerField::LastName | CustomerField::FirstName => child(cell, "a", "row-link"),
                CustomerField::Email => child(cell, "a", "cell-link"),
                _ => cell.clone(),
            })
        });
        Self {
            element,
            index: None,
            icon,
            kind: None,
            is_archived: false,
            texts: texts.into(),
            status: RecycledText::new(cells[STATUS].clone()),
            incomplete: RecycledChild::new(lead),
            archived: RecycledChild::new(cells[ARCHIVED].clone()),
        }
    }

    /// Shows a customer. `index` counts the row among all, with the header as the first, where not
    /// all of them are on the page.
    pub fn show(
        &mut self,
        customer: &Customer,
        max_limit: u16,
        index: Option<usize>,
        marks: Marks,
    ) {
        let focused = self.focused();
        self.count(index);
        self.tell_kind(customer.kind());
        self.dim(customer.archived);
        let lead = Lead::of(customer, max_limit);
        let email = mail_link(&customer.email);
        for (live, (field, _)) in self.texts.iter_mut().zip(TEXTS) {
            let href = match field {
                CustomerField::Email => email.as_deref(),
                _ => (lead.field == field).then_some(lead.href.as_str()),
            };
            match &lead.name {
                Some(name) if field == lead.field => live.show(name, href, &|_| Vec::new()),
                _ => live.show(customer.text(field), href, &|text| marks(text, field)),
            }
        }
        let is_unread = customer.unread.contains(&CustomerField::Status);
        let status = (!is_unread).then(|| customer.status.to_string());
        self.status
            .show(&status.unwrap_or_default(), None, &|_| Vec::new());
        let unread = customer.unread_labels();
        self.incomplete.show(&unread.join(", "), || {
            incomplete_badge(&unread).map(|badge| badge.element())
        });
        let archived = if customer.archived { "archived" } else { "" };
        self.archived.show(archived, || {
            archived_badge(customer.archived).map(|badge| badge.element())
        });
        if focused.is_some_and(|it| !it.has_attribute("href")) {
            self.focus_link();
        }
    }

    fn focused(&self) -> Option<Element> {
        let has_focus = self.element.matches(":focus-within").unwrap_or(false);
        has_focus.then(|| document().active_element()).flatten()
    }

    /// What had the focus is no link any more: another name leads to the customer now.
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

    fn count(&mut self, index: Option<usize>) {
        if let Some(index) = index.filter(|_| self.index != index) {
            Rndr::set_attribute(&self.element, "aria-rowindex", &index.to_string());
        }
        self.index = index;
    }

    fn tell_kind(&mut self, kind: CustomerKind) {
        if self.kind != Some(kind) {
            let (class, name) = kind_class_and_name(kind);
            Rndr::set_attribute(&self.icon, "class", class);
            Rndr::set_attribute(&self.icon, "aria-label", name);
            self.kind = Some(kind);
        }
    }

    fn dim(&mut self, is_archived: bool) {
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

/// The link to a customer's page: the first name that isn't empty.
struct Lead {
    field: CustomerField,
    /// What stands there where all are empty.
    name: Option<String>,
    href: String,
}

impl Lead {
    fn of(customer: &Customer, max_limit: u16) -> Self {
        let names = [
            (CustomerField::Company, &customer.company),
            (CustomerField::LastName, &customer.last_name),
            (CustomerField::FirstName, &customer.first_name),
        ];
        let named = names.into_iter().find(|(_, name)| !is_blank(name));
        let first_orders = OrderQuery::first(max_limit);
        Self {
            field: named.map_or(CustomerField::Company, |(field, _)| field),
            name: named.is_none().then(|| customer.display_name()),
            href: Route::Customer(customer.id, first_orders, None).href(max_limit),
        }
    }
}

fn child(parent: &Element, name: &str, class: &str) -> Element {
    let element = Rndr::create_element(name, None);
    if !class.is_empty() {
        Rndr::set_attribute(&element, "class", class);
    }
    Rndr::insert_node(parent, &element, None);
    element
}
