use model::{CustomerId, Window};

use super::check::Check;
use super::{FillPlan, Places};

/// Pages in a row that bring no customer not seen before: the station repeats itself. An import of
/// many customers makes such pages too, so that it isn't fewer.
const STALE_PAGES: u32 = 16;

/// Reads a list from its start to its end.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    limit: u16,
    /// Rows that a page brings: fewer than `limit` where the station caps it silently.
    step: u16,
    /// One page after the other, until it is known what a page brings.
    alone: bool,
    /// The most rows that a page has brought.
    widest: u16,
    /// The first row that wasn't asked for.
    frontier: u32,
    /// What was asked for and didn't come.
    again: Vec<Span>,
    /// The row after the last one that came.
    reached: u32,
    /// The first row at which nothing came.
    end: Option<u32>,
    /// Rows at which one page ends and another will begin.
    open: Vec<(u32, Option<CustomerId>)>,
    /// Rows at which two pages did not join.
    seams: Vec<u32>,
    stale: u32,
}

/// Rows to read, `from` to before `to`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    from: u32,
    to: u32,
    /// The row before is read once more.
    lap: bool,
}

impl Span {
    pub fn window(self) -> Window {
        let offset = self.from - u32::from(self.lap);
        Window {
            offset,
            limit: (self.to - offset) as u16,
        }
    }
}

impl Reading {
    pub fn new(limit: u16) -> Self {
        Self {
            limit,
            step: limit,
            alone: true,
            widest: 0,
            frontier: 0,
            again: Vec::new(),
            reached: 0,
            end: None,
            open: Vec::new(),
            seams: Vec::new(),
            stale: 0,
        }
    }

    pub fn next(&mut self, nothing_out: bool) -> Option<Span> {
        if self.alone && !nothing_out {
            return None;
        }
        if let Some(at) = self.first_again() {
            return Some(self.again.swap_remove(at));
        }
        let from = self.frontier;
        if self.is_past_end(from) {
            return None;
        }
        let lap = self.step > 1 && from > 0;
        self.frontier = from + u32::from(self.step) - u32::from(lap);
        Some(Span {
            from,
            to: self.frontier,
            lap,
        })
    }

    pub fn failed(&mut self, span: Span) {
        self.again.push(span);
    }

    pub fn answered(&mut self, span: Span, came: &[Option<CustomerId>], places: &mut Places) {
        let offset = span.window().offset;
        let (Some(&first), Some(&last)) = (came.first(), came.last()) else {
            return self.ended(offset);
        };
        let mut news = false;
        for (place, id) in (offset..).zip(came) {
            if let Some(id) = id {
                news |= places.insert(*id, place).is_none();
            }
        }
        let past = offset.saturating_add(came.len() as u32);
        self.stale = if news { 0 } else { self.stale + 1 };
        self.learn(offset, came.len(), news);
        self.reach(past);

        let many = came.len() > 1;
        if span.lap {
            self.join(offset, first);
        } else if offset > 0 {
            self.seams.push(offset);
        }
        if many {
            self.join(past - 1, last);
        }
        if past < span.to {
            self.again.push(Span {
                from: past,
                to: span.to,
                lap: many,
            });
        }
    }

    /// The station answers other than pages of a list.
    pub fn is_astray(&self) -> bool {
        self.stale >= STALE_PAGES || self.reached >= FillPlan::MOST_ROWS
    }

    /// While nothing is out: all was read.
    pub fn is_over(&self) -> bool {
        self.is_past_end(self.frontier) && self.first_again().is_none()
    }

    /// What is left to do when all was read; nothing where nothing came.
    pub fn check(&mut self) -> Option<Check> {
        let end = self.reached;
        let mut seams = std::mem::take(&mut self.seams);
        seams.extend(self.open.iter().map(|(place, _)| *place));
        (end > 0).then(|| Check::new(end, self.step, seams))
    }

    fn first_again(&self) -> Option<usize> {
        let wanted = (0..self.again.len()).filter(|&at| !self.is_past_end(self.again[at].from));
        wanted.min_by_key(|&at| self.again[at].from)
    }

    fn is_past_end(&self, place: u32) -> bool {
        self.end.is_some_and(|end| place >= end)
    }

    /// A first page that isn't full is the whole list, or was capped; the page after it tells.
    fn learn(&mut self, offset: u32, count: usize, news: bool) {
        if !self.alone {
            return;
        }
        let full = usize::from(self.limit);
        self.widest = self.widest.max(count.min(full) as u16);
        if count >= full || (offset > 0 && news) {
            self.alone = false;
            self.step = self.widest;
        }
    }

    /// Nothing came at `offset`. Where rows came behind it, it is no end: the list has become
    /// shorter, or the station has erred.
    fn ended(&mut self, offset: u32) {
        if offset < self.reached {
            self.seams.push(offset);
        } else {
            self.end = Some(self.end.map_or(offset, |end| end.min(offset)));
        }
    }

    fn reach(&mut self, past: u32) {
        self.reached = self.reached.max(past);
        self.end = self.end.filter(|end| *end >= self.reached);
    }

    /// Two pages share the row at `place`: unless it is the same one, the list has moved between.
    fn join(&mut self, place: u32, id: Option<CustomerId>) {
        match self.open.iter().position(|(it, _)| *it == place) {
            None => self.open.push((place, id)),
            Some(at) => {
                if self.open.swap_remove(at).1 != id {
                    self.seams.push(place);
                }
            }
        }
    }
}
