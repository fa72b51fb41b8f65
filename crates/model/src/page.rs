/// The part of a list that is asked for: `offset` and `limit` of `api.txt`, in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Rows before the first one wanted.
    pub offset: u32,
    /// Rows wanted at most, from 1 to the station's largest page.
    pub limit: u16,
}

/// One answered page of a list whose total is never told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, each identifier once.
    pub rows: Vec<T>,
    /// What was asked.
    pub window: Window,
    /// As many rows came as were asked for: perhaps there are more.
    pub full: bool,
    /// Rows that came without a readable identifier and cannot be shown.
    pub unidentified: usize,
}

/// What a pager says of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The rows shown, counted from 1: "101–200"; none where no row is shown.
    pub range: Option<String>,
    /// Perhaps there are more.
    pub full: bool,
}

impl Window {
    /// The page sizes that are offered where the station allows them.
    pub const SIZES: [u16; 3] = [25, 50, 100];

    /// The first page in the largest size of `api.txt` (100) that the station allows.
    pub fn first(max_limit: u16) -> Self {
        Self {
            offset: 0,
            limit: max_limit.min(100),
        }
    }

    /// The first page of the same size.
    pub fn start(self) -> Self {
        Self { offset: 0, ..self }
    }

    /// The page after this one.
    pub fn next(self) -> Self {
        Self {
            offset: self.offset.saturating_add(u32::from(self.limit)),
            ..self
        }
    }

    /// The page before this one; the first one where less than a page lies before.
    pub fn previous(self) -> Self {
        Self {
            offset: self.offset.saturating_sub(u32::from(self.limit)),
            ..self
        }
    }
}

impl<T> Page<T> {
    /// Makes a page of the rows that came, dropping repeats by `id` (offset paging over ties may
    /// repeat rows). `None` stands for a row without a readable identifier.
    pub fn of(window: Window, came: Vec<Option<T>>, id: impl Fn(&T) -> i64) -> Self {
        let full = came.len() >= usize::from(window.limit);
        let unidentified = came.iter().filter(|row| row.is_none()).count();
        // A page is short, so that looking through it costs less than hashing would, in bytes too.
        let mut seen = Vec::with_capacity(came.len());
        let is_new = |row: &T| {
            let id = id(row);
            let new = !seen.contains(&id);
            seen.push(id);
            new
        };
        let rows = came.into_iter().flatten().filter(is_new).collect();
        Self {
            rows,
            window,
            full,
            unidentified,
        }
    }

    /// Nothing came for a page that is not the first one.
    pub fn is_past_the_end(&self) -> bool {
        self.rows.is_empty() && self.unidentified == 0 && self.window.offset > 0
    }

    /// The list holds nothing at all.
    pub fn is_empty_list(&self) -> bool {
        self.rows.is_empty() && self.unidentified == 0 && self.window.offset == 0
    }

    /// What a pager says of it.
    pub fn shown(&self) -> Shown {
        Shown {
            range: self.range(),
            full: self.full,
        }
    }

    /// The rows shown, counted from 1: "101–200"; nothing where no row is shown.
    pub fn range(&self) -> Option<String> {
        let count = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        (count > 0).then(|| {
            let first = self.window.offset.saturating_add(1);
            let last = self.window.offset.saturating_add(count);
            format!("{first}–{last}")
        })
    }
}
