use hashbrown::HashMap;
use model::{Customer, CustomerId, FieldSet};

use crate::filter::filled_fields;
use crate::index::Index;
use crate::packed::Packed;
use crate::postings::DocId;
use crate::sort_order::{Alphabet, SortOrders};

/// All customers, or those that were read so far.
#[derive(Default)]
pub struct Directory {
    pub(crate) ids: Vec<CustomerId>,
    pub(crate) packed: Vec<Packed>,
    /// The filled fields of each customer; none for a free doc id.
    pub(crate) filled: Vec<FieldSet>,
    pub(crate) sort_orders: SortOrders,
    pub(crate) first_alphabet: Alphabet,
    pub(crate) index: Index,
    doc_ids: HashMap<CustomerId, DocId>,
    /// The doc ids of removed customers, to be used again.
    free: Vec<DocId>,
}

impl Directory {
    /// Returns an empty directory.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the number of customers.
    pub fn len(&self) -> usize {
        self.doc_ids.len()
    }

    /// Whether there is no customer.
    pub fn is_empty(&self) -> bool {
        self.doc_ids.is_empty()
    }

    /// Inserts a customer, or replaces the one with the same `_id`. Returns false where it was
    /// there already, with the same values.
    pub fn upsert(&mut self, customer: &Customer) -> bool {
        let known = self.doc_ids.get(&customer.id).copied();
        if known.is_some_and(|doc_id| self.at(doc_id) == *customer) {
            return false;
        }
        if let Some(doc_id) = known {
            self.unindex(doc_id);
        }
        let doc_id = known
            .or_else(|| self.free.pop())
            .unwrap_or(self.ids.len() as DocId);
        self.doc_ids.insert(customer.id, doc_id);
        self.insert_at(doc_id, customer);
        true
    }

    /// Removes a customer. Returns false where it was not there.
    pub fn remove(&mut self, id: CustomerId) -> bool {
        let Some(doc_id) = self.doc_ids.remove(&id) else {
            return false;
        };
        self.unindex(doc_id);
        self.filled[doc_id as usize] = FieldSet::default();
        self.free.push(doc_id);
        true
    }

    /// Returns a customer.
    pub fn get(&self, id: CustomerId) -> Option<Customer> {
        self.doc_ids.get(&id).map(|doc_id| self.at(*doc_id))
    }

    /// Returns the customer of a doc id that a search has returned.
    pub fn at(&self, doc_id: DocId) -> Customer {
        let at = doc_id as usize;
        self.packed[at].unpacked(self.ids[at])
    }

    /// Returns the `_id` of the customer of a doc id.
    pub fn id_at(&self, doc_id: DocId) -> CustomerId {
        self.ids[doc_id as usize]
    }

    /// Returns how many of the customers `ids`, each of them once, are among `doc_ids`. It takes as
    /// long as both together, not one times the other: both can be a hundred thousand.
    pub fn count_among(&self, ids: &[CustomerId], doc_ids: &[DocId]) -> usize {
        if ids.is_empty() {
            return 0;
        }
        let mut is_among = vec![false; self.ids.len()];
        for doc_id in doc_ids {
            is_among[*doc_id as usize] = true;
        }
        let known = ids.iter().filter_map(|id| self.doc_ids.get(id));
        known.filter(|doc_id| is_among[**doc_id as usize]).count()
    }

    /// Returns the `_id`s of all customers, in no order.
    pub fn ids(&self) -> impl Iterator<Item = CustomerId> {
        self.doc_ids.keys().copied()
    }

    /// Returns all customers, in no order.
    pub fn all(&self) -> impl Iterator<Item = Customer> {
        let doc_ids = self.filled.iter().enumerate();
        let taken = doc_ids.filter(|(_, filled)| !filled.is_empty());
        taken.map(|(doc_id, _)| self.at(doc_id as DocId))
    }

    fn insert_at(&mut self, doc_id: DocId, customer: &Customer) {
        let packed = Packed::of(customer);
        self.index.add(customer.id, &packed, doc_id);
        let filled = filled_fields(&packed);
        let at = doc_id as usize;
        if at == self.ids.len() {
            self.ids.push(customer.id);
            self.packed.push(packed);
            self.filled.push(filled);
        } else {
            self.ids[at] = customer.id;
            self.packed[at] = packed;
            self.filled[at] = filled;
        }
        self.sort_orders.mark_changed(doc_id);
    }

    fn unindex(&mut self, doc_id: DocId) {
        let at = doc_id as usize;
        self.index.remove(self.ids[at], &self.packed[at], doc_id);
        self.sort_orders.mark_changed(doc_id);
    }
}
