//! Customers (`api.txt`, from "Get a list of customers" to "Remove a customer").

use model::{
    ApiError, Customer, CustomerId, CustomerQuery, CustomerWrite, Page, Unreadable,
    decode_customer, decode_customers,
};
use web_sys::AbortSignal;

use super::call::decoded;
use super::{Api, Verb};

const PATH: &str = "/v1.0/customers";

impl Api {
    /// One page of the list.
    pub async fn customers(
        self,
        query: CustomerQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Page<Customer>, ApiError> {
        let path = format!("{PATH}?{}", query.to_api());
        let answer = self.get(&path, abort).await?;
        decoded(&answer, |text| decode_customers(text, query.window))
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

    /// Moves a customer into the archive or back. The record is read again first, since the PUT
    /// takes all of it: what a colleague has changed meanwhile stays.
    pub async fn archive_customer(
        self,
        id: CustomerId,
        archived: bool,
    ) -> Result<Customer, ApiError> {
        let customer = self.customer(id, None).await?;
        let write = CustomerWrite::of(&customer).ok_or_else(|| {
            ApiError::unreadable(
                200,
                Unreadable("a field of the record could not be read, so nothing was saved".into()),
            )
        })?;
        self.change_customer(id, &CustomerWrite { archived, ..write })
            .await
    }

    /// Removes a customer. What the answer holds is not specified, and not read.
    pub async fn remove_customer(self, id: CustomerId) -> Result<(), ApiError> {
        let path = format!("{PATH}/{id}");
        self.write(Verb::Delete, &path, None).await.map(|_| ())
    }

    /// Whether the station takes `token`, asked with the smallest list there is.
    pub async fn check_token(self, token: &str) -> Result<(), ApiError> {
        let path = format!("{PATH}?limit=1");
        self.get_with(&path, token).await.map(|_| ())
    }
}

fn json(write: &CustomerWrite) -> Result<String, ApiError> {
    // Texts and a number always make JSON; the type asks for an error all the same.
    serde_json::to_string(write)
        .map_err(|error| ApiError::unreadable(0, Unreadable(error.to_string())))
}
