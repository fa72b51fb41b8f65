//! What saving does, without a word on the screen: looks before it writes, and where an answer was
//! lost finds out on the station what has happened. Nothing is ever sent twice by itself.

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use model::{
    ApiError, Customer, CustomerField, CustomerForm, CustomerId, CustomerWrite, Fault, Merge,
    Outcome, Verdict, merge, verdict,
};

use crate::api::{Api, Equals};

/// How long the look for an equal record may hold up a new one, in milliseconds: a caller is on
/// the line.
const LOOK_MS: u32 = 1_000;

/// How saving ended.
#[derive(Clone)]
pub enum Ending {
    /// The station has it, though the answer may have been lost.
    Saved(Saved),
    /// Both sides changed the same fields: each is to be chosen.
    Conflict(Newer),
    /// Nothing was saved, and the record is another by now: what they changed was taken over.
    Newer(Newer),
    /// Equal customers are there already: another one only if that is wanted.
    Alike(Vec<CustomerId>),
    /// The answer was lost, and the station has nothing of it.
    NotThere,
    /// The answer was lost, and so was the way to find out.
    Unknown(Unknown, Option<ApiError>),
    /// The customer was removed meanwhile.
    Gone,
    /// The record that is there could not be read as a whole: saving would wipe these fields.
    Unread(Vec<CustomerField>),
    /// Certainly nothing was saved.
    Failed(ApiError),
}

/// What the station has.
#[derive(Clone)]
pub struct Saved {
    /// The record as it is there.
    pub customer: Customer,
    /// Fields that someone else had changed, and that were kept so.
    pub taken: Vec<CustomerField>,
    /// Whether it had to be looked up.
    pub answer_lost: bool,
}

/// A record that was changed by someone else meanwhile.
#[derive(Clone)]
pub struct Newer {
    /// The record as it is there.
    pub theirs: CustomerForm,
    /// What becomes of the form.
    pub merge: Merge,
}

/// A write of which only the station knows the outcome.
#[derive(Clone)]
pub enum Unknown {
    /// What a POST sent, with the equal customers that were there before.
    Created(Box<CustomerWrite>, Equals),
    /// What a PUT sent, and what it was to change.
    Changed(Box<Change>),
}

/// A PUT with what it came from.
#[derive(Clone)]
pub struct Change {
    id: CustomerId,
    /// The record as it was before.
    base: CustomerForm,
    /// The form as it was sent.
    form: CustomerForm,
    write: CustomerWrite,
    /// What of it someone else had changed.
    taken: Vec<CustomerField>,
}

/// Makes a customer; `another` even where an equal one is there.
pub async fn create(api: Api, write: CustomerWrite, another: bool) -> Ending {
    let before = look(api, &write).await;
    if !another && !before.ids.is_empty() {
        return Ending::Alike(before.ids);
    }
    match api.create_customer(&write).await {
        Ok(customer) => saved(customer, Vec::new(), false),
        Err(error) if error.outcome() == Outcome::NotDone => Ending::Failed(error),
        Err(_) => find_out(api, Unknown::Created(Box::new(write), before)).await,
    }
}

/// Changes a customer from `base` to `form`, together with what others have made of it since.
pub async fn change(api: Api, id: CustomerId, base: &CustomerForm, form: &CustomerForm) -> Ending {
    let now = match api.customer_with_retry(id).await {
        Ok(now) => now,
        Err(error) => return not_done(error),
    };
    if !now.unread.is_empty() {
        return Ending::Unread(now.unread);
    }
    let theirs = CustomerForm::of(&now);
    let merge = merge(base, form, &theirs);
    if !merge.conflicts.is_empty() {
        return Ending::Conflict(Newer { theirs, merge });
    }
    // The form was checked before: what others have changed came from the station.
    let Ok(write) = merge.form.to_write(&theirs) else {
        return Ending::Newer(Newer { theirs, merge });
    };
    match api.change_customer(id, &write).await {
        Ok(customer) => saved(customer, merge.taken, false),
        Err(error) if error.outcome() == Outcome::NotDone => not_done(error),
        Err(_) => {
            let change = Change {
                id,
                base: theirs,
                form: merge.form,
                write,
                taken: merge.taken,
            };
            find_out(api, Unknown::Changed(Box::new(change))).await
        }
    }
}

/// Asks the station what became of a write.
pub async fn find_out(api: Api, unknown: Unknown) -> Ending {
    match &unknown {
        Unknown::Created(write, _) => match api.equals(write).await {
            Ok(now) => created(api, now, unknown).await,
            Err(error) => Ending::Unknown(unknown, Some(error)),
        },
        Unknown::Changed(change) => match api.customer_with_retry(change.id).await {
            Ok(now) => changed(change, now),
            Err(error) if error.fault == Fault::NotFound => Ending::Gone,
            Err(error) => Ending::Unknown(unknown, Some(error)),
        },
    }
}

/// What the record that is there now says of a change that was sent.
fn changed(change: &Change, now: Customer) -> Ending {
    match verdict(&change.base, &change.write, &now) {
        Verdict::Saved => saved(now, change.taken.clone(), true),
        Verdict::Untouched => Ending::NotThere,
        Verdict::Changed if !now.unread.is_empty() => Ending::Unread(now.unread),
        Verdict::Changed => {
            let theirs = CustomerForm::of(&now);
            let merge = merge(&change.base, &change.form, &theirs);
            let is_clear = merge.conflicts.is_empty();
            let newer = Newer { theirs, merge };
            if is_clear {
                Ending::Newer(newer)
            } else {
                Ending::Conflict(newer)
            }
        }
    }
}

/// Which equal customer is the new one, if any.
async fn created(api: Api, now: Equals, unknown: Unknown) -> Ending {
    let Unknown::Created(_, before) = &unknown else {
        return Ending::Unknown(unknown, None);
    };
    let new = now.ids.iter().filter(|id| !before.ids.contains(id)).max();
    match new {
        // What was there before is known, so that this one is new.
        Some(id) if before.certain => match api.customer_with_retry(*id).await {
            Ok(customer) => saved(customer, Vec::new(), true),
            Err(error) => Ending::Unknown(unknown, Some(error)),
        },
        Some(_) => Ending::Alike(now.ids),
        None if now.certain => Ending::NotThere,
        None => Ending::Unknown(unknown, None),
    }
}

/// The equal customers that are there before a new one is made, as far as they are found at once:
/// where they aren't, the write itself will tell.
async fn look(api: Api, write: &CustomerWrite) -> Equals {
    let looking = Box::pin(api.equals(write));
    match select(looking, TimeoutFuture::new(LOOK_MS)).await {
        Either::Left((found, _)) => found.unwrap_or_default(),
        Either::Right(_) => Equals::default(),
    }
}

fn saved(customer: Customer, taken: Vec<CustomerField>, answer_lost: bool) -> Ending {
    Ending::Saved(Saved {
        customer,
        taken,
        answer_lost,
    })
}

fn not_done(error: ApiError) -> Ending {
    if error.fault == Fault::NotFound {
        Ending::Gone
    } else {
        Ending::Failed(error)
    }
}
