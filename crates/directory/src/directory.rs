use hashbrown::HashMap;
use model::{Customer, CustomerId, FieldSet};

use crate::dictionary::Slot;
use crate::filter::filled_fields;
use crate::index::Index;
use crate::packed::Packed;
use crate::sort_order::SortOrders;

/// All customers of a station, or those that were read so far.
#[derive(Default)]
pub struct Directory {
    pub(crate) ids: Vec<CustomerId>,
    pub(crate) packed: Vec<Packed>,
    /// The filled fields of each customer; none in an empty slot.
    pub(crate) filled: Vec<FieldSet>,
    pub(crate) sort_orders: SortOrders,
    pub(crate) index: Index,
    slots: HashMap<CustomerId, Slot>,
    /// Slots of customers that were removed.
    free: Vec<Slot>,
}

impl Directory {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many customers it holds.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Puts a customer in, in the place of the one with its number; whether that is news.
    pub fn put(&mut self, customer: &Customer) -> bool {
        let known = self.slots.get(&customer.id).copied();
        if known.is_some_and(|slot| self.at(slot) == *customer) {
            return false;
        }
        if let Some(slot) = known {
            self.empty(slot);
        }
        let slot = known
            .or_else(|| self.free.pop())
            .unwrap_or(self.ids.len() as Slot);
        self.slots.insert(customer.id, slot);
        self.fill(slot, customer);
        true
    }

    /// Takes a customer out; whether it was there.
    pub fn remove(&mut self, id: CustomerId) -> bool {
        let Some(slot) = self.slots.remove(&id) else {
            return false;
        };
        self.empty(slot);
        self.filled[slot as usize] = FieldSet::default();
        self.free.push(slot);
        true
    }

    /// The customer with this number.
    pub fn get(&self, id: CustomerId) -> Option<Customer> {
        self.slots.get(&id).map(|slot| self.at(*slot))
    }

    /// The customer in a slot that a search has given.
    pub fn at(&self, slot: Slot) -> Customer {
        let at = slot as usize;
        self.packed[at].unpacked(self.ids[at])
    }

    /// The number of the customer in a slot.
    pub fn id_at(&self, slot: Slot) -> CustomerId {
        self.ids[slot as usize]
    }

    /// The numbers of all customers, in no order.
    pub fn ids(&self) -> impl Iterator<Item = CustomerId> {
        self.slots.keys().copied()
    }

    /// All customers, in no order.
    pub fn all(&self) -> impl Iterator<Item = Customer> {
        let slots = self.filled.iter().enumerate();
        let taken = slots.filter(|(_, filled)| !filled.is_empty());
        taken.map(|(slot, _)| self.at(slot as Slot))
    }

    fn fill(&mut self, slot: Slot, customer: &Customer) {
        let packed = Packed::of(customer);
        self.index.add(customer.id, &packed, slot);
        let filled = filled_fields(&packed);
        let at = slot as usize;
        if at == self.ids.len() {
            self.ids.push(customer.id);
            self.packed.push(packed);
            self.filled.push(filled);
        } else {
            self.ids[at] = customer.id;
            self.packed[at] = packed;
            self.filled[at] = filled;
        }
        self.sort_orders.note(slot);
    }

    fn empty(&mut self, slot: Slot) {
        let at = slot as usize;
        self.index.remove(self.ids[at], &self.packed[at], slot);
        self.sort_orders.note(slot);
    }
}
