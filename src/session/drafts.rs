//! Drafts: the values of a form that the user typed and has not saved. The tab keeps them over a
//! reload, a crash and an expired sign-in (docs/failures.md, "Tab closed, reloaded or crashed").

use model::{CustomerForm, CustomerId, Draft, UnixTime};

use crate::reactive::clock::now_seconds;
use crate::session::Session;
use crate::session::storage;

/// The stored draft of one form.
#[derive(Clone, Copy)]
pub struct DraftSlot {
    session: Session,
    customer: Option<CustomerId>,
}

impl DraftSlot {
    /// Returns the slot for the form of `customer`, or for the form of a new customer.
    pub fn new(session: Session, customer: Option<CustomerId>) -> Self {
        Self { session, customer }
    }

    /// Returns the stored draft. A draft that belongs to another owner, is older than a day or
    /// cannot be read counts as none.
    pub fn load(self) -> Option<Draft> {
        let owner = self.session.owner();
        let text = storage::session().get(&self.key(&owner))?;
        Draft::parse(&text, &owner, UnixTime(now_seconds()))
    }

    /// Stores the fields of `form` that differ from `base`. Removes the draft if none differ.
    pub fn keep(self, base: &CustomerForm, form: &CustomerForm) {
        let owner = self.session.owner();
        match Draft::of(base, form, &owner, UnixTime(now_seconds())) {
            Some(draft) => storage::session().set(&self.key(&owner), &draft.to_text()),
            None => self.forget(),
        }
    }

    /// Removes the draft.
    pub fn forget(self) {
        storage::session().remove(&self.key(&self.session.owner()));
    }

    /// The key holds the owner, so that two users of one tab do not overwrite each other's drafts.
    fn key(self, owner: &str) -> String {
        let customer = self.customer.map_or("new".into(), |id| id.to_string());
        format!("customer-desk.draft.{owner}.{customer}")
    }
}
