use std::cmp::Ordering;

use model::{CustomerField, ListQuery, Storage, Value};

use crate::dictionary::Slot;
use crate::directory::Directory;
use crate::fold::ordered;
use crate::packed::Packed;

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

/// The sort orders that were asked for. Each is sorted once and kept: a customer that has changed
/// since is moved to its place when the order is next asked for.
#[derive(Default)]
pub(crate) struct SortOrders {
    kept: Vec<Kept>,
}

struct Kept {
    by: SortBy,
    slots: Vec<Slot>,
    /// Those whose place is not, or no longer, known.
    changed: Vec<Slot>,
}

/// What is compared: a number, or a part of a text.
struct Key {
    part: u128,
    /// Counted among those that are sorted.
    number: usize,
}

/// The texts that are sorted by, folded, one after the other.
#[derive(Default)]
struct Texts {
    all: Vec<u8>,
    ends: Vec<usize>,
}

/// The bytes that are compared at once.
const PART: usize = size_of::<u128>();

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
    fn texts(self) -> &'static [CustomerField] {
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
    /// The customer in `slot` is new, another one, or gone.
    pub fn note(&mut self, slot: Slot) {
        for kept in &mut self.kept {
            kept.changed.push(slot);
        }
    }

    fn of(&self, by: SortBy) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.by == by)
    }
}

impl Directory {
    /// All customers, ascending by `by`; those that are equal in it by their number. What holds
    /// nothing comes first, as in the API's own orders.
    pub fn sorted(&mut self, by: SortBy) -> &[Slot] {
        let at = match self.sort_orders.kept.iter().position(|kept| kept.by == by) {
            Some(at) => at,
            None => {
                self.sort_orders.kept.push(Kept {
                    by,
                    slots: Vec::new(),
                    changed: (0..self.ids.len() as Slot).collect(),
                });
                self.sort_orders.kept.len() - 1
            }
        };
        let mut changed = std::mem::take(&mut self.sort_orders.kept[at].changed);
        if !changed.is_empty() {
            let slots = std::mem::take(&mut self.sort_orders.kept[at].slots);
            changed.sort_unstable();
            changed.dedup();
            self.sort_orders.kept[at].slots = self.with_changed(by, slots, &changed);
        }
        &self.sort_orders.kept[at].slots
    }

    /// Sorts by the first of [`SortBy::all`] that is not sorted yet, and returns it.
    pub fn sort_ahead(&mut self) -> Option<SortBy> {
        let is_due = |by: &SortBy| {
            let kept = self.sort_orders.of(*by);
            kept.is_none_or(|kept| !kept.changed.is_empty())
        };
        let by = SortBy::all().find(is_due)?;
        self.sorted(by);
        Some(by)
    }

    /// The order as it was sorted last.
    pub(crate) fn kept(&self, by: SortBy) -> Option<&[Slot]> {
        Some(&self.sort_orders.of(by)?.slots)
    }

    fn with_changed(&self, by: SortBy, slots: Vec<Slot>, changed: &[Slot]) -> Vec<Slot> {
        let is_there = |slot: &Slot| !self.filled[*slot as usize].is_empty();
        let moved: Vec<Slot> = changed.iter().copied().filter(is_there).collect();
        let is_few = changed.len() <= slots.len() / 2;
        // New customers have the last slots: nearly all others need no look.
        let first = changed.first().copied().unwrap_or(Slot::MAX);
        let is_same = |slot: &Slot| *slot < first || changed.binary_search(slot).is_err();
        let mut stays: Vec<Slot> = slots.into_iter().filter(is_same).collect();
        if !is_few {
            // Then it is quicker to sort anew.
            stays.extend(moved);
            return self.sort(by, &stays);
        }
        let moved = self.sort(by, &moved);
        let mut merged = Vec::with_capacity(stays.len() + moved.len());
        let mut from = 0;
        for slot in moved {
            let before = |other: &Slot| self.compare(by, *other, slot) == Ordering::Less;
            let to = from + gallop(&stays[from..], before);
            merged.extend_from_slice(&stays[from..to]);
            merged.push(slot);
            from = to;
        }
        merged.extend_from_slice(&stays[from..]);
        merged
    }

