//! The columns of the list: the dialog, the edges of the header, and what a link and a new visit show.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::app::at;
use crate::support::fake_api::FakeApi;
use crate::support::input::{check, dispatch_on, follow, press, send_pointer, type_into};
use crate::support::keys::key;
use crate::support::page::{
    all, button, control, dialog, find, focused, has_button, has_dialog, local_storage, one, text,
    texts, url,
};
use crate::support::style::add_style;
use crate::support::wait::{settle, until};

const DEFAULT: [&str; 7] = [
    "Customer",
    "Contact",
    "Email",
    "Phone",
    "Status",
    "CRM ID",
    "Reference ID",
];

#[wasm_bindgen_test]
async fn a_column_is_switched_on_and_off_and_the_link_shows_it() {
    open("/customers").await;
    open_dialog().await;
    check("Company");
    until_url("/customers?columns=customer,contact,email,phone,status,crmid,refid,companyname")
        .await;
    until("the focus", || focused().id() == "column-company").await;
    check("Contact");
    until_url("/customers?columns=customer,email,phone,status,crmid,refid,companyname").await;
    press("Done");
    until("the list", || dialog().is_none()).await;
    let expected = [&DEFAULT[..1], &DEFAULT[2..], &["Company"]].concat();
    assert_eq!(heads(), expected);
    until("the cells", || {
        cells().last().map(String::as_str) == Some("Firm 0001")
    })
    .await;
    let link = url();
    open(&link).await;
    assert_eq!(heads(), expected);
}

#[wasm_bindgen_test]
async fn the_customer_cannot_be_switched_off_or_moved() {
    open("/customers").await;
    open_dialog().await;
    assert!(control("Customer").has_attribute("disabled"));
    assert!(!has_button("Move Customer"));
}

#[wasm_bindgen_test]
async fn the_arrow_keys_move_a_column_and_the_focus_stays_on_it() {
    open("/customers").await;
    open_dialog().await;
    button("Move Phone").focus().unwrap();
    key("ArrowUp");
    until_url("/customers?columns=customer,contact,phone,email,status,crmid,refid").await;
    until("the place", || text("[role=status]") == "Phone: 3 of 7").await;
    until("the focus", || focused().id() == "column-move-phone").await;
    key("Home");
    until_url("/customers?columns=customer,phone,contact,email,status,crmid,refid").await;
    key("ArrowUp");
    settle().await;
    assert_eq!(
        url(),
        "/customers?columns=customer,phone,contact,email,status,crmid,refid"
    );
    key("End");
    until_url("/customers?columns=customer,contact,email,status,crmid,refid,phone").await;
    press("Reset columns");
    until_url("/customers").await;
    press("Done");
    until("the list", || dialog().is_none()).await;
    assert_eq!(heads(), DEFAULT);
}

#[wasm_bindgen_test]
async fn the_pointer_drags_a_column_to_another_place() {
    open("/customers").await;
    add_style();
    open_dialog().await;
    pointer(&button("Move Phone"), "pointerdown", None);
    let target = one("[data-column=contact].column-row");
    pointer(&one(".column-rows"), "pointermove", Some(&target));
    until_url("/customers?columns=customer,phone,contact,email,status,crmid,refid").await;
    pointer(&one(".column-rows"), "pointerup", None);
    let target = one("[data-column=email].column-row");
    pointer(&one(".column-rows"), "pointermove", Some(&target));
    settle().await;
    assert_eq!(
        url(),
        "/customers?columns=customer,phone,contact,email,status,crmid,refid"
    );
}

#[wasm_bindgen_test]
async fn a_width_is_set_in_the_dialog_and_stays_within_its_range() {
    open("/customers").await;
    add_style();
    open_dialog().await;
    for (typed, width) in [("300", "300"), ("5", "48"), ("9999", "1200")] {
        type_into("Width of Email", typed);
        dispatch_on("Width of Email", "change");
        until("the width", || url().contains(&format!("email.{width},"))).await;
    }
}

