/// The part of a list that a query asks for (docs/api.md, "Paging").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The number of rows before the first row of the window.
    pub offset: u32,
    /// The most rows that the answer may have, from 1 to `maxLimit` of config.json.
    pub limit: u16,
}

impl Window {
    /// The page sizes that the screen offers, where `maxLimit` allows them.
    pub const SIZES: [u16; 3] = [25, 50, 100];

    /// Returns the first page of 100 rows, or of `max_limit` rows where that is less.
    pub fn first(max_limit: u16) -> Self {
        Self {
            offset: 0,
            limit: max_limit.min(100),
        }
    }

    /// Returns the first page of the same size.
    pub fn start(self) -> Self {
        Self { offset: 0, ..self }
    }

    /// Returns the page after this one.
    pub fn next(self) -> Self {
        Self {
            offset: self.offset.saturating_add(u32::from(self.limit)),
            ..self
        }
    }

    /// Returns the page before this one: the first page where fewer rows lie before.
    pub fn previous(self) -> Self {
        Self {
            offset: self.offset.saturating_sub(u32::from(self.limit)),
            ..self
        }
    }
}
