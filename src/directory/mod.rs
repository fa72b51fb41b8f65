//! All customers in the memory of this tab: read in the background, kept up to date after each
//! write, and queried by the list, the palette and the form. Nothing is stored on disk; the
//! directory goes when the session ends.

mod duplicate_groups;
mod hidden_pairs;
mod notify;
mod possible_duplicates;
mod results;
mod sort_ahead;
mod sync;
mod writes;
mod yield_to_input;

use std::collections::HashMap;
use std::sync::Arc;

use directory::{
    Alphabet, Directory, Doubt, DuplicateIndex, Groups, HiddenPairs, SortBy, SyncPlan,
};
use leptos::prelude::*;
use model::{ApiError, Customer, CustomerId, ListQuery, Retries, UnixTime};

use crate::api::AbortOnDrop;
use crate::api::Api;
use crate::language;
use crate::reactive::{Debounce, effect};
use crate::session::Session;

use results::KeptResults;
pub use results::SearchResults;

/// What the directory needs of the application.
#[derive(Clone, Copy)]
pub struct Sources {
    /// The API that the customers are read from.
    pub api: Api,
    /// The session in which they are read.
    pub session: Session,
    /// Whether the first screen is painted: the sync begins then.
    pub first_paint_done: RwSignal<bool>,
    /// The sort order of the list on the screen, which the sync keeps up to date first.
    pub shown_sort: Signal<SortBy>,
}

/// All customers, or those that were read so far.
#[derive(Clone, Copy)]
pub struct LiveDirectory {
    sources: Sources,
    /// A pointer, so that the search engine stays in the file that is loaded after the first rows.
    search: fn(Self, &ListQuery) -> Option<SearchResults>,
    store: StoredValue<Store, LocalStorage>,
    run: StoredValue<SyncRun, LocalStorage>,
    sync_status: RwSignal<SyncStatus>,
    /// A number that grows with each change that the screens are notified of.
    version: RwSignal<u32>,
    /// Whether the customers are sorted by each column. The groups of possible duplicates come after that:
    /// both need room for a while, and the memory of a tab never shrinks.
    is_sorted: RwSignal<bool>,
    /// Whether all customers are in the index of possible duplicates.
    is_indexed: RwSignal<bool>,
    /// The groups of possible duplicates; none until they are found.
    groups: RwSignal<Option<Arc<Groups>>>,
    /// The number of the latest search for them.
    group_search: StoredValue<u32>,
    /// The pairs that the user has found to be no duplicates.
    hidden: RwSignal<HiddenPairs>,
    /// Runs for a while after a key press or click of the user.
    input_pause: Debounce,
}

/// The state of the sync.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SyncStatus {
    /// The stage of the sync.
    pub stage: Stage,
    /// The number of customers read in this run.
    pub read: usize,
    /// When the last complete run began. No earlier write is missing.
    pub as_of: Option<UnixTime>,
    /// Whether the API answered that run with all customers at once, whatever page was requested
    /// (docs/failures.md, "Odd list").
    pub is_unpaged: bool,
}

/// A stage of the sync.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Stage {
    /// Pages are being read.
    #[default]
    Reading,
    /// The user has paused the sync.
    Paused,
    /// The user has cancelled the sync.
    Cancelled,
    /// A page could not be read.
    Failed(ApiError),
    /// The run has ended, and there may be customers that it has not read.
    Doubtful(Doubt),
    /// All customers were read.
    Complete,
}

/// The customers, and what is derived from them.
#[derive(Default)]
struct Store {
    directory: Directory,
    /// Made when it is first requested, and kept up to date from then on.
    possible_duplicates: Option<DuplicateIndex>,
    kept_results: Option<KeptResults>,
}

