use std::hash::{DefaultHasher, Hasher};

use model::{Customer, CustomerKind, DuplicateReason, PhoneNumber, is_blank, phone_numbers};

use super::reason::ReasonSet;
use super::{company, person};
use crate::folded;

/// The fewest digits of a phone number that is compared: shorter ones are extensions, or were typed
/// to fill the field.
const LEAST_DIGITS: usize = 6;

/// The values by which possible duplicates of a customer are found ("blocking keys" in record
/// linkage).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BlockingKeys {
    /// A hash for each [`KeyKind`]; 0 where the customer has no such key.
    pub hashes: [u64; KeyKind::COUNT],
    /// The prefix and extension of the numbers of [`KeyKind::PHONES`].
    pub phones: [PhoneParts; 2],
    /// The name of the person or of the company's contact person, as [`person::name`] makes it.
    pub name: Box<str>,
}

/// The kind of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyKind {
    Email,
    Phone,
    /// A second phone number in the field, or another reading of the first one.
    OtherPhone,
    /// The company; or the part of a person's name that must be equal: all of it, or its first half
    /// where a typo may be in the second half.
    Name,
    /// The second half of a person's name, where a typo may be in the first half.
    NameEnd,
}

impl KeyKind {
    pub const COUNT: usize = 5;
    pub const PHONES: [Self; 2] = [Self::Phone, Self::OtherPhone];
}

impl BlockingKeys {
    pub fn of(customer: &Customer) -> Self {
        let name = person::name(&customer.first_name, &customer.last_name);
        let (start, end) = match customer.kind() {
            CustomerKind::Company => (company::key(&customer.company), 0),
            CustomerKind::Person => person::keys(&name),
        };
        let phones = phones(&customer.phone);
        Self {
            hashes: [email(&customer.email), phones[0].0, phones[1].0, start, end],
            phones: phones.map(|phone| phone.1),
            name: name.into_boxed_str(),
        }
    }

    /// Returns the keys of all customers that may be duplicates; [`Self::reasons`] decides whether
    /// they are.
    pub fn lookups(&self) -> impl Iterator<Item = u64> {
        let near = self.may_hold_typo().then(|| person::lookups(&self.name));
        let own = KeyKind::COUNT - if near.is_some() { 2 } else { 1 };
        let own = self.hashes.into_iter().take(own).filter(|key| *key != 0);
        own.chain(near.into_iter().flatten())
    }

    /// Returns the reasons for which both may be the same customer.
    pub fn reasons(&self, other: &Self) -> ReasonSet {
        ReasonSet::default()
            .with_if(self.shares(other, KeyKind::Email), DuplicateReason::Email)
            .with_if(
                self.shared_phones(other).next().is_some(),
                DuplicateReason::Phone,
            )
            .with_if(self.has_similar_name(other), DuplicateReason::Name)
    }

    pub fn has_similar_name(&self, other: &Self) -> bool {
        if self.may_hold_typo() && other.may_hold_typo() {
            return person::are_near(&self.name, &other.name);
        }
        self.shares(other, KeyKind::Name) && person::agree(&self.name, &other.name)
    }

    /// Returns the keys of the phone numbers that are the same in both, as far as they tell.
    pub fn shared_phones(&self, other: &Self) -> impl Iterator<Item = u64> {
        let phones = |keys: &Self| {
            let hashes = KeyKind::PHONES.map(|kind| keys.hash(kind));
            hashes.into_iter().zip(keys.phones).filter(|it| it.0 != 0)
        };
        let others = phones(other);
        phones(self).filter_map(move |(hash, parts)| {
            let mut others = others.clone();
            let is_shared = others.any(|(its, its_parts)| hash == its && parts.agrees(its_parts));
            is_shared.then_some(hash)
        })
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

/// What tells two phone numbers apart that are the same within their countries. A part that is
/// missing, 0, agrees with any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PhoneParts {
    /// The country calling code.
    country: u16,
    /// A hash of the extension.
    extension: u16,
}

impl PhoneParts {
    fn agrees(self, other: Self) -> bool {
        let agree = |one, other| one == 0 || other == 0 || one == other;
        agree(self.country, other.country) && agree(self.extension, other.extension)
    }
}

/// Returns the keys of the first two phone numbers of a field, 0 where there is none. Where there
/// is one alone, the second key is that of its other reading.
fn phones(text: &str) -> [(u64, PhoneParts); 2] {
    let numbers = phone_numbers(text);
    let extension = numbers.iter().find(|number| number.is_extension);
    let extension = extension.map_or(0, |it| key(b'x', [&*it.digits]) as u16);
    let mut keys = [Default::default(); 2];
    let is_long =
        |number: &&PhoneNumber| number.digits.len() >= LEAST_DIGITS && !number.is_extension;
    let readings = |at| {
        let numbers = numbers.iter().filter(is_long);
        numbers.filter_map(move |number| number.readings().nth(at))
    };
    let mut found: Vec<u64> = Vec::new();
    for reading in readings(0).chain(readings(1)) {
        let hash = key(b'p', [reading.national]);
        if found.len() < keys.len() && !found.contains(&hash) {
            let country = reading.country.unwrap_or(0);
            keys[found.len()] = (hash, PhoneParts { country, extension });
            found.push(hash);
        }
    }
    keys
}
