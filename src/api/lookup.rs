//! Finding a record by what was written of it, since the API has no search.

use std::cmp::Ordering;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use js_sys::JsString;
use model::{ApiError, Customer, CustomerId, CustomerQuery, CustomerWrite, Lookup, Page};
use wasm_bindgen::{JsCast, JsValue};

use super::{Api, with_retry};

/// The customers that equal a write in all ten fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Equals {
    /// Their numbers.
    pub ids: Vec<CustomerId>,
    /// Whether there can be no others.
    pub certain: bool,
}

impl Api {
    /// Looks for the customers that equal `write`.
    pub async fn equals(self, write: &CustomerWrite) -> Result<Equals, ApiError> {
        let mut lookup = Lookup::new(write, self.max_limit(), compare);
        loop {
            let queries = lookup.next();
            if queries.is_empty() {
                break;
            }
            let read = |query| Box::pin(self.customers_with_retry(query)) as Reading;
            let pages = all(queries.into_iter().map(read).collect()).await;
            lookup.answer(&pages.into_iter().collect::<Result<Vec<_>, _>>()?);
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

type Reading = Pin<Box<dyn Future<Output = Result<Page<Customer>, ApiError>>>>;

/// Reads side by side; a general join of futures would weigh more than the few pages need.
async fn all(mut reading: Vec<Reading>) -> Vec<Result<Page<Customer>, ApiError>> {
    let mut read: Vec<_> = reading.iter().map(|_| None).collect();
    poll_fn(|context| {
        for (page, reading) in read.iter_mut().zip(&mut reading) {
            if page.is_none()
                && let Poll::Ready(result) = reading.as_mut().poll(context)
            {
                *page = Some(result);
            }
        }
        if read.iter().all(Option::is_some) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
    read.into_iter().flatten().collect()
}

/// The browser's order of words, which looks past case and accents as stations do.
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
