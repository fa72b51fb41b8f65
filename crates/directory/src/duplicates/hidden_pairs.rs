use std::collections::HashSet;
use std::fmt::Write;

use model::CustomerId;

/// The most pairs that are kept. The oldest go first.
const MOST_PAIRS: usize = 5_000;

/// Two customers, the lower number first.
pub type Pair = (CustomerId, CustomerId);

/// The pairs of customers that the user has found to be no duplicates: at most 5,000.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HiddenPairs {
    /// The oldest first.
    by_age: Vec<Pair>,
    all: HashSet<Pair>,
}

impl HiddenPairs {
    /// Reads what [`Self::to_text`] has written. Lines that hold no pair are left out: the text may have
    /// been damaged, or be of a later release.
    pub fn parse(text: &str) -> Self {
        let line = |line: &str| {
            let (one, other) = line.split_once(' ')?;
            Some((one.parse().ok()?, other.parse().ok()?))
        };
        let mut pairs = Self::default();
        pairs.hide(text.lines().filter_map(line));
        pairs
    }

    /// Returns the pairs as a text, a line for each: "12 34".
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (one, other) in &self.by_age {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{one} {other}");
        }
        text
    }

    /// Adds pairs. One that is there already counts as new again.
    pub fn hide(&mut self, pairs: impl IntoIterator<Item = Pair>) {
        let pairs: Vec<_> = pairs
            .into_iter()
            .map(|(one, other)| pair(one, other))
            .filter(|(one, other)| one != other)
            .collect();
        self.show(pairs.iter().copied());
        for pair in pairs {
            if self.all.insert(pair) {
                self.by_age.push(pair);
            }
        }
        let too_many = self.by_age.len().saturating_sub(MOST_PAIRS);
        for pair in self.by_age.drain(..too_many) {
            self.all.remove(&pair);
        }
    }

    /// Removes pairs.
    pub fn show(&mut self, pairs: impl IntoIterator<Item = Pair>) {
        let mut is_removed = false;
        for (one, other) in pairs {
            is_removed |= self.all.remove(&pair(one, other));
        }
        if is_removed {
            self.by_age.retain(|pair| self.all.contains(pair));
        }
    }

    /// Whether two customers, in any order, are a pair.
    pub fn contains(&self, one: CustomerId, other: CustomerId) -> bool {
        !self.all.is_empty() && self.all.contains(&pair(one, other))
    }
}

/// Returns each two of these customers.
pub fn pairs_of(ids: &[CustomerId]) -> impl Iterator<Item = Pair> {
    let others = |(at, one): (usize, &CustomerId)| {
        ids[..at].iter().map({
            let one = *one;
            move |other| pair(one, *other)
        })
    };
    ids.iter().enumerate().flat_map(others)
}

fn pair(one: CustomerId, other: CustomerId) -> Pair {
    (one.min(other), one.max(other))
}
