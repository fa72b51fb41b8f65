use std::cmp::Ordering;

mod place;
mod sweep;
mod target;

use crate::{Customer, CustomerId, CustomerQuery, CustomerWrite, Page};
use place::Place;
use sweep::{Step, Sweep};
use target::Target;

/// The search for records that equal the body of a POST, for when its outcome is unknown
/// (docs/failures.md, "Network error").
///
/// The API has no search and no total, and its sort order is only roughly known. The lookup reads
/// single rows to narrow down where an equal record would be, then whole pages around that place.
/// Where the rows are not in the expected order, or the API ignores a filter, it reads all pages.
///
/// The lookup does no I/O: the caller reads the pages of [`Self::next`] until there are none, and
/// passes the answers of each round to [`Self::answer`].
#[derive(Debug, Clone)]
pub struct Lookup {
    target: Target,
    limit: u16,
    stage: Stage,
    found: Vec<CustomerId>,
    rows_read: usize,
    /// An equal record may have been missed.
    doubtful: bool,
}

#[derive(Debug, Clone)]
enum Stage {
    /// No page was read yet.
    First,
    /// Reads single rows, to find the place.
    Narrow(Place),
    /// Reads whole pages, one after the other.
    Sweep(Sweep),
    Finished,
}

impl Lookup {
    /// Returns a lookup of the records that equal `write`. `max_limit` is the most rows of an
    /// answer, from 1. `compare` is the API's order of texts as far as it is known: it should rather
    /// call two texts equal than order them wrongly.
    pub fn new(write: &CustomerWrite, max_limit: u16, compare: fn(&str, &str) -> Ordering) -> Self {
        Self {
            target: Target {
                write: write.clone(),
                compare,
            },
            limit: max_limit.max(1),
            stage: Stage::First,
            found: Vec::new(),
            rows_read: 0,
            doubtful: false,
        }
    }

    /// Returns the queries to send now, one to four at once; none where the lookup is finished.
    pub fn next(&self) -> Vec<CustomerQuery> {
        let query = |offset, limit| self.target.query(offset, limit);
        match &self.stage {
            Stage::First => {
                let head = [query(0, self.limit)];
                let far = [10, 100, 1000].map(|pages| query(pages * u32::from(self.limit), 1));
                head.into_iter().chain(far).collect()
            }
            Stage::Narrow(place) => {
                let offsets = place.probes().into_iter();
                offsets.map(|offset| query(offset, 1)).collect()
            }
            Stage::Sweep(sweep) => {
                let offsets = sweep.offsets().into_iter();
                offsets.map(|offset| query(offset, sweep.stride)).collect()
            }
            Stage::Finished => Vec::new(),
        }
    }

    /// Receives the answers to the queries of [`Self::next`], in their order. Another number of
    /// answers ends the lookup without certainty.
    pub fn answer(&mut self, answers: &[Page<Customer>]) {
        let asked = self.next();
        let stage = std::mem::replace(&mut self.stage, Stage::Finished);
        if asked.len() != answers.len() {
            self.doubtful = true;
            return;
        }
        for page in answers {
            self.note(page);
        }
        let ignores_filter = asked
            .iter()
            .zip(answers)
            .any(|(query, page)| query.unmatched(page) > 0);
        let answers: Vec<_> = asked
            .iter()
            .map(|query| query.window.offset)
            .zip(answers)
            .collect();
        self.stage = match stage {
            Stage::Sweep(sweep) if sweep.all => self.swept(sweep, &answers),
            _ if ignores_filter => self.everything(),
            Stage::First => self.opened(&answers),
            Stage::Narrow(place) => self.narrowed(place, &answers),
            Stage::Sweep(sweep) => self.swept(sweep, &answers),
            Stage::Finished => Stage::Finished,
        };
    }

    /// Returns the records that equal the body in all writable fields.
    pub fn found(&self) -> &[CustomerId] {
        &self.found
    }

    /// Whether the lookup is finished and no equal record can have been missed.
    pub fn is_certain(&self) -> bool {
        matches!(self.stage, Stage::Finished) && !self.doubtful
    }

    /// Returns the number of rows that were read. A row that was read twice counts twice.
    pub fn rows_read(&self) -> usize {
        self.rows_read
    }

    fn note(&mut self, page: &Page<Customer>) {
        self.rows_read += page.rows.len();
        for row in &page.rows {
            if self.target.write.equals(row) && !self.found.contains(&row.id) {
                self.found.push(row.id);
            }
        }
    }

    fn opened(&mut self, answers: &[(u32, &Page<Customer>)]) -> Stage {
        let [(_, first), probes @ ..] = answers else {
            return self.everything();
        };
        let mut head = Sweep::new(0, self.limit);
        let step = head.answer(&self.target, &answers[..1]);
        let place = Place::of(&self.target, first, head.clone());
        match (step, place.narrowed(&self.target, probes)) {
            (Step::Astray, _) | (_, None) => self.everything(),
            (Step::Ended, Some(_)) => self.ended(&head),
            (Step::On, Some(place)) => self.closed_in(place),
        }
    }

    fn narrowed(&mut self, place: Place, answers: &[(u32, &Page<Customer>)]) -> Stage {
        match place.narrowed(&self.target, answers) {
            Some(place) => self.closed_in(place),
            None => self.everything(),
        }
    }

    fn closed_in(&mut self, place: Place) -> Stage {
        if !place.probes().is_empty() {
            return Stage::Narrow(place);
        }
        match place.sweep() {
            Some(sweep) if sweep.is_at_end() => self.ended(&sweep),
            Some(sweep) => Stage::Sweep(sweep),
            None => self.everything(),
        }
    }

    fn swept(&mut self, mut sweep: Sweep, answers: &[(u32, &Page<Customer>)]) -> Stage {
        match sweep.answer(&self.target, answers) {
            Step::On => Stage::Sweep(sweep),
            Step::Ended => self.ended(&sweep),
            Step::Astray => self.everything(),
        }
    }

    fn ended(&mut self, sweep: &Sweep) -> Stage {
        self.doubtful = sweep.doubtful;
        Stage::Finished
    }

    fn everything(&self) -> Stage {
        Stage::Sweep(Sweep::everything(self.limit))
    }
}
