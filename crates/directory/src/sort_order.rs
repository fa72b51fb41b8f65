use std::cmp::Ordering;

use model::{CustomerField, ListQuery};

use crate::directory::Directory;
use crate::postings::DocId;

/// A sort order of the customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortBy {
    /// By company, last name and first name: the API's default order.
    Default,
    /// By the `_id`, the newest first.
    Newest,
    /// By a field. Customers of the same last name are sorted by first name, as the API does.
    Field(CustomerField),
}

/// The alphabet whose letters come first when texts are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alphabet {
    /// Then Greek, Cyrillic and all others, in the order of Unicode.
    #[default]
    Latin,
    /// Then Latin and all others.
    Cyrillic,
}

/// The sort orders that were requested. Each is sorted once and kept; a customer that changed since
/// is moved to its place when the order is next requested.
#[derive(Default)]
pub(crate) struct SortOrders {
    kept: Vec<KeptOrder>,
}

struct KeptOrder {
    by: SortBy,
    doc_ids: Vec<DocId>,
    /// The customers whose place is unknown, since they are new or have changed.
    changed: Vec<DocId>,
}

impl SortBy {
    /// Returns all sort orders: first those in which the list and the search open, then those by a
    /// field.
    pub fn all() -> impl Iterator<Item = Self> {
        let is_sortable = |field: &CustomerField| field.sort().is_some();
        let fields = CustomerField::ALL.into_iter().filter(is_sortable);
        [Self::Newest, Self::Default]
            .into_iter()
            .chain(fields.map(Self::Field))
    }

    /// Returns the sort order of a query.
    pub fn of(query: &ListQuery) -> Self {
        query.sort_field().map_or(Self::Default, Self::Field)
    }

    /// Returns the texts to sort by, one after the other; none for a sort order by numbers.
    pub(crate) fn texts(self) -> &'static [CustomerField] {
        use CustomerField as F;
        match self {
            Self::Default => &[F::Company, F::LastName, F::FirstName],
            Self::Field(F::LastName) => &[F::LastName, F::FirstName],
            Self::Field(field) if field.kind().is_text() => {
                let all: &'static [F] = &F::ALL;
                std::slice::from_ref(&all[field as usize])
            }
            Self::Newest | Self::Field(_) => &[],
        }
    }
}

impl SortOrders {
    /// Marks a customer that is new, changed or removed.
    pub fn mark_changed(&mut self, doc_id: DocId) {
        for kept in &mut self.kept {
            kept.changed.push(doc_id);
        }
    }

    fn of(&self, by: SortBy) -> Option<&KeptOrder> {
        self.kept.iter().find(|kept| kept.by == by)
    }
}

impl Directory {
    /// Sorts texts with this alphabet first from now on. Returns whether that may move a customer.
    pub fn sort_first(&mut self, alphabet: Alphabet) -> bool {
        let is_other = self.first_alphabet != alphabet;
        if is_other {
            self.first_alphabet = alphabet;
            self.sort_orders = SortOrders::default();
        }
        is_other && !self.is_empty()
    }

    /// Returns all customers in ascending order. Customers that are equal in it are sorted by their
    /// `_id`, and empty values come first, as in the API's own orders.
    pub fn sorted(&mut self, by: SortBy) -> &[DocId] {
        let at = match self.sort_orders.kept.iter().position(|kept| kept.by == by) {
            Some(at) => at,
            None => {
                self.sort_orders.kept.push(KeptOrder {
                    by,
                    doc_ids: Vec::new(),
                    changed: (0..self.ids.len() as DocId).collect(),
                });
                self.sort_orders.kept.len() - 1
            }
        };
        let mut changed = std::mem::take(&mut self.sort_orders.kept[at].changed);
        if !changed.is_empty() {
            let doc_ids = std::mem::take(&mut self.sort_orders.kept[at].doc_ids);
            changed.sort_unstable();
            changed.dedup();
            self.sort_orders.kept[at].doc_ids = self.with_changed(by, doc_ids, &changed);
        }
        &self.sort_orders.kept[at].doc_ids
    }

    /// Sorts by the first order of [`SortBy::all`] that is not up to date, and returns that order;
    /// none where all are up to date.
    pub fn sort_ahead(&mut self) -> Option<SortBy> {
        let is_due = |by: &SortBy| {
            let kept = self.sort_orders.of(*by);
            kept.is_none_or(|kept| !kept.changed.is_empty())
        };
        let by = SortBy::all().find(is_due)?;
        self.sorted(by);
        Some(by)
    }

    /// Returns the order as it was sorted last; none where it never was.
    pub(crate) fn kept(&self, by: SortBy) -> Option<&[DocId]> {
        Some(&self.sort_orders.of(by)?.doc_ids)
    }

    /// Returns `doc_ids`, which are in order, with the changed customers moved to their places.
    fn with_changed(&self, by: SortBy, doc_ids: Vec<DocId>, changed: &[DocId]) -> Vec<DocId> {
        let is_there = |doc_id: &DocId| !self.filled[*doc_id as usize].is_empty();
        let moved: Vec<DocId> = changed.iter().copied().filter(is_there).collect();
        let is_few = changed.len() <= doc_ids.len() / 2;
        // New customers have the greatest doc ids: nearly all others need no search.
        let first = changed.first().copied().unwrap_or(DocId::MAX);
        let is_same = |doc_id: &DocId| *doc_id < first || changed.binary_search(doc_id).is_err();
        let mut stays: Vec<DocId> = doc_ids.into_iter().filter(is_same).collect();
        if !is_few {
            // Many changes: sorting all customers is faster than merging.
            stays.extend(moved);
            return self.sort(by, &stays);
        }
        let moved = self.sort(by, &moved);
        let mut merged = Vec::with_capacity(stays.len() + moved.len());
        let mut from = 0;
        for doc_id in moved {
            let before = |other: &DocId| self.compare(by, *other, doc_id) == Ordering::Less;
            let to = from + gallop(&stays[from..], before);
            merged.extend_from_slice(&stays[from..to]);
            merged.push(doc_id);
            from = to;
        }
        merged.extend_from_slice(&stays[from..]);
        merged
    }
}

/// Does as `partition_point`, in ever larger steps from the start: customers that arrive in order,
/// as the pages of the API do, find their places at once.
fn gallop<T>(sorted: &[T], before: impl Fn(&T) -> bool) -> usize {
    if sorted.last().is_none_or(&before) {
        return sorted.len();
    }
    let mut step = 1;
    while step < sorted.len() && before(&sorted[step]) {
        step *= 2;
    }
    let (low, high) = (step / 2, sorted.len().min(step + 1));
    low + sorted[low..high].partition_point(before)
}
