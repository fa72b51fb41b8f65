//! Customers (`api.txt`, from "Get a list of customers" to "Remove a customer").

use model::{
    ApiError, Customer, CustomerId, CustomerQuery, CustomerWrite, Page, Unreadable,
    decode_customer, decode_customers,
};
use web_sys::AbortSignal;

use super::client::decoded;
use super::{Answer, Api, Verb, with_retry};

const PATH: &str = "/v1.0/customers";

impl Api {
    /// One page of the list.
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

    /// One page of all that are read one after the other, read again where that fails in passing.
    /// It is still to be decoded, by [`Self::page_of_long_read`].
    pub async fn long_read(
        self,
        query: CustomerQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Answer, ApiError> {
        with_retry(async || self.get(&list_path(query), abort.clone()).await).await
    }

    /// What came. A short page says nothing of the end: whoever reads all will see.
    pub fn page_of_long_read(
        query: CustomerQuery,
        answer: &Answer,
    ) -> Result<Page<Customer>, ApiError> {
        decoded(answer, |text| decode_customers(text, query.window))
    }

    /// One customer.
    pub async fn customer(
        self,
        id: CustomerId,
        abort: Option<AbortSignal>,
    ) -> Result<Customer, ApiError> {
        let answer = self.get(&format!("{PATH}/{id}"), abort).await?;
        decoded(&answer, decode_customer)
    }

    /// One customer, read again where that fails in passing.
    pub async fn customer_with_retry(self, id: CustomerId) -> Result<Customer, ApiError> {
        with_retry(async || self.customer(id, None).await).await
    }

    /// Makes a customer, and gives it with its number.
    pub async fn create_customer(self, write: &CustomerWrite) -> Result<Customer, ApiError> {
        let answer = self.write(Verb::Post, PATH, Some(json(write)?)).await?;
        decoded(&answer, decode_customer)
    }

    /// Replaces all that can be written of a customer.
    pub async fn change_customer(
        self,
        id: CustomerId,
        write: &CustomerWrite,
    ) -> Result<Customer, ApiError> {
        let path = format!("{PATH}/{id}");
        let answer = self.write(Verb::Put, &path, Some(json(write)?)).await?;
        decoded(&answer, decode_customer)
    }

    /// Removes a customer. It says whether the answer was empty: what a body holds is not
    /// specified, so that it could be anyone's.
    pub async fn remove_customer(self, id: CustomerId) -> Result<bool, ApiError> {
        let path = format!("{PATH}/{id}");
        let answer = self.write(Verb::Delete, &path, None).await?;
        Ok(answer.body.trim().is_empty())
    }

    /// Whether the station takes `token`, asked with the smallest list there is.
    pub async fn check_token(self, token: &str) -> Result<(), ApiError> {
        let path = format!("{PATH}?limit=1");
        self.get_with(&path, token).await.map(|_| ())
    }
}

pub(super) fn list_path(query: CustomerQuery) -> String {
    format!("{PATH}?{}", query.to_api())
}

fn json(write: &CustomerWrite) -> Result<String, ApiError> {
    // Texts and a number always make JSON; the type asks for an error all the same.
    serde_json::to_string(write)
        .map_err(|error| ApiError::unreadable(0, Unreadable(error.to_string())))
}
