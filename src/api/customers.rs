//! The calls of customers: docs/api.md, "Calls".

use model::{
    ApiError, Customer, CustomerId, CustomerQuery, CustomerWrite, Page, Unreadable,
    decode_customer, decode_customers,
};
use web_sys::AbortSignal;

use super::client::decoded;
use super::{Answer, Api, Verb, with_retry};

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
        match self.take_prefetched(query, abort.as_ref()) {
            Some(page) => page.await,
            None => self.read_customers(query, abort).await,
        }
    }

    pub(super) async fn read_customers(
        self,
        query: CustomerQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Page<Customer>, ApiError> {
        let path = |window| list_path(CustomerQuery { window, ..query });
        self.list(query.window, path, decode_customers, |row| row.id, abort)
            .await
    }

    /// Reads one page of a sync, with retries. [`Self::decode_sync_page`] decodes it: the sync sends
    /// the next request in between.
    ///
    /// # Errors
    /// Any fault of a call, once no retry is left.
    pub async fn sync_page(
        self,
        query: CustomerQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        with_retry(async || self.get(&list_path(query), abort.clone()).await).await
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
        decoded(answer, |text| decode_customers(text, query.window))
    }

    /// Reads one customer.
    ///
    /// # Errors
    /// Any fault of a call.
    pub async fn customer(
        self,
        id: CustomerId,
        abort: Option<AbortSignal>,
    ) -> Result<Customer, ApiError> {
        let answer = self.get(&format!("{CUSTOMERS_PATH}/{id}"), abort).await?;
        decoded(&answer, decode_customer)
    }

    /// Reads one customer, with retries.
    ///
    /// # Errors
    /// Any fault of a call, once no retry is left.
    pub async fn customer_with_retry(self, id: CustomerId) -> Result<Customer, ApiError> {
        with_retry(async || self.customer(id, None).await).await
    }

    /// Creates a customer. Returns the record with its id.
    ///
    /// # Errors
    /// Any fault of a call. The customer may have been created: see `ApiError::outcome`.
    pub async fn create_customer(self, write: &CustomerWrite) -> Result<Customer, ApiError> {
        let answer = self
            .write(Verb::Post, CUSTOMERS_PATH, Some(json(write)?))
            .await?;
        decoded(&answer, decode_customer)
    }

    /// Replaces the ten written fields of a customer. Returns the new record.
    ///
    /// # Errors
    /// Any fault of a call. The customer may have been changed: see `ApiError::outcome`.
    pub async fn change_customer(
        self,
        id: CustomerId,
        write: &CustomerWrite,
    ) -> Result<Customer, ApiError> {
        let path = format!("{CUSTOMERS_PATH}/{id}");
        let answer = self.write(Verb::Put, &path, Some(json(write)?)).await?;
        decoded(&answer, decode_customer)
    }

    /// Deletes a customer. Returns whether the body of the answer was empty, since the API does not
    /// publish one: docs/api.md, "Delete".
    ///
    /// # Errors
    /// Any fault of a call. The customer may have been deleted: see `ApiError::outcome`.
    pub async fn remove_customer(self, id: CustomerId) -> Result<bool, ApiError> {
        let path = format!("{CUSTOMERS_PATH}/{id}");
        let answer = self.write(Verb::Delete, &path, None).await?;
        Ok(answer.body.trim().is_empty())
    }
}

pub(super) fn list_path(query: CustomerQuery) -> String {
    format!("{CUSTOMERS_PATH}?{}", query.to_api())
}

fn json(write: &CustomerWrite) -> Result<String, ApiError> {
    // Texts and a number always encode; serde's signature returns an error all the same.
    serde_json::to_string(write)
        .map_err(|error| ApiError::unreadable(0, Unreadable(error.to_string())))
}
