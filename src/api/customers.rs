//! The calls of customers: docs/api.md, "Calls".

use model::{
    ApiError, Customer, CustomerId, CustomerQuery, CustomerWrite, Fault, Page, Unreadable,
    answers_no_customer, confirms_deletion, decode_customer, decode_customers,
    holds_other_customer,
};
use web_sys::AbortSignal;

use super::client::decoded;
use super::{Answer, Api, Method, with_retry};
use crate::reactive::clock::elapsed_ms;

pub(super) const CUSTOMERS_PATH: &str = "/v1.0/customers";

impl Api {
    /// Reads one page of the list, or takes the prefetched one.
    ///
    /// # Errors
    /// Any fault of a call.
    pub async fn customers(
        self,
        query: CustomerQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Page<Customer>, ApiError> {
        let (page, asked_at) = match self.take_prefetched(query, abort.as_ref()) {
            // The request may be older than any write.
            Some(page) => (page.await, 0),
            None => {
                let asked_at = elapsed_ms();
                (self.read_customers(query, abort).await, asked_at)
            }
        };
        page.map(|mut page| {
            self.writes().resolve_page(&mut page, &query, asked_at);
            page
        })
    }

    /// Reads one page of the list as the API answers it.
    pub(super) async fn read_customers(
        self,
        query: CustomerQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Page<Customer>, ApiError> {
        let path = |window| list_path(CustomerQuery { window, ..query });
        let decode = |body: &[u8], window| decode_customers(body, window);
        self.list(query.window, path, decode, |row| row.id, abort)
            .await
    }

    /// Reads one page of a sync, with retries. [`Self::decode_sync_page`] decodes it: the sync sends
    /// the next request in between.
    ///
    /// # Errors
    /// Any fault of a call, once no retry is left. `Busy` at once: the sync waits for all its pages
    /// together.
    pub async fn sync_page(
        self,
        query: CustomerQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        let read = async || match self.get(&list_path(query), abort.clone()).await {
            Err(error) if error.fault == Fault::Busy => Ok(Err(error)),
            answer => answer.map(Ok),
        };
        with_retry(read).await.flatten()
    }

    /// Decodes a page of a sync. The page is not checked for a cap: a sync reads on until a page is
    /// empty.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn decode_sync_page(
        query: CustomerQuery,
        answer: &Answer,
    ) -> Result<Page<Customer>, ApiError> {
        decoded(answer, |body| decode_customers(body, query.window))
    }

    /// Reads one customer. A write of this tab that the answer is older than counts instead.
    ///
    /// # Errors
    /// Any fault of a call; `OtherRecord` where the answer is another customer.
    pub async fn customer(
        self,
        id: CustomerId,
        abort: Option<AbortSignal>,
    ) -> Result<Customer, ApiError> {
        let asked_at = elapsed_ms();
        let customer = match self.read_customer(id, abort).await {
            Ok(other) if other.id != id => return Err(ApiError::other_record(id, other.id)),
            customer => customer,
        };
        self.writes().resolve(id, customer, asked_at)
    }

    /// Returns a customer for a page that opens: the record that this tab wrote just now, else a read.
    ///
    /// # Errors
    /// As [`Self::customer`].
    pub async fn customer_or_just_written(
        self,
        id: CustomerId,
        abort: Option<AbortSignal>,
    ) -> Result<Customer, ApiError> {
        match self.writes().just_written(id) {
            Some(customer) => Ok(customer),
            None => self.customer(id, abort).await,
        }
    }

    /// Reads one customer, with retries.
    ///
    /// # Errors
    /// As [`Self::customer`], once no retry is left.
    pub async fn customer_with_retry(self, id: CustomerId) -> Result<Customer, ApiError> {
        with_retry(async || self.customer(id, None).await).await
    }

    /// Reads one customer as the API answers it, which may be another one. An answer without any is
    /// `NotFound`.
    pub(super) async fn read_customer(
        self,
        id: CustomerId,
        abort: Option<AbortSignal>,
    ) -> Result<Customer, ApiError> {
        let answer = self.get(&format!("{CUSTOMERS_PATH}/{id}"), abort).await?;
        if answers_no_customer(&answer.body) {
            return Err(ApiError::unanswered(Fault::NotFound));
        }
        decoded(&answer, decode_customer)
    }

    /// Creates a customer. Returns the record that the API answers.
    pub(super) async fn create_customer(self, body: &CustomerWrite) -> Result<Customer, ApiError> {
        let answer = self
            .send_write(Method::Post, CUSTOMERS_PATH, Some(json(body)?))
            .await?;
        decoded(&answer, decode_customer)
    }

    /// Replaces all written fields of a customer. Returns the record that the API answers.
    pub(super) async fn change_customer(
        self,
        id: CustomerId,
        body: &CustomerWrite,
    ) -> Result<Customer, ApiError> {
        let path = format!("{CUSTOMERS_PATH}/{id}");
        let answer = self
            .send_write(Method::Put, &path, Some(json(body)?))
            .await?;
        decoded(&answer, decode_customer)
    }

    /// Deletes a customer.
    ///
    /// # Errors
    /// Any fault of a call; `Unreadable` where the body does not confirm the deletion (docs/api.md,
    /// "Delete").
    pub(super) async fn delete_customer(self, id: CustomerId) -> Result<(), ApiError> {
        let path = format!("{CUSTOMERS_PATH}/{id}");
        let answer = self.send_write(Method::Delete, &path, None).await?;
        decoded(&answer, |body| {
            let defect = || Unreadable(texts::unreadable_deletion());
            let is_confirmed = confirms_deletion(body) && !holds_other_customer(body, id);
            is_confirmed.then_some(()).ok_or_else(defect)
        })
    }
}

pub(super) fn list_path(query: CustomerQuery) -> String {
    format!("{CUSTOMERS_PATH}?{}", query.to_api())
}

fn json(write: &CustomerWrite) -> Result<String, ApiError> {
    // Texts and a number always encode; serde's signature returns an error all the same.
    serde_json::to_string(write)
        .map_err(|error| ApiError::unreadable(0, Unreadable(texts::Message::verbatim(error.to_string()))))
}
