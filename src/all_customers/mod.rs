//! All customers in this tab's memory: filled in the background, kept up with every write, asked by
//! the list, the palette and the form. Nothing of it is stored; it goes when the session ends.

mod fill;
mod found;
mod give_way;
mod look_alikes;
mod orders;
mod writes;

use std::collections::HashMap;

use directory::{Directory, DuplicateIndex, FillPlan};
use leptos::prelude::*;
use model::{ApiError, Customer, CustomerId, UnixTime};

use crate::api::AbortOnDrop;
use crate::desk::Desk;
use crate::ui::Delay;

pub use found::Found;

/// All customers, or those that were read so far.
#[derive(Clone, Copy)]
pub struct AllCustomers {
    desk: Desk,
    store: StoredValue<Store, LocalStorage>,
    reading: StoredValue<Reading, LocalStorage>,
    filling: RwSignal<Filling>,
    /// Counts what the store has taken in, but not each page while it is being filled.
    version: RwSignal<u32>,
    /// Whether the look-alikes of all that are known can be told.
    compared: RwSignal<bool>,
    /// Runs while someone types or clicks.
    giving_way: Delay,
}

/// How the filling goes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filling {
    /// What it is at.
    pub stage: Stage,
    /// The customers read in this run.
    pub read: usize,
    /// When the last whole run began: nothing written before it is missing.
    pub as_of: Option<UnixTime>,
    /// Whether that run may have missed some, for the station's answers were odd.
    pub doubtful: bool,
}

/// What the filling is at.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Stage {
    /// Pages are on their way.
    #[default]
    Reading,
    /// The administrator has stopped it for a while.
    Paused,
    /// The administrator wants none of it.
    Cancelled,
    /// A page could not be read.
    Failed(ApiError),
    /// All were read.
    Complete,
}

/// The customers, and what is looked up beside them.
#[derive(Default)]
struct Store {
    directory: Directory,
    /// Built when it is first asked for, and kept up from then on.
    look_alikes: Option<DuplicateIndex>,
    /// The last question with its answer: several parts of the screen ask the same.
    found: Option<Found>,
}

/// One run through all pages.
struct Reading {
    plan: FillPlan,
    began: UnixTime,
    /// Runs are numbered, so that a late answer to an older one changes nothing.
    number: u32,
    /// Gives up what is on its way.
    abort: Option<AbortOnDrop>,
    /// Counts records that were read one by one because they were written.
    written: u32,
    /// When each of them was: a page asked for before then is older.
    fresh: HashMap<CustomerId, u32>,
    /// Those that could not be read then, for want of a network or a session.
    unread: Vec<CustomerId>,
    /// Whether the screens are about to be told of new rows.
    telling: bool,
    /// Whether the count is about to be drawn.
    counting: bool,
}

impl AllCustomers {
    /// Begins to fill once the screen that was asked for stands.
    pub fn new(desk: Desk) -> Self {
        let all = Self {
            desk,
            store: StoredValue::new_local(Store::default()),
            reading: StoredValue::new_local(Reading::none(desk.api.max_limit())),
            filling: RwSignal::new(Filling::default()),
            version: RwSignal::new(0),
            compared: RwSignal::new(false),
            giving_way: Delay::new(),
        };
        all.give_way();
        all.fill_when_settled();
        all.follow_writes();
        all
    }

    /// How the filling goes, reactively.
    pub fn filling(self) -> Filling {
        self.filling.get()
    }

    /// Whether all were read once, reactively: what is searched for and not there isn't at all.
    pub fn is_complete(self) -> bool {
        self.filling
            .try_with(|it| it.as_of.is_some())
            .unwrap_or(false)
    }

    /// Another number whenever something was taken in.
    pub fn version(self) -> u32 {
        self.version.try_get_untracked().unwrap_or(0)
    }

    /// Follows what is taken in.
    pub fn track(self) {
        self.version.track();
    }

    /// Does something with the customers as they are now.
    pub fn with<T>(self, run: impl FnOnce(&mut Directory) -> T) -> Option<T> {
        self.store
            .try_update_value(|store| run(&mut store.directory))
    }

    /// One of them, as it is known.
    pub fn get(self, id: CustomerId) -> Option<Customer> {
        self.with(|directory| directory.get(id)).flatten()
    }

    /// Tells the screens at once.
    fn tell(self) {
        self.version.try_update(|version| *version += 1);
    }
}

impl Store {
    /// Whether it is news.
    fn put(&mut self, customer: &Customer) -> bool {
        let is_news = self.directory.put(customer);
        if let Some(look_alikes) = self.look_alikes.as_mut().filter(|_| is_news) {
            look_alikes.put(customer);
        }
        is_news
    }

    /// Whether it was there.
    fn remove(&mut self, id: CustomerId) -> bool {
        let was_there = self.directory.remove(id);
        if let Some(look_alikes) = &mut self.look_alikes {
            look_alikes.remove(id);
        }
        was_there
    }
}
