use std::hash::{DefaultHasher, Hasher};

use model::{Customer, CustomerKind, is_blank};

use super::alike::{Alike, Reasons};
use super::{company, person};
use crate::{digits, folded};

/// Shorter ones are extensions, or were typed to fill the field.
const LEAST_DIGITS: usize = 6;

/// What is known of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clues {
    /// By [`Clue`]; 0 where there is none.
    pub keys: [u64; Clue::COUNT],
    /// A person's name, or that of the company's contact, as [`person::name`] gives it.
    pub name: Box<str>,
}

/// What customers are found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clue {
    Email,
    Phone,
    /// The company, or what must equal of a person's name: all of it, or its first half where a
    /// typo may be in the second one.
    Name,
    /// The second half of a person's name, where a typo may be in the first one.
    NameEnd,
}

impl Clue {
    pub const COUNT: usize = 4;
}

impl Clues {
    pub fn of(customer: &Customer) -> Self {
        let name = person::name(&customer.first_name, &customer.last_name);
        let (start, end) = match customer.kind() {
            CustomerKind::Company => (company::key(&customer.company), 0),
            CustomerKind::Person => person::keys(&name),
        };
        Self {
            keys: [email(&customer.email), phone(&customer.phone), start, end],
            name: name.into_boxed_str(),
        }
    }

    /// The keys of whatever may look alike: [`Self::reasons`] tells whether it does.
    pub fn lookups(&self) -> impl Iterator<Item = u64> {
        let near = self.may_differ().then(|| person::lookups(&self.name));
        let own = if near.is_some() { 2 } else { 3 };
        let own = self.keys.into_iter().take(own).filter(|key| *key != 0);
        own.chain(near.into_iter().flatten())
    }

    /// Why both look alike.
    pub fn reasons(&self, other: &Self) -> Reasons {
        Reasons::default()
            .add_if(self.shares(other, Clue::Email), Alike::Email)
            .add_if(self.shares(other, Clue::Phone), Alike::Phone)
            .add_if(self.is_called_like(other), Alike::Name)
    }

    pub fn is_called_like(&self, other: &Self) -> bool {
        if self.may_differ() && other.may_differ() {
            return person::are_near(&self.name, &other.name);
        }
        self.shares(other, Clue::Name) && person::agree(&self.name, &other.name)
    }

    /// A person whose name may hold a typo.
    pub fn may_differ(&self) -> bool {
        self.key(Clue::NameEnd) != 0
    }

    pub fn key(&self, clue: Clue) -> u64 {
        self.keys[clue as usize]
    }

    fn shares(&self, other: &Self, clue: Clue) -> bool {
        self.key(clue) != 0 && self.key(clue) == other.key(clue)
    }
}

/// A hash that stands for these texts; never 0.
pub(super) fn key<'a>(kind: u8, texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write_u8(kind);
    for text in texts {
        hasher.write(text.as_bytes());
        // No text holds this byte.
        hasher.write_u8(0xff);
    }
    hasher.finish().max(1)
}

/// What is no address, such as "none", makes nobody alike.
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
    // The 00 that is dialled in place of the +.
    let number = number.strip_prefix("00").unwrap_or(&number);
    if number.len() < LEAST_DIGITS {
        return 0;
    }
    key(b'p', [number])
}
