//! The calls on customers.

use std::time::{SystemTime, UNIX_EPOCH};

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, Path, RawQuery, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::Serialize;

use crate::body::Body;
use crate::error::ApiError;
use crate::params::Params;
use crate::store::{self, Customer, CustomerFields, CustomerList, Sort, Store};

/// `{"customers":[...]}`
#[derive(Serialize)]
pub struct Many {
    customers: Vec<Customer>,
}

/// `{"customer":{...}}`
#[derive(Serialize)]
pub struct One {
    customer: Customer,
}

/// `GET /v1.0/customers`
pub async fn list(
    State(store): State<Store>,
    RawQuery(query): RawQuery,
) -> Result<Json<Many>, ApiError> {
    let list = parse_list(&Params::parse(query.as_deref()))?;
    let customers = store.call(move |db| list.rows(db)).await?;
    Ok(Json(Many { customers }))
}

/// `GET /v1.0/customers/{id}`
pub async fn get(State(store): State<Store>, id: CustomerId) -> Result<Json<One>, ApiError> {
    let found = store.call(move |db| store::get_customer(db, id.0)).await?;
    one(found)
}

/// `POST /v1.0/customers`
pub async fn create(State(store): State<Store>, body: Body) -> Result<Json<One>, ApiError> {
    let fields = parse_fields(body)?;
    let customer = store
        .call(move |db| store::create_customer(db, &fields, now()))
        .await?;
    Ok(Json(One { customer }))
}

/// `PUT /v1.0/customers/{id}`
pub async fn replace(
    State(store): State<Store>,
    id: CustomerId,
    body: Body,
) -> Result<Json<One>, ApiError> {
    let fields = parse_fields(body)?;
    let replaced = store
        .call(move |db| store::replace_customer(db, id.0, &fields, now()))
        .await?;
    one(replaced)
}

/// `DELETE /v1.0/customers/{id}`
pub async fn remove(State(store): State<Store>, id: CustomerId) -> Result<StatusCode, ApiError> {
    let removed = store
        .call(move |db| store::remove_customer(db, id.0))
        .await?;
    if removed {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::customer())
    }
}

/// The `{id}` of a path.
pub struct CustomerId(pub i64);

impl<S: Send + Sync> FromRequestParts<S> for CustomerId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let path: Result<Path<String>, PathRejection> =
            Path::from_request_parts(parts, state).await;
        // Bytes that are no UTF-8 are refused by the path itself.
        let Path(text) = path.map_err(|_| ApiError::id())?;
        let digits = text.strip_prefix('-').unwrap_or(&text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ApiError::id());
        }
        // A number that no 64 bits hold is a number that no customer has.
        text.parse().map(Self).map_err(|_| ApiError::customer())
    }
}

fn parse_list(params: &Params) -> Result<CustomerList, ApiError> {
    let sorts = [
        ("default", Sort::Default),
        ("name", Sort::Name),
        ("company", Sort::Company),
    ];
    Ok(CustomerList {
        sort: params.choice("sortby", &sorts)?.unwrap_or(Sort::Default),
        direction: params.direction()?,
        // Any other value selects all customers: docs/api.md, "List of customers".
        company: match params.get("type")? {
            Some("company") => Some(true),
            Some("person") => Some(false),
            _ => None,
        },
        archived: params.choice("archived", &[("false", false), ("true", true)])?,
        page: params.page()?,
    })
}

/// The names in a POST or PUT. A PUT erases a field that is left out: docs/api.md, "Traps".
fn parse_fields(mut body: Body) -> Result<CustomerFields, ApiError> {
    let fields = CustomerFields {
        name: body.text("customerName")?,
        lastname: body.text("customerLastName")?,
        companyname: body.text("customerCompanyName")?,
        email: body.text("customerEmail")?,
        phone: body.text("customerPhone")?,
        description: body.text("customerDescription")?,
        status: body.number("customerStatus")?,
        archived: body.flag("archived")?,
        crmid: body.text("crmId")?,
        refid: body.text("refId")?,
    };
    let names = [&fields.name, &fields.lastname, &fields.companyname];
    if names.iter().all(|name| name.trim().is_empty()) {
        return Err(ApiError::nameless());
    }
    Ok(fields)
}

fn one(customer: Option<Customer>) -> Result<Json<One>, ApiError> {
    let customer = customer.ok_or_else(ApiError::customer)?;
    Ok(Json(One { customer }))
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    // A clock before 1970 or after year 292,277,026,596 is not worth an error.
    since.map_or(1, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    })
}
