use hashbrown::HashMap;
use model::{Customer, CustomerId};

use crate::dictionary::Slot;
use crate::filter::{THERE, Traits, traits};
use crate::index::Index;
use crate::order::Orders;
use crate::packed::Packed;

/// All customers of a station, or those that were read so far.
#[derive(Default)]
pub struct Directory {
    pub(crate) ids: Vec<CustomerId>,
    pub(crate) packed: Vec<Packed>,
    pub(crate) traits: Vec<Traits>,
    pub(crate) orders: Orders,
    pub(crate) index: Index,
    slots: HashMap<CustomerId, Slot>,
    /// Slots of customers that were removed.
    free: Vec<Slot>,
}

/// What has become of a customer that was put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    /// It was not there yet.
    New,
    /// It was there with this content.
    Changed(Box<Customer>),
    /// It was there, just so.
    Same,
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

    /// Puts a customer in, in the place of the one with its number.
    pub fn put(&mut self, customer: &Customer) -> Put {
        let id = customer.id;
        if let Some(slot) = self.slots.get(&id).copied() {
            let before = self.at(slot);
            if before == *customer {
                return Put::Same;
            }
            self.empty(slot);
            self.fill(slot, customer);
            return Put::Changed(Box::new(before));
        }
        let slot = self.free.pop().unwrap_or(self.ids.len() as Slot);
        self.slots.insert(id, slot);
        self.fill(slot, customer);
        Put::New
    }

    /// Takes a customer out, and gives it.
    pub fn remove(&mut self, id: CustomerId) -> Option<Customer> {
        let slot = self.slots.remove(&id)?;
        let customer = self.at(slot);
        self.empty(slot);
        self.traits[slot as usize] = 0;
        self.free.push(slot);
        Some(customer)
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
        let there = self.traits.iter().enumerate();
        let there = there.filter(|(_, traits)| **traits & THERE != 0);
        there.map(|(slot, _)| self.at(slot as Slot))
    }

    fn fill(&mut self, slot: Slot, customer: &Customer) {
        let packed = Packed::of(customer);
        self.index.add(customer.id, &packed, slot);
        let traits = traits(&packed);
        let at = slot as usize;
        if at == self.ids.len() {
            self.ids.push(customer.id);
            self.packed.push(packed);
            self.traits.push(traits);
        } else {
            self.ids[at] = customer.id;
            self.packed[at] = packed;
            self.traits[at] = traits;
        }
        self.orders.note(slot);
    }

    fn empty(&mut self, slot: Slot) {
        let at = slot as usize;
        self.index.remove(self.ids[at], &self.packed[at], slot);
        self.orders.note(slot);
    }
}
