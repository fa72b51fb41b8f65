//! What archiving and restoring do, without a word on the screen.

use model::{ApiError, Customer, CustomerId, CustomerWrite, Outcome, Unreadable};

use crate::api::Api;

/// Why a customer was not moved into the archive, or back.
#[derive(Clone)]
pub struct NotMoved {
    /// What went wrong.
    pub error: ApiError,
    /// Whether it may have been moved all the same.
    pub outcome: Outcome,
}

/// Moves a customer into the archive or back. The record is read again first, since the PUT takes
/// all of it: what a colleague has changed meanwhile stays. Where the answer is lost, the station
/// is asked what has become of it.
pub async fn archive(api: Api, id: CustomerId, archived: bool) -> Result<Customer, NotMoved> {
    let not_moved = |error| NotMoved {
        error,
        outcome: Outcome::NotDone,
    };
    let now = api.customer_with_retry(id).await.map_err(not_moved)?;
    if now.archived == archived && now.unread.is_empty() {
        return Ok(now);
    }
    let now = Customer { archived, ..now };
    let write = CustomerWrite::of(&now).ok_or_else(|| {
        let defect = "a field of the record could not be read, so nothing was saved";
        not_moved(ApiError::unreadable(200, Unreadable(defect.into())))
    })?;
    let error = match api.change_customer(id, &write).await {
        Ok(customer) => return Ok(customer),
        Err(error) => error,
    };
    if error.outcome() == Outcome::NotDone {
        return Err(not_moved(error));
    }
    match api.customer_with_retry(id).await {
        Ok(now) if now.archived == archived => Ok(now),
        Ok(_) => Err(not_moved(error)),
        Err(error) => Err(NotMoved {
            error,
            outcome: Outcome::Unknown,
        }),
    }
}
