use crate::Window;

/// The answer to a query for a part of a list. The API never tells how long the list is
/// (docs/api.md, "Paging").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, each `_id` once. Rows that were not asked for may follow, and may repeat others:
    /// [`Self::cut`] drops them.
    pub rows: Vec<T>,
    /// The window that the query asked for.
    pub window: Window,
    /// The answer has as many rows as were asked for: more may follow.
    pub full: bool,
    /// The number of rows without a readable `_id`, which cannot be shown.
    pub unidentified: usize,
    /// The number of rows that were dropped because an earlier row has the same `_id`.
    pub repeated: usize,
    /// The number of rows that were dropped because more came than were asked for.
    pub surplus: usize,
    /// The API answers fewer rows than it is asked for, and more follow. The caller sets this after
    /// it has read [`Self::row_after`]; an answer alone cannot tell.
    pub capped: bool,
}

/// The limits that servers usually set for the rows of an answer.
const USUAL_CAPS: [usize; 9] = [10, 20, 25, 50, 100, 200, 250, 500, 1000];

/// Whether servers often limit an answer to this number of rows.
pub fn is_usual_cap(rows: usize) -> bool {
    USUAL_CAPS.contains(&rows)
}

impl<T> Page<T> {
    /// Makes a page of the rows of an answer. A row without a readable `_id` is `None`. Rows whose
    /// `id` came before are dropped: paging by offset over equal sort keys may repeat rows.
    pub fn of(window: Window, answered: Vec<Option<T>>, id: impl Fn(&T) -> i64) -> Self {
        let count = answered.len();
        let unidentified = answered.iter().filter(|row| row.is_none()).count();
        // A page is short: comparing all its rows costs less than hashing, in bytes too. An answer
        // can be longer than a page.
        let most = usize::from(window.limit);
        let mut seen = Vec::with_capacity(most);
        let is_new = |row: &T| {
            if seen.len() == most {
                return true;
            }
            let id = id(row);
            let new = !seen.contains(&id);
            if new {
                seen.push(id);
            }
            new
        };
        let rows: Vec<T> = answered.into_iter().flatten().filter(is_new).collect();
        Self {
            repeated: count - unidentified - rows.len(),
            rows,
            window,
            full: count >= usize::from(window.limit),
            unidentified,
            surplus: 0,
            capped: false,
        }
    }

    /// Drops the rows after those that were asked for.
    pub fn cut(&mut self) {
        let asked = usize::from(self.window.limit);
        self.surplus += self.rows.len().saturating_sub(asked);
        self.rows.truncate(asked);
    }

    /// Returns the number of rows that were answered, those that are not shown included.
    pub fn answered(&self) -> usize {
        self.rows.len() + self.unidentified + self.repeated + self.surplus
    }

    /// Whether the answer is short, but as long as a server's usual limit. Only
    /// [`Self::row_after`] tells whether the list ends there.
    pub fn looks_capped(&self) -> bool {
        !self.full && is_usual_cap(self.answered())
    }

    /// Returns the window of the one row after those that were answered.
    pub fn row_after(&self) -> Window {
        let answered = u32::try_from(self.answered()).unwrap_or(u32::MAX);
        Window {
            offset: self.window.offset.saturating_add(answered),
            limit: 1,
        }
    }

    /// Whether `after`, the answer to [`Self::row_after`], has a row that this page has not.
    pub fn goes_on_with(&self, after: &Self, id: impl Fn(&T) -> i64) -> bool {
        let is_new = |row: &T| !self.rows.iter().any(|known| id(known) == id(row));
        after.rows.iter().any(is_new)
    }

    /// Returns the page after this one. Where the answer was capped it begins after the rows that
    /// were answered.
    pub fn next_window(&self) -> Window {
        if !self.capped {
            return self.window.next();
        }
        Window {
            offset: self.row_after().offset,
            ..self.window
        }
    }

    /// Whether `other` has the same rows at another offset: the API repeats a page.
    pub fn repeats(&self, other: &Self, id: impl Fn(&T) -> i64) -> bool {
        self.window.offset != other.window.offset
            && !self.rows.is_empty()
            && self.rows.iter().map(&id).eq(other.rows.iter().map(&id))
    }

    /// Whether the page is empty and is not the first one.
    pub fn is_past_the_end(&self) -> bool {
        self.rows.is_empty() && self.unidentified == 0 && self.window.offset > 0
    }

    /// Whether the list is empty.
    pub fn is_empty_list(&self) -> bool {
        self.rows.is_empty() && self.unidentified == 0 && self.window.offset == 0
    }

    /// Whether more rows may follow.
    pub fn has_more(&self) -> bool {
        self.full || self.capped
    }

    /// Returns the rows shown, counted from 1: "101–200"; none where no row is shown.
    pub fn range(&self) -> Option<String> {
        let count = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        (count > 0).then(|| {
            let first = self.window.offset.saturating_add(1);
            let last = self.window.offset.saturating_add(count);
            format!("{first}–{last}")
        })
    }
}
