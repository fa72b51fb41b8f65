//! The search for equal records. The API has none: docs/api.md, "Equal records".

use std::cmp::Ordering;

use futures_util::future::try_join_all;
use js_sys::JsString;
use model::{ApiError, Customer, CustomerId, CustomerQuery, CustomerWrite, Lookup, Page};
use wasm_bindgen::{JsCast, JsValue};

use super::{Api, with_retry};

/// The customers that equal a write in all ten written fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Equals {
    /// The ids of the customers.
    pub ids: Vec<CustomerId>,
    /// Whether there can be no other equal customers.
    pub certain: bool,
}

impl Api {
    /// Searches for the customers that equal `write`. The pages of each step are read side by side.
    ///
    /// # Errors
    /// The fault of a page, once no retry is left.
    pub async fn equals(self, write: &CustomerWrite) -> Result<Equals, ApiError> {
        let mut lookup = Lookup::new(write, self.max_limit(), compare);
        loop {
            let queries = lookup.next();
            if queries.is_empty() {
                break;
            }
            let reads = queries
                .into_iter()
                .map(|query| self.customers_with_retry(query));
            lookup.answer(&try_join_all(reads).await?);
        }
        Ok(Equals {
            ids: lookup.found().to_vec(),
            certain: lookup.is_certain(),
        })
    }

    async fn customers_with_retry(self, query: CustomerQuery) -> Result<Page<Customer>, ApiError> {
        with_retry(async move || self.customers(query, None).await).await
    }
}

/// Compares two texts in the browser's language, without case and accents, as the API may sort.
fn compare(a: &str, b: &str) -> Ordering {
    thread_local! {
        static COLLATOR: js_sys::Function = collator();
    }
    let order = COLLATOR
        .with(|compare| compare.call2(&JsValue::UNDEFINED, &JsString::from(a), &JsString::from(b)));
    let order = order.ok().and_then(|order| order.as_f64()).unwrap_or(0.0);
    order.total_cmp(&0.0)
}

fn collator() -> js_sys::Function {
    let options = js_sys::Object::new();
    // A plain object takes any property.
    let _ = js_sys::Reflect::set(&options, &"sensitivity".into(), &"base".into());
    js_sys::Intl::Collator::new(&js_sys::Array::new(), &options)
        .compare()
        .unchecked_into()
}
