//! What the customers of a group have in common.

use std::cmp::Reverse;

use model::{CustomerId, DuplicateReason};

use super::blocking_keys::KeyKind;
use super::reason::ReasonSet;
use super::table::{Entry, Table};

/// The most customers that share a contact and may be duplicates: an address or a phone number that
/// more share is that of an office.
pub(super) const MOST_CONTACTS: usize = 20;

/// Whether at least two of these customers are active.
pub(super) fn has_two_active(table: &Table, ids: &[CustomerId]) -> bool {
    let slots = ids.iter().filter_map(|id| table.slot(*id));
    let active = slots.filter(|slot| !table.entry(*slot).is_archived);
    active.take(2).count() == 2
}

/// Returns a group, the newest customer first, with the reasons that hold for each two of them. Found
/// for one reason, they may share others.
pub(super) fn with_reasons(
    table: &Table,
    mut ids: Vec<CustomerId>,
) -> (ReasonSet, Vec<CustomerId>) {
    ids.sort_unstable_by_key(|id| Reverse(*id));
    let slots = ids.iter().filter_map(|id| table.slot(*id));
    let entries: Vec<_> = slots.map(|slot| table.entry(slot)).collect();
    let have_similar_names =
        pairs(&entries).all(|(one, other)| one.keys.has_similar_name(&other.keys));
    let share_phone = pairs(&entries).all(|(one, other)| {
        let mut phones = one.keys.shared_phones(&other.keys);
        phones.any(|key| is_rare(table, key))
    });
    let reasons = ReasonSet::default()
        .with_if(share_email(table, &entries), DuplicateReason::Email)
        .with_if(share_phone, DuplicateReason::Phone)
        .with_if(have_similar_names, DuplicateReason::Name);
    (reasons, ids)
}

fn share_email(table: &Table, entries: &[&Entry]) -> bool {
    let email = |entry: &Entry| entry.keys.hash(KeyKind::Email);
    let key = entries.first().map_or(0, |first| email(first));
    key != 0 && entries.iter().all(|it| email(it) == key) && is_rare(table, key)
}

fn is_rare(table: &Table, key: u64) -> bool {
    table.slots_with(key).take(MOST_CONTACTS + 1).count() <= MOST_CONTACTS
}

/// Whether two customers have a phone number in common.
pub(super) fn are_same_phone(one: &Entry, other: &Entry) -> bool {
    one.keys.shared_phones(&other.keys).next().is_some()
}

/// Returns each two of the entries.
pub(super) fn pairs<'a>(entries: &'a [&'a Entry]) -> impl Iterator<Item = (&'a Entry, &'a Entry)> {
    let others = |(index, one): (usize, &'a &'a Entry)| {
        entries[..index].iter().map(move |other| (*one, *other))
    };
    entries.iter().enumerate().flat_map(others)
}
