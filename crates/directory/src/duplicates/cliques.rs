use model::CustomerId;

use super::hidden_pairs::Pair;

/// Groups in which each two customers are a pair, so that each pair is in at least one group. Where A
/// and B are a pair, and B and C, but not A and C, there are two groups: chains of typos would
/// otherwise join half of the list. The groups depend on nothing but the pairs.
#[derive(Debug, Default)]
pub(super) struct Cliques {
    /// Sorted, the lower number of each pair first.
    pairs: Vec<Pair>,
    is_covered: Vec<bool>,
    /// The pairs before this place are done.
    at: usize,
}

impl Cliques {
    pub fn of(mut pairs: Vec<Pair>) -> Self {
        for pair in &mut pairs {
            *pair = (pair.0.min(pair.1), pair.0.max(pair.1));
        }
        pairs.sort_unstable();
        pairs.dedup();
        Self {
            is_covered: vec![false; pairs.len()],
            pairs,
            at: 0,
        }
    }

    fn place(&self, one: CustomerId, other: CustomerId) -> Result<usize, usize> {
        self.pairs.binary_search(&(one.min(other), one.max(other)))
    }
}

impl Iterator for Cliques {
    type Item = Vec<CustomerId>;

    fn next(&mut self) -> Option<Self::Item> {
        self.at += self.is_covered[self.at..]
            .iter()
            .take_while(|it| **it)
            .count();
        let &(first, second) = self.pairs.get(self.at)?;
        let mut clique = vec![first, second];
        let from = self.pairs.partition_point(|pair| pair.0 < first);
        let others = self.pairs[from..].iter().take_while(|pair| pair.0 == first);
        for &(_, other) in others.filter(|pair| pair.1 != second) {
            if clique[1..].iter().all(|it| self.place(*it, other).is_ok()) {
                clique.push(other);
            }
        }
        for (index, one) in clique.iter().enumerate() {
            for other in &clique[..index] {
                if let Ok(at) = self.place(*one, *other) {
                    self.is_covered[at] = true;
                }
            }
        }
        Some(clique)
    }
}
