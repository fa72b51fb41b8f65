//! All customers in this tab's memory: filled in the background, kept up with every write, asked by
//! the list, the palette and the form. Nothing of it is stored; it goes when the session ends.

mod possible_duplicates;
mod results;
mod sort_ahead;
mod sync;
mod writes;
mod yield_to_input;

use std::collections::HashMap;

use directory::{Directory, DuplicateIndex, FillPlan, SortBy};
use leptos::prelude::*;
use model::{ApiError, Customer, CustomerId, ListQuery, UnixTime};

use crate::api::AbortOnDrop;
use crate::api::Api;
use crate::reactive::Debounce;
use crate::session::Session;

use results::KeptResults;
pub use results::SearchResults;

/// What the directory needs of the application.
#[derive(Clone, Copy)]
pub struct Sources {
    /// Where the customers are read from.
    pub api: Api,
    /// The session that they are read in.
    pub session: Session,
    /// Whether the first screen is painted: the sync begins then.
    pub first_paint_done: RwSignal<bool>,
    /// How the list on the screen is sorted: the sync keeps this order up first.
    pub shown_sort: Signal<SortBy>,
}

/// All customers, or those that were read so far.
#[derive(Clone, Copy)]
pub struct LiveDirectory {
    sources: Sources,
    /// A pointer, so that the search engine stays in the file that is loaded after the first rows.
    search: fn(Self, &ListQuery) -> Option<SearchResults>,
    store: StoredValue<Store, LocalStorage>,
    reading: StoredValue<Reading, LocalStorage>,
    sync_status: RwSignal<SyncStatus>,
    /// Counts what the store has taken in, but not each page while it is being filled.
    version: RwSignal<u32>,
    /// Whether the look-alikes of all that are known can be told.
    compared: RwSignal<bool>,
    /// Runs while someone types or clicks.
    input_pause: Debounce,
}

/// How the sync_status goes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SyncStatus {
    /// What it is at.
    pub stage: Stage,
    /// The customers read in this run.
    pub read: usize,
    /// When the last whole run began: nothing written before it is missing.
    pub as_of: Option<UnixTime>,
    /// Whether that run may have missed some, for the station's answers were odd.
    pub doubtful: bool,
}

/// What the sync_status is at.
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
    possible_duplicates: Option<DuplicateIndex>,
    kept_results: Option<KeptResults>,
}

/// One run through all pages.
struct Reading {
    plan: FillPlan,
    began: UnixTime,
    /// The same moment on the clock that never runs backwards.
    began_ms: u64,
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

impl LiveDirectory {
    /// Begins to fill once the screen that was asked for stands.
    pub fn new(sources: Sources) -> Self {
        let all = Self {
            sources,
            search: results::search,
            store: StoredValue::new_local(Store::default()),
            reading: StoredValue::new_local(Reading::none(sources.api.max_limit())),
            sync_status: RwSignal::new(SyncStatus::default()),
            version: RwSignal::new(0),
            compared: RwSignal::new(false),
            input_pause: Debounce::new(),
        };
        all.yield_to_input();
        all.sync_after_first_paint();
        all.follow_writes();
        all
    }

    /// How the sync_status goes, reactively.
    pub fn sync_status(self) -> SyncStatus {
        self.sync_status.get()
    }

    /// Whether all were read once, reactively: what is searched for and not there isn't at all.
    pub fn is_complete(self) -> bool {
        self.sync_status
            .try_with(|it| it.as_of.is_some())
            .unwrap_or(false)
    }

    /// Another number whenever something was taken in.
    pub fn version(self) -> u32 {
        self.version.try_get_untracked().unwrap_or(0)
    }

    /// All matches of `query`, reactively. Returns none once the session is over.
    pub fn results(self, query: &ListQuery) -> Option<SearchResults> {
        (self.search)(self, query)
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
        if let Some(possible_duplicates) = self.possible_duplicates.as_mut().filter(|_| is_news) {
            possible_duplicates.put(customer);
        }
        is_news
    }

    /// Whether it was there.
    fn remove(&mut self, id: CustomerId) -> bool {
        let was_there = self.directory.remove(id);
        if let Some(possible_duplicates) = &mut self.possible_duplicates {
            possible_duplicates.remove(id);
        }
        was_there
    }
}
