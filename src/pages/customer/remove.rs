//! What deleting does, without a word on the screen: it looks at the record before, and where the
//! answer was lost finds out on the station what has happened.

use model::{ApiError, Customer, CustomerField, CustomerForm, CustomerId, Fault, Outcome};

use crate::api::Api;

/// How deleting ended.
#[derive(Clone)]
pub enum Removal {
    /// It is gone.
    Removed,
    /// It was gone before.
    WasGone,
    /// Someone else has changed these fields since it was shown; nothing was deleted.
    Changed(Customer, Vec<CustomerField>),
    /// The answer was lost, and the customer is still there.
    StillThere,
    /// Only the station knows, and it cannot be asked.
    Unknown(ApiError),
    /// Certainly not deleted.
    Failed(ApiError),
}

/// Removes the customer that the administrator has `seen`, unless it is another by now.
pub async fn remove(api: Api, seen: &Customer) -> Removal {
    let now = match api.customer_with_retry(seen.id).await {
        Ok(now) => now,
        Err(error) if error.fault == Fault::NotFound => return Removal::WasGone,
        Err(error) => return Removal::Failed(error),
    };
    let changed = changed(seen, &now);
    if !changed.is_empty() {
        return Removal::Changed(now, changed);
    }
    match api.remove_customer(seen.id).await {
        Ok(true) => Removal::Removed,
        Ok(false) => find_out(api, seen.id).await,
        Err(error) if error.fault == Fault::NotFound => Removal::WasGone,
        Err(error) if error.outcome() == Outcome::NotDone => Removal::Failed(error),
        Err(_) => find_out(api, seen.id).await,
    }
}

async fn find_out(api: Api, id: CustomerId) -> Removal {
    match api.customer_with_retry(id).await {
        Ok(_) => Removal::StillThere,
        Err(error) if error.fault == Fault::NotFound => Removal::Removed,
        Err(error) => Removal::Unknown(error),
    }
}

/// The fields that are other than they were seen; what could not be read tells nothing.
fn changed(seen: &Customer, now: &Customer) -> Vec<CustomerField> {
    let mut changed = CustomerForm::of(now).changed(&CustomerForm::of(seen));
    changed.retain(|field| !seen.unread.contains(field) && !now.unread.contains(field));
    changed
}
