//! What was typed into a form and not saved, kept for this tab over a reload, a crash, and a
//! sign-in that has expired. It is the administrator's own: another one never sees it.

use model::{CustomerForm, CustomerId, Draft};

use crate::reactive::clock::now;
use crate::session::Session;
use crate::session::storage;

/// The draft of one form.
#[derive(Clone, Copy)]
pub struct DraftSlot {
    session: Session,
    customer: Option<CustomerId>,
}

impl DraftSlot {
    /// For the form of a customer, or of one that isn't there yet.
    pub fn new(session: Session, customer: Option<CustomerId>) -> Self {
        Self { session, customer }
    }

    /// What is kept, unless it is another administrator's, a day old, or damaged.
    pub fn load(self) -> Option<Draft> {
        let owner = self.session.owner();
        let text = storage::session().get(&self.key(&owner))?;
        Draft::parse(&text, &owner, now())
    }

    /// Keeps what of `form` differs from `base`; nothing where it doesn't.
    pub fn keep(self, base: &CustomerForm, form: &CustomerForm) {
        let owner = self.session.owner();
        match Draft::of(base, form, &owner, now()) {
            Some(draft) => storage::session().set(&self.key(&owner), &draft.to_text()),
            None => self.forget(),
        }
    }

    /// Saved, or given up.
    pub fn forget(self) {
        storage::session().remove(&self.key(&self.session.owner()));
    }

    /// With its owner's mark, lest two administrators of one tab take each other's place.
    fn key(self, owner: &str) -> String {
        let customer = self.customer.map_or("new".into(), |id| id.to_string());
        format!("customer-desk.draft.{owner}.{customer}")
    }
}
