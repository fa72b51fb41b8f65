use super::duplicates::Duplicates;
use super::interactions::Interactions;
use super::keys::Painted;
use super::processor::Work;
use super::scroll::Scrolls;
use super::sort::Sorts;
use super::sync::SyncTimes;

/// All figures of the list of all customers. Memory in bytes.
pub(crate) struct Measured {
    pub(crate) sync_times: SyncTimes,
    /// Processor time from the first rows to the end of the sync.
    pub(crate) after_sync: Work,
    pub(crate) interactions: Interactions,
    pub(crate) duplicates: Duplicates,
    /// Empty frames.
    pub(crate) frames: Painted,
    pub(crate) keys: Painted,
    /// Processor time of a key.
    pub(crate) typed: Work,
    /// Keys with a slowed processor.
    pub(crate) slow_frames: Painted,
    pub(crate) slow_keys: Painted,
    /// The same rows in the bare table.
    pub(crate) bare_keys: Painted,
    pub(crate) sorts: Sorts,
    pub(crate) scrolls: Scrolls,
    /// Memory of WebAssembly after the sync.
    pub(crate) memory: f64,
    /// Memory of WebAssembly after all searches and sorts.
    pub(crate) memory_at_end: f64,
}
