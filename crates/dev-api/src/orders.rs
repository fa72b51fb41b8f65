//! The call for a customer's orders.

use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

use crate::customers::CustomerId;
use crate::error::ApiError;
use crate::params::Params;
use crate::store::{Order, OrderList, OrderSort, OrderStatus, Store};

/// `{"orders":[...]}`
#[derive(Serialize)]
pub struct Many {
    orders: Vec<Order>,
}

/// `GET /v1.0/customers/{id}/orders`
pub async fn list(
    State(store): State<Store>,
    id: CustomerId,
    RawQuery(query): RawQuery,
) -> Result<Json<Many>, ApiError> {
    let list = parse_list(id.0, &Params::parse(query.as_deref()))?;
    let orders = store.call(move |db| list.rows(db)).await?;
    let orders = orders.ok_or_else(ApiError::customer)?;
    Ok(Json(Many { orders }))
}

fn parse_list(customer: i64, params: &Params) -> Result<OrderList, ApiError> {
    let sorts = [
        ("number", OrderSort::Number),
        ("submitdate", OrderSort::SubmitDate),
    ];
    Ok(OrderList {
        customer,
        sort: params
            .choice("sortby", &sorts)?
            .unwrap_or(OrderSort::Number),
        direction: params.direction()?,
        statuses: match params.get("status")? {
            Some(list) => parse_statuses(list)?,
            None => OrderStatus::ALL.to_vec(),
        },
        page: params.page()?,
    })
}

fn parse_statuses(list: &str) -> Result<Vec<OrderStatus>, ApiError> {
    list.split(',')
        .map(|status| match status {
            "0" => Ok(OrderStatus::Draft),
            "1" => Ok(OrderStatus::Submit),
            "2" => Ok(OrderStatus::Revoked),
            _ => Err(ApiError::parameter(
                "status",
                "0, 1 and 2, separated by commas",
            )),
        })
        .collect()
}
