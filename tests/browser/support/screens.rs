//! Screens that several tests begin with.

use customer_desk::api::Method::Get;

use super::app::at;
use super::customers::LIST;
use super::fake_api::FakeApi;
use super::input::type_into;
use super::page::{find, has_text, text};
use super::records::{customer, customers, google, orders};
use super::wait::until;

const GOOGLE: &str = "/v1.0/customers/8";

/// Opens the page of the customer 8. Reads of it are answered, writes are held back.
pub async fn open_customer() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[]));
    api.answers(Get, GOOGLE, 200, &customer(&google()));
    api.answers(Get, "/v1.0/customers/8/orders", 200, &orders(&[]));
    at("/customers/8").open(&api).await;
    until("the customer", || text("h1") == "Google").await;
    until("the orders", || has_text("No orders")).await;
    api
}

/// Opens the form of the customer 8. Reads of it are answered, writes are held back.
pub async fn open_edit_form() -> FakeApi {
    open_edit_form_of(&customer(&google())).await
}

/// Opens the form of the customer 8, whose reads are answered with this body.
pub async fn open_edit_form_of(body: &str) -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, GOOGLE, 200, body);
    at("/customers/8/edit").open(&api).await;
    until("the form", || find("form.form").is_some()).await;
    api
}

/// Opens the form of a new customer, and types a company name. Reads of the list are answered.
pub async fn open_new_form() -> FakeApi {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[]));
    at("/customers/new").open(&api).await;
    until("the form", || find("form.form").is_some()).await;
    type_into("Company", "Google");
    api
}
