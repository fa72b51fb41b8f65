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
    /// Rows that came once more and were dropped.
    pub repeated: usize,
    /// The station answers fewer rows than it is asked for: there are more, though the page isn't
    /// full. A page never knows this of itself; whoever has looked for a row after it says so.
    pub capped: bool,
}

/// What a pager says of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The rows shown, counted from 1: "101–200"; none where no row is shown.
    pub range: Option<String>,
    /// Perhaps there are more.
    pub full: bool,
    /// The page after this one.
    pub next: Window,
}

/// The most rows that stations are usually set to answer.
const USUAL_CAPS: [usize; 8] = [10, 20, 25, 50, 100, 200, 250, 500];

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
        let count = came.len();
        let unidentified = came.iter().filter(|row| row.is_none()).count();
        // A page is short, so that looking through it costs less than hashing would, in bytes too.
        let mut seen = Vec::with_capacity(came.len());
        let is_new = |row: &T| {
            let id = id(row);
            let new = !seen.contains(&id);
            seen.push(id);
            new
        };
        let rows: Vec<T> = came.into_iter().flatten().filter(is_new).collect();
        Self {
            repeated: count - unidentified - rows.len(),
            rows,
            window,
            full: count >= usize::from(window.limit),
            unidentified,
            capped: false,
        }
    }

    /// The rows that came, those among them that are not shown.
    pub fn came(&self) -> usize {
        self.rows.len() + self.unidentified + self.repeated
    }

    /// Fewer rows came than were asked for, but as many as stations are often set to answer at
    /// most. Only a look for a row after them tells whether that is the end.
    pub fn looks_capped(&self) -> bool {
        !self.full && USUAL_CAPS.contains(&self.came())
    }

    /// The one row after those that came.
    pub fn row_after(&self) -> Window {
        let came = u32::try_from(self.came()).unwrap_or(u32::MAX);
        Window {
            offset: self.window.offset.saturating_add(came),
            limit: 1,
        }
    }

    /// Whether `after`, read from [`Self::row_after`], holds a row that is new.
    pub fn goes_on_with(&self, after: &Self, id: impl Fn(&T) -> i64) -> bool {
        let is_new = |row: &T| !self.rows.iter().any(|known| id(known) == id(row));
        after.rows.iter().any(is_new)
    }

    /// The page after this one: where the station answers fewer rows than it is asked for, from
    /// the row after those that came.
    pub fn next_window(&self) -> Window {
        if !self.capped {
            return self.window.next();
        }
        Window {
            offset: self.row_after().offset,
            ..self.window
        }
    }

    /// The very rows of `other`, though asked for at another offset: the station repeats a page.
    pub fn repeats(&self, other: &Self, id: impl Fn(&T) -> i64) -> bool {
        self.window.offset != other.window.offset
            && !self.rows.is_empty()
            && self.rows.iter().map(&id).eq(other.rows.iter().map(&id))
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
            full: self.full || self.capped,
            next: self.next_window(),
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
