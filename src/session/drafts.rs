//! Drafts: the values of a form that the user typed and has not saved. The tab keeps them over a
//! reload, a crash and an expired sign-in (docs/failures.md, "Tab closed, reloaded or crashed").

use model::{CustomerForm, CustomerId, Draft, UnixTime};

use crate::reactive::clock::now_seconds;
use crate::session::storage;
use crate::session::{Session, owner};

const PREFIX: &str = "customer-desk.draft.";

/// The place of one form's draft in the browser's storage. It belongs to one owner, so that two
/// users of one tab do not overwrite each other's drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSlot {
    owner: String,
    customer: Option<CustomerId>,
    /// The draft that the slot is known to hold, so that a key typed costs no read.
    kept: Option<Box<Draft>>,
}

/// The content of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stored {
    /// No draft.
    Nothing,
    /// A draft.
    Draft(Box<Draft>),
    /// A draft that cannot be read, such as one of another release.
    Unreadable,
}

impl DraftSlot {
    /// Returns the user's slot for the form of `customer`, or for the form of a new customer.
    pub fn new(session: Session, customer: Option<CustomerId>) -> Self {
        Self {
            owner: session.owner(),
            customer,
            kept: None,
        }
    }

    /// Returns a slot with a draft of the same form by another sign-in, which may have been the same
    /// user's. None where logins tell the users apart.
    pub fn of_other_sign_in(&self) -> Option<Self> {
        let end = format!(".{}", self.form());
        let keys = storage::session().keys(PREFIX).into_iter();
        let mut others = keys.filter_map(|key| {
            let owner = key.strip_prefix(PREFIX)?.strip_suffix(&end)?.to_owned();
            let customer = self.customer;
            let is_offered = owner != self.owner && owner::may_be_same_user(&owner, &self.owner);
            is_offered.then_some(Self {
                owner,
                customer,
                kept: None,
            })
        });
        others.find(|other| matches!(other.load(), Stored::Draft(_)))
    }

    /// Returns whether the form finds a draft, its own or one of another sign-in.
    pub fn is_used(&self) -> bool {
        self.load() != Stored::Nothing || self.of_other_sign_in().is_some()
    }

    /// Reads the slot.
    pub fn load(&self) -> Stored {
        let Some(text) = storage::session().get(&self.key()) else {
            return Stored::Nothing;
        };
        let draft = Draft::parse(&text, &self.owner).map(Box::new);
        draft.map_or(Stored::Unreadable, Stored::Draft)
    }

    /// Stores the fields of `form` that differ from `base`, and empties the slot if none differ.
    /// Returns whether the browser keeps them.
    pub fn keep(&mut self, base: &CustomerForm, form: &CustomerForm) -> bool {
        let now = UnixTime(now_seconds());
        let Some(mut draft) = Draft::of(base, form, &self.owner, now) else {
            self.forget();
            return true;
        };
        if self.kept.is_none()
            && let Stored::Draft(stored) = self.load()
        {
            self.kept = Some(stored);
        }
        if let Some(kept) = &self.kept {
            // A draft that was only restored keeps its age.
            draft = draft.with_age_of(kept);
            if draft == **kept {
                return true;
            }
        }
        let is_kept = storage::session().set(&self.key(), &draft.to_text());
        self.kept = is_kept.then(|| Box::new(draft));
        is_kept
    }

    /// Empties the slot.
    pub fn forget(&mut self) {
        self.kept = None;
        storage::session().remove(&self.key());
    }

    fn key(&self) -> String {
        format!("{PREFIX}{}.{}", self.owner, self.form())
    }

    fn form(&self) -> String {
        self.customer.map_or("new".into(), |id| id.to_string())
    }
}
