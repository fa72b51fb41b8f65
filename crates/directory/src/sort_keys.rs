use std::cmp::Ordering;

use model::{CustomerField, Storage, Value};

use crate::directory::Directory;
use crate::fold::ordered;
use crate::packed::Packed;
use crate::postings::DocId;
use crate::sort_order::{Alphabet, SortBy};

/// The value that is compared: a number, or a part of a text.
struct Key {
    part: u128,
    /// The place among the customers that are sorted.
    place: usize,
}

/// The folded texts that are sorted by, one after the other.
#[derive(Default)]
struct Texts {
    all: Vec<u8>,
    ends: Vec<usize>,
}

/// The bytes of a part, which are compared at once.
const PART: usize = size_of::<u128>();

/// The bytes of a field that are sorted by. Texts that share more than these are sorted as if they
/// were equal: a sort must end soon, whatever the API answers.
const SORTED_BYTES: usize = 1_024;

impl Directory {
    /// Returns the customers in ascending order.
    pub(crate) fn sort(&self, by: SortBy, doc_ids: &[DocId]) -> Vec<DocId> {
        let mut texts = Texts::default();
        for doc_id in doc_ids {
            self.push_text(by, *doc_id, &mut texts.all);
            texts.ends.push(texts.all.len());
        }
        let mut keys: Vec<Key> = Vec::with_capacity(doc_ids.len());
        for (place, doc_id) in doc_ids.iter().enumerate() {
            let part = match self.number(by, *doc_id) {
                Some(part) => part.into(),
                None => texts.part(place, 0),
            };
            keys.push(Key { part, place });
        }
        self.sort_run(by, &mut keys, 0, &texts, doc_ids);
        keys.into_iter().map(|key| doc_ids[key.place]).collect()
    }

    /// Sorts by part `depth` of the texts, and each run of equal parts by the next part. Comparing
    /// whole texts takes twice as long, since companies and names come in runs.
    fn sort_run(
        &self,
        by: SortBy,
        run: &mut [Key],
        depth: usize,
        texts: &Texts,
        doc_ids: &[DocId],
    ) {
        run.sort_unstable_by_key(|key| key.part);
        for equal in run.chunk_by_mut(|a, b| a.part == b.part) {
            if equal.len() == 1 {
                continue;
            }
            let next = depth + 1;
            if equal.iter().any(|key| texts.reaches(key.place, next)) {
                for key in &mut *equal {
                    key.part = texts.part(key.place, next);
                }
                self.sort_run(by, equal, next, texts, doc_ids);
            } else {
                equal.sort_unstable_by_key(|key| self.tie_breaker(by, doc_ids[key.place]));
            }
        }
    }

    /// Compares two customers as [`Self::sort`] does.
    pub(crate) fn compare(&self, by: SortBy, a: DocId, b: DocId) -> Ordering {
        let text = |doc_id| {
            let mut text = Vec::new();
            self.push_text(by, doc_id, &mut text);
            text
        };
        let order = match (self.number(by, a), self.number(by, b)) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => text(a).cmp(&text(b)),
        };
        order.then_with(|| self.tie_breaker(by, a).cmp(&self.tie_breaker(by, b)))
    }

    /// Returns the number that decides between customers that are equal.
    fn tie_breaker(&self, by: SortBy, doc_id: DocId) -> u64 {
        let id = ascending(self.ids[doc_id as usize]);
        if by == SortBy::Newest { !id } else { id }
    }

    /// Returns the number to sort by; none for a sort order by texts.
    fn number(&self, by: SortBy, doc_id: DocId) -> Option<u64> {
        let SortBy::Field(field) = by else {
            return (by == SortBy::Newest).then_some(0);
        };
        match (field, field.kind().storage()) {
            (_, Storage::Text) => None,
            // Customers that are equal are sorted by their `_id`.
            (CustomerField::Id, _) => Some(0),
            (_, Storage::Number) => Some(ascending(self.packed[doc_id as usize].number(field))),
            (_, Storage::Flag) => {
                let flag = self.packed[doc_id as usize].value(field) == Value::Flag(true);
                Some(u64::from(flag))
            }
        }
    }

    fn push_text(&self, by: SortBy, doc_id: DocId, text: &mut Vec<u8>) {
        let customer = &self.packed[doc_id as usize];
        for (count, field) in by.texts().iter().enumerate() {
            if count > 0 {
                text.push(0);
            }
            push_folded(customer, *field, self.first_alphabet, text);
        }
    }
}

fn push_folded(customer: &Packed, field: CustomerField, first: Alphabet, text: &mut Vec<u8>) {
    // Only the end of a field is a zero byte.
    let not_end = |byte: u8| byte.max(1);
    let field = customer.text(field);
    let field = &field[..field.floor_char_boundary(SORTED_BYTES)];
    if field.is_ascii() {
        let folded = field.bytes().map(|byte| byte.to_ascii_lowercase());
        text.extend(folded.map(not_end));
    } else {
        let place = |byte: u8| match first {
            // The first bytes of Cyrillic letters. Upper case is folded, so that no other letter stands
            // before `a`.
            Alphabet::Cyrillic if (0xd0..=0xd4).contains(&byte) => byte - 0xd0 + b'A',
            _ => not_end(byte),
        };
        text.extend(ordered(field).bytes().map(place));
    }
}

impl Texts {
    fn text(&self, place: usize) -> &[u8] {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[place]]
    }

    fn reaches(&self, place: usize, depth: usize) -> bool {
        self.text(place).len() > depth * PART
    }

    /// Returns part `depth` of a text, as a number of the same order.
    fn part(&self, place: usize, depth: usize) -> u128 {
        let text = self.text(place);
        let text = text.get(depth * PART..).unwrap_or_default();
        let mut bytes = [0; PART];
        let length = text.len().min(PART);
        bytes[..length].copy_from_slice(&text[..length]);
        u128::from_be_bytes(bytes)
    }
}

/// Returns an unsigned number of the same order.
fn ascending(number: i64) -> u64 {
    (number as u64) ^ (1 << 63)
}
