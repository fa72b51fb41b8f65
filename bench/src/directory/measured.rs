use super::fill::Fillings;
use super::keys::Painted;
use super::processor::Work;
use super::scroll::Scrolls;
use super::sort::Sorts;
use super::visitor::Visit;

/// All figures of the list over all customers. Memory in bytes.
pub(crate) struct Measured {
    pub(crate) fillings: Fillings,
    /// From the first rows until all are read.
    pub(crate) filled: Work,
    pub(crate) visit: Visit,
    /// With nothing in them.
    pub(crate) frames: Painted,
    pub(crate) keys: Painted,
    /// For a key.
    pub(crate) typed: Work,
    /// The same with the processor slowed.
    pub(crate) slow_frames: Painted,
    pub(crate) slow_keys: Painted,
    /// The same rows in a bare table.
    pub(crate) bare_keys: Painted,
    pub(crate) sorts: Sorts,
    pub(crate) scrolls: Scrolls,
    /// Of WebAssembly, after the filling.
    pub(crate) memory: f64,
    /// After all searches and sorts.
    pub(crate) memory_at_end: f64,
}
