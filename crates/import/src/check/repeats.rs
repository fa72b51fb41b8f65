use std::collections::HashMap;

/// Which rows have the same key, or the same values where they have no key.
#[derive(Debug, Default)]
pub struct Repeats {
    /// The hash of each row; none for a row that was not looked at, or is left out.
    hashes: Vec<Option<u64>>,
    rows: HashMap<u64, Vec<u32>>,
}

impl Repeats {
    pub fn new(rows: usize) -> Self {
        Self {
            hashes: vec![None; rows],
            rows: HashMap::new(),
        }
    }

    /// Gives a row another hash, or none. Returns the other rows that have or had the same one.
    pub fn set(&mut self, row: usize, hash: Option<u64>) -> Vec<usize> {
        let before = std::mem::replace(&mut self.hashes[row], hash);
        if before == hash {
            return Vec::new();
        }
        let number = row as u32;
        let mut others = Vec::new();
        if let Some(rows) = before.and_then(|before| self.rows.get_mut(&before)) {
            rows.retain(|other| *other != number);
            others.extend(rows.iter().map(|row| *row as usize));
        }
        if let Some(hash) = hash {
            let rows = self.rows.entry(hash).or_default();
            others.extend(rows.iter().map(|row| *row as usize));
            let place = rows.partition_point(|other| *other < number);
            rows.insert(place, number);
        }
        others
    }

    /// Returns the first row with the same hash, where it is another one.
    pub fn first(&self, row: usize) -> Option<usize> {
        let hash = self.hashes[row]?;
        let first = *self.rows.get(&hash)?.first()? as usize;
        (first != row).then_some(first)
    }
}