    fn sort(&self, by: SortBy, slots: &[Slot]) -> Vec<Slot> {
        let mut texts = Texts::default();
        for slot in slots {
            self.push_text(by, *slot, &mut texts.all);
            texts.ends.push(texts.all.len());
        }
        let mut keys: Vec<Key> = Vec::with_capacity(slots.len());
        for (number, slot) in slots.iter().enumerate() {
            let part = match self.number(by, *slot) {
                Some(part) => part.into(),
                None => texts.part(number, 0),
            };
            keys.push(Key { part, number });
        }
        self.sort_run(by, &mut keys, 0, &texts, slots);
        keys.into_iter().map(|key| slots[key.number]).collect()
    }

    /// Sorts by one part of the texts, and each run that is equal in it by the next one. Comparing
    /// whole texts takes twice as long, for companies and names come in runs.
    fn sort_run(&self, by: SortBy, run: &mut [Key], depth: usize, texts: &Texts, slots: &[Slot]) {
        run.sort_unstable_by_key(|key| key.part);
        for equal in run.chunk_by_mut(|a, b| a.part == b.part) {
            if equal.len() == 1 {
                continue;
            }
            let next = depth + 1;
            if equal.iter().any(|key| texts.reaches(key.number, next)) {
                for key in &mut *equal {
                    key.part = texts.part(key.number, next);
                }
                self.sort_run(by, equal, next, texts, slots);
            } else {
                equal.sort_unstable_by_key(|key| self.last_resort(by, slots[key.number]));
            }
        }
    }

    fn compare(&self, by: SortBy, a: Slot, b: Slot) -> Ordering {
        let text = |slot| {
            let mut text = Vec::new();
            self.push_text(by, slot, &mut text);
            text
        };
        let order = match (self.number(by, a), self.number(by, b)) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => text(a).cmp(&text(b)),
        };
        order.then_with(|| self.last_resort(by, a).cmp(&self.last_resort(by, b)))
    }

    /// What is equal sorts by its number.
    fn last_resort(&self, by: SortBy, slot: Slot) -> u64 {
        let id = ascending(self.ids[slot as usize]);
        if by == SortBy::Newest { !id } else { id }
    }

    /// Returns the number to sort by; none for a sort order by texts.
    fn number(&self, by: SortBy, slot: Slot) -> Option<u64> {
        let SortBy::Field(field) = by else {
            return (by == SortBy::Newest).then_some(0);
        };
        match (field, field.kind().storage()) {
            (_, Storage::Text) => None,
            // Customers that are equal are sorted by their `_id`.
            (CustomerField::Id, _) => Some(0),
            (_, Storage::Number) => Some(ascending(self.packed[slot as usize].number(field))),
            (_, Storage::Flag) => {
                let flag = self.packed[slot as usize].value(field) == Value::Flag(true);
                Some(u64::from(flag))
            }
        }
    }

    fn push_text(&self, by: SortBy, slot: Slot, text: &mut Vec<u8>) {
        let customer = &self.packed[slot as usize];
        for (count, field) in by.texts().iter().enumerate() {
            if count > 0 {
                text.push(0);
            }
            push_folded(customer, *field, text);
        }
    }
}

fn push_folded(customer: &Packed, field: CustomerField, text: &mut Vec<u8>) {
    // Nothing but the end of a field may look like one.
    let not_end = |byte: u8| byte.max(1);
    let field = customer.text(field);
    if field.is_ascii() {
        let folded = field.bytes().map(|byte| byte.to_ascii_lowercase());
        text.extend(folded.map(not_end));
    } else {
        text.extend(ordered(field).bytes().map(not_end));
    }
}

impl Texts {
    fn text(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[number]]
    }

    fn reaches(&self, number: usize, depth: usize) -> bool {
        self.text(number).len() > depth * PART
    }

    /// Part `depth` of a text, as a number of the same order.
    fn part(&self, number: usize, depth: usize) -> u128 {
        let text = self.text(number);
        let text = text.get(depth * PART..).unwrap_or_default();
        let mut bytes = [0; PART];
        let length = text.len().min(PART);
        bytes[..length].copy_from_slice(&text[..length]);
        u128::from_be_bytes(bytes)
    }
}

/// As `partition_point`, in ever larger steps from the start: what comes in order, as pages of the
/// station do, is in its place at once.
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

/// The same order without a sign.
fn ascending(number: i64) -> u64 {
    (number as u64) ^ (1 << 63)
}