#[wasm_bindgen_test]
async fn an_edge_of_the_header_is_dragged_and_escape_takes_it_back() {
    open("/customers").await;
    add_style();
    until("the edges work", || has_button("Columns")).await;
    let edge = one(".col-edge[data-column=email]");
    let head: HtmlElement = edge.parent_element().unwrap().unchecked_into();
    let before = head.get_bounding_client_rect().width();
    drag(&edge, 0.0, "pointerdown");
    drag(&edge, 60.0, "pointermove");
    until("the wider column", || {
        (head.get_bounding_client_rect().width() - before - 60.0).abs() < 2.0
    })
    .await;
    assert_eq!(url(), "/customers");
    key("Escape");
    until("the width before", || {
        (head.get_bounding_client_rect().width() - before).abs() < 1.0
    })
    .await;
    drag(&edge, 0.0, "pointerdown");
    drag(&edge, 60.0, "pointermove");
    drag(&edge, 60.0, "pointerup");
    let width = format!("email.{}", (before + 60.0).round());
    until("the URL", || url().contains(&width)).await;
    until("the width of the end", || {
        (head.get_bounding_client_rect().width() - before - 60.0).abs() < 2.0
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_new_visit_begins_with_the_columns_of_the_last_one() {
    let chosen = "/customers?columns=customer,email,contact";
    let api = open("/customers").await;
    open_dialog().await;
    for column in ["Phone", "Status", "CRM ID", "Reference ID"] {
        check(column);
    }
    until_url("/customers?columns=customer,contact,email").await;
    button("Move Email").focus().unwrap();
    key("ArrowUp");
    until_url(chosen).await;
    press("Done");
    until("the list", || dialog().is_none()).await;
    // Links within the application keep them too.
    type_into("Search customers", "firm");
    follow("Customers");
    until_url(chosen).await;
    let stored = local_storage().get_item("customer-desk.columns").unwrap();
    assert_eq!(stored.as_deref(), Some("customer,email,contact"));
    api.open_as(at("/activity").with_storage().with_directory())
        .await;
    until("the link", || has_link("Customers")).await;
    follow("Customers");
    until_url(chosen).await;
}

#[wasm_bindgen_test]
async fn numbers_are_aligned_with_their_header() {
    open("/customers?columns=customer,_id").await;
    add_style();
    let align = |selector: &str| {
        let style = leptos::prelude::window().get_computed_style(&one(selector));
        let style = style.unwrap().unwrap();
        style.get_property_value("text-align").unwrap()
    };
    assert_eq!(align("thead th:last-child"), "right");
    assert_eq!(align("tbody tr td:last-child"), "right");
}

async fn open(url: &str) -> FakeApi {
    let api = FakeApi::firms(3);
    api.open_as(at(url).with_directory()).await;
    until("the rows", || find("tbody .row-link[href]").is_some()).await;
    until("the button", || has_button("Columns")).await;
    api
}

async fn open_dialog() {
    press("Columns");
    until("the dialog", || has_dialog("Columns")).await;
}

async fn until_url(expected: &str) {
    until(expected, || url() == expected).await;
}

fn has_link(name: &str) -> bool {
    texts("nav a").iter().any(|it| it == name)
}

fn heads() -> Vec<String> {
    texts("thead th[scope=col]")
}

fn cells() -> Vec<String> {
    texts("tbody:not(.spacer) tr:first-child td")
}

fn pointer(on: &HtmlElement, name: &str, at: Option<&HtmlElement>) {
    let place = at.unwrap_or(on).get_bounding_client_rect();
    let y = (place.top() + place.bottom()) / 2.0;
    send_pointer(on, name, place.left(), y);
}

fn drag(edge: &HtmlElement, by: f64, name: &str) {
    let place = edge.get_bounding_client_rect();
    // The edge moves with its column: the pointer is at a place of the window.
    let from = all(".col-edge[data-column=contact]")[0].get_bounding_client_rect();
    send_pointer(edge, name, from.right() + by, place.top() + 1.0);
}
