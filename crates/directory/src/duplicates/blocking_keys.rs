use std::hash::{DefaultHasher, Hasher};

use model::{Customer, CustomerKind, is_blank};

use super::reason::{DuplicateReason, ReasonSet};
use super::{company, person};
use crate::{digits, folded};

/// The fewest digits of a phone number that is compared: shorter ones are extensions, or were typed
/// to fill the field.
const LEAST_DIGITS: usize = 6;

/// The values by which possible duplicates of a customer are found ("blocking keys" in record
/// linkage).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BlockingKeys {
    /// A hash for each [`KeyKind`]; 0 where the customer has no such key.
    pub hashes: [u64; KeyKind::COUNT],
    /// The name of the person or of the company's contact person, as [`person::name`] makes it.
    pub name: Box<str>,
}

/// The kind of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyKind {
    Email,
    Phone,
    /// The company; or the part of a person's name that must be equal: all of it, or its first half
    /// where a typo may be in the second half.
    Name,
    /// The second half of a person's name, where a typo may be in the first half.
    NameEnd,
}

impl KeyKind {
    pub const COUNT: usize = 4;
}

impl BlockingKeys {
    pub fn of(customer: &Customer) -> Self {
        let name = person::name(&customer.first_name, &customer.last_name);
        let (start, end) = match customer.kind() {
            CustomerKind::Company => (company::key(&customer.company), 0),
            CustomerKind::Person => person::keys(&name),
        };
        Self {
            hashes: [email(&customer.email), phone(&customer.phone), start, end],
            name: name.into_boxed_str(),
        }
    }

    /// Returns the keys of all customers that may be duplicates; [`Self::reasons`] decides whether
    /// they are.
    pub fn lookups(&self) -> impl Iterator<Item = u64> {
        let near = self.may_hold_typo().then(|| person::lookups(&self.name));
        let own = if near.is_some() { 2 } else { 3 };
        let own = self.hashes.into_iter().take(own).filter(|key| *key != 0);
        own.chain(near.into_iter().flatten())
    }

    /// Returns the reasons for which both may be the same customer.
    pub fn reasons(&self, other: &Self) -> ReasonSet {
        ReasonSet::default()
            .with_if(self.shares(other, KeyKind::Email), DuplicateReason::Email)
            .with_if(self.shares(other, KeyKind::Phone), DuplicateReason::Phone)
            .with_if(self.has_similar_name(other), DuplicateReason::Name)
    }

    pub fn has_similar_name(&self, other: &Self) -> bool {
        if self.may_hold_typo() && other.may_hold_typo() {
            return person::are_near(&self.name, &other.name);
        }
        self.shares(other, KeyKind::Name) && person::agree(&self.name, &other.name)
    }

    /// Whether this is a person whose name may hold a typo.
    pub fn may_hold_typo(&self) -> bool {
        self.hash(KeyKind::NameEnd) != 0
    }

    pub fn hash(&self, kind: KeyKind) -> u64 {
        self.hashes[kind as usize]
    }

    fn shares(&self, other: &Self, kind: KeyKind) -> bool {
        self.hash(kind) != 0 && self.hash(kind) == other.hash(kind)
    }
}

/// Returns a hash of texts, never 0. `kind` keeps the keys of different kinds apart.
pub(super) fn key<'a>(kind: u8, texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write_u8(kind);
    for text in texts {
        hasher.write(text.as_bytes());
        // No UTF-8 text contains this byte.
        hasher.write_u8(0xff);
    }
    hasher.finish().max(1)
}

/// Returns the key of an email address. A text that is not an address, such as "none", has no key.
fn email(text: &str) -> u64 {
    let address = folded(text);
    let address = address.trim();
    if is_blank(address) || !address.contains('@') {
        return 0;
    }
    key(b'e', [address])
}

fn phone(text: &str) -> u64 {
    let mut number = String::new();
    digits(text, |digit, _| number.push(digit));
    // 00 is dialled in place of "+".
    let number = number.strip_prefix("00").unwrap_or(&number);
    if number.len() < LEAST_DIGITS {
        return 0;
    }
    key(b'p', [number])
}
