//! The records, in SQLite.

mod customer_list;
mod customers;
mod open;
mod orders;
mod schema;
mod sort_key;

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use crate::error::ApiError;

pub use customer_list::{CustomerList, Sort};
pub use customers::{
    Customer, CustomerFields, create as create_customer, get as get_customer,
    remove as remove_customer, replace as replace_customer,
};
pub use open::OpenError;
pub use orders::{Order, OrderList, OrderSort, OrderStatus};

pub use customers::Inserter as CustomerInserter;
pub use orders::Inserter as OrderInserter;

/// The database. One connection serves all calls in turn: each takes milliseconds, and a
/// database in memory has no second one.
#[derive(Clone)]
pub struct Store(Arc<Mutex<Connection>>);

impl Store {
    /// Does work on the database, away from the threads that serve the network.
    ///
    /// # Errors
    /// What SQLite reports: a defect of the disk, never of a request.
    pub async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, ApiError> {
        let store = Arc::clone(&self.0);
        let done = tokio::task::spawn_blocking(move || {
            // A panic elsewhere has rolled its transaction back: the connection is sound.
            let mut connection = store.lock().unwrap_or_else(PoisonError::into_inner);
            work(&mut connection)
        });
        match done.await {
            Ok(result) => Ok(result?),
            Err(error) => Err(ApiError::internal(error.to_string())),
        }
    }
}
