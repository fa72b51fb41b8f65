/// Texts in rows of the same length, in one allocation: a `String` for each would take three times the
/// memory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cells {
    text: String,
    /// The end of each text, in bytes.
    ends: Vec<u32>,
    columns: usize,
}

impl Cells {
    pub fn new(columns: usize) -> Self {
        Self {
            columns,
            ..Self::default()
        }
    }

    pub fn get(&self, row: usize, column: usize) -> &str {
        let at = row * self.columns + column;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[at] as usize]
    }

    /// Adds a text behind the last one.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Fills the last row with empty texts.
    pub fn fill(&mut self) {
        let end = self.ends.last().copied().unwrap_or_default();
        let rows = self.ends.len().div_ceil(self.columns.max(1));
        self.ends.resize(rows * self.columns, end);
    }

    /// Returns the number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the bytes of all texts.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}
