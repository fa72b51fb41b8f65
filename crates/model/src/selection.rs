use crate::CustomerId;

/// The customers that the user has selected in the list, by id, and the anchor of ranges. A range runs
/// from the anchor, the row that was toggled last, to another row.
///
/// The ids are a sorted list: it takes a third of the memory of a set, and 100,000 ids join it within a
/// frame.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    ids: Vec<CustomerId>,
    anchor: Option<CustomerId>,
}

impl Selection {
    /// Selects a customer, or unselects it if it is selected. The next range starts from it.
    pub fn toggle(&mut self, id: CustomerId) {
        match self.ids.binary_search(&id) {
            Ok(at) => drop(self.ids.remove(at)),
            Err(at) => self.ids.insert(at, id),
        }
        self.anchor = Some(id);
    }

    /// Selects the customers of the rows from the anchor to another row, both included. The anchor
    /// stays, so that the next range starts from the same row.
    pub fn select_range(&mut self, ids: impl IntoIterator<Item = CustomerId>) {
        self.select_all(ids);
    }

    /// Selects customers, beside those that are selected already.
    pub fn select_all(&mut self, ids: impl IntoIterator<Item = CustomerId>) {
        self.ids.extend(ids);
        self.ids.sort_unstable();
        self.ids.dedup();
    }

    /// Unselects customers.
    pub fn unselect_all(&mut self, ids: impl IntoIterator<Item = CustomerId>) {
        let mut gone: Vec<_> = ids.into_iter().collect();
        gone.sort_unstable();
        self.ids.retain(|id| gone.binary_search(id).is_err());
    }

    /// Unselects all customers, and drops the anchor.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Drops a customer that is deleted, also as the anchor.
    pub fn remove(&mut self, id: CustomerId) {
        self.unselect_all([id]);
        self.anchor = self.anchor.filter(|anchor| *anchor != id);
    }

    /// Returns whether a customer is selected.
    pub fn contains(&self, id: CustomerId) -> bool {
        self.ids.binary_search(&id).is_ok()
    }

    /// Returns the number of selected customers.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Returns whether no customer is selected.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Returns the ids of the selected customers, sorted.
    pub fn ids(&self) -> &[CustomerId] {
        &self.ids
    }

    /// Returns the customer whose row the next range starts from.
    pub fn anchor(&self) -> Option<CustomerId> {
        self.anchor
    }
}