/// A run of the sync through all pages.
struct SyncRun {
    plan: SyncPlan,
    began: UnixTime,
    /// The same moment as `elapsed_ms`.
    began_ms: u64,
    /// The number of the run: a late answer to an earlier run changes nothing.
    number: u32,
    /// Aborts the requests in flight when dropped.
    abort: Option<AbortOnDrop>,
    /// The pressure of the API on the run (docs/failures.md, "429, 503").
    busy: Busy,
    /// The `elapsed_ms` at which each written record came: a page that was requested before is older.
    last_write: HashMap<CustomerId, u64>,
    /// The `elapsed_ms` of the latest of them.
    latest_write: u64,
    /// The written records whose read failed. They are read again once the network is back or the user
    /// has signed in.
    to_reread: Vec<CustomerId>,
    /// Whether the screens will soon be notified of new rows.
    is_notify_due: bool,
    /// Whether the count on the screen will soon be updated.
    is_count_due: bool,
}

/// What a run keeps of answers that the API is busy.
#[derive(Default)]
struct Busy {
    /// The waits since the last page was read.
    retries: Retries,
    /// Whether the run waits, and sends no request.
    waits: bool,
    /// Whether one request is in flight at a time. Four that wake together would exceed the limit
    /// of the API again.
    is_alone: bool,
}

impl LiveDirectory {
    /// Returns an empty directory. The sync begins after the first paint.
    pub fn new(sources: Sources) -> Self {
        let all = Self {
            sources,
            search: results::search,
            store: StoredValue::new_local(Store::default()),
            run: StoredValue::new_local(SyncRun::new(sources.api)),
            sync_status: RwSignal::new(SyncStatus::default()),
            version: RwSignal::new(0),
            is_sorted: RwSignal::new(false),
            is_indexed: RwSignal::new(false),
            groups: RwSignal::new(None),
            group_search: StoredValue::new(0),
            hidden: RwSignal::new(HiddenPairs::default()),
            input_pause: Debounce::new(),
        };
        all.yield_to_input();
        all.sync_after_first_paint();
        all.follow_writes();
        all.follow_language();
        all.follow_hidden_pairs();
        all.follow_duplicate_groups();
        all
    }

    /// Sorts with the alphabet of the language first.
    fn follow_language(self) {
        effect(move || {
            let alphabet = match language::current().tag() {
                "ru" => Alphabet::Cyrillic,
                _ => Alphabet::Latin,
            };
            if self.with(|directory| directory.sort_first(alphabet)) == Some(true) {
                self.notify();
                self.sort_ahead();
            }
        });
    }

    /// Returns the state of the sync, reactively.
    pub fn sync_status(self) -> SyncStatus {
        self.sync_status.get()
    }

    /// Whether a sync has read all customers, reactively: only then does a search that finds
    /// nothing prove anything.
    pub fn is_complete(self) -> bool {
        self.sync_status
            .try_with(|it| it.as_of.is_some())
            .unwrap_or(false)
    }

    /// Returns a number that differs after each change, untracked.
    pub fn version(self) -> u32 {
        self.version.try_get_untracked().unwrap_or(0)
    }

    /// Returns all matches of `query`, reactively; none once the session is over.
    pub fn results(self, query: &ListQuery) -> Option<SearchResults> {
        (self.search)(self, query)
    }

    /// Tracks all changes.
    pub fn track(self) {
        self.version.track();
    }

    /// Runs a function with the customers as they are now. Returns none once the session is over.
    pub fn with<T>(self, run: impl FnOnce(&mut Directory) -> T) -> Option<T> {
        self.store
            .try_update_value(|store| run(&mut store.directory))
    }

    /// Returns a customer as it was last read.
    pub fn get(self, id: CustomerId) -> Option<Customer> {
        self.with(|directory| directory.get(id)).flatten()
    }

    /// Notifies the screens at once.
    fn notify(self) {
        self.version.try_update(|version| *version += 1);
    }
}

impl Store {
    /// Inserts or replaces a customer. Returns whether anything changed.
    fn upsert(&mut self, customer: &Customer) -> bool {
        let is_changed = self.directory.upsert(customer);
        if let Some(possible_duplicates) = self.possible_duplicates.as_mut().filter(|_| is_changed)
        {
            possible_duplicates.upsert(customer);
        }
        is_changed
    }

    /// Removes a customer. Returns whether it was there.
    fn remove(&mut self, id: CustomerId) -> bool {
        let was_there = self.directory.remove(id);
        if let Some(possible_duplicates) = &mut self.possible_duplicates {
            possible_duplicates.remove(id);
        }
        was_there
    }
}
