//! All customers of the dev API, as its answers and as rows.

use axum::body::Bytes;
use e2e::{DevApi, Value};

use crate::Failure;

/// The largest page of the dev API, in rows.
const PAGE: usize = 100;

/// The customers of the dev API, the same in every run.
pub(crate) struct Customers {
    /// The answers, one for each page.
    pub(crate) pages: Vec<Bytes>,
    /// The rows by `_id`.
    pub(crate) rows: Vec<Row>,
}

/// One customer.
pub(crate) struct Row(Value);

impl Customers {
    /// Reads `count` customers.
    pub(crate) async fn read(api: &DevApi, count: usize) -> Result<Self, Failure> {
        let (mut pages, mut rows) = (Vec::new(), Vec::with_capacity(count));
        for offset in (0..count).step_by(PAGE) {
            let path = format!("/v1.0/customers?offset={offset}&limit={PAGE}");
            let text = api.text(&path).await;
            let mut answer: Value = serde_json::from_str(&text)?;
            let Value::Array(page) = answer["customers"].take() else {
                return Err(format!("{path} is no list of customers").into());
            };
            rows.extend(page.into_iter().map(Row));
            pages.push(text.into());
        }
        rows.sort_by_key(Row::id);
        Ok(Self { pages, rows })
    }
}

impl Row {
    /// Returns the `_id`.
    pub(crate) fn id(&self) -> i64 {
        self.0["_id"].as_i64().unwrap_or_default()
    }

    /// Returns a field by its name in the API, as text.
    pub(crate) fn text(&self, field: &str) -> String {
        match &self.0[field] {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }
}

#[cfg(test)]
impl Row {
    /// Returns a row with these fields.
    pub(crate) fn of(fields: Value) -> Self {
        Self(fields)
    }
}
