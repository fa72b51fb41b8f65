use std::cmp::Ordering;

mod place;
mod sweep;
mod target;

use crate::{Customer, CustomerId, CustomerQuery, CustomerWrite, Page};
use place::Place;
use sweep::{Step, Sweep};
use target::Target;

/// Looks for the records that equal what a POST of unknown outcome sent (`fault-matrix.md`,
/// "network error"). The API has no search, no total, and an order of its own; so this narrows
/// down where such a record would stand by single rows, then reads whole pages around the place.
/// Where the rows aren't in the order expected, or a filter is passed over, it reads everything.
///
/// It asks nothing itself: whoever holds it reads the pages of [`Self::next`] until there are
/// none, and hands each round to [`Self::take`].
#[derive(Debug, Clone)]
pub struct Lookup {
    target: Target,
    limit: u16,
    stage: Stage,
    found: Vec<CustomerId>,
    rows_read: usize,
    /// A record may stand where none was seen.
    doubtful: bool,
}

#[derive(Debug, Clone)]
enum Stage {
    /// Nothing was read yet.
    First,
    /// Single rows tell where the place is.
    Narrow(Place),
    /// Whole pages, one after the other.
    Sweep(Sweep),
    Finished,
}

impl Lookup {
    /// A lookup of what `write` sent. `max_limit` is the station's largest page, in rows, from 1;
    /// `compare` is the order of the station's texts as far as it is known: let it rather take two
    /// texts for equal than have them in another order.
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

    /// The pages to read now, one to four side by side; none when it has finished.
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

    /// Takes the answers to [`Self::next`], in its order. Other than as many end it, uncertain.
    pub fn take(&mut self, answers: &[Page<Customer>]) {
        let asked = self.next();
        let stage = std::mem::replace(&mut self.stage, Stage::Finished);
        if asked.len() != answers.len() {
            self.doubtful = true;
            return;
        }
        for page in answers {
            self.note(page);
        }
        let stray = asked
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
            _ if stray => self.everything(),
            Stage::First => self.opened(&answers),
            Stage::Narrow(place) => self.narrowed(place, &answers),
            Stage::Sweep(sweep) => self.swept(sweep, &answers),
            Stage::Finished => Stage::Finished,
        };
    }

    /// The records that equal what was sent, in all ten fields.
    pub fn found(&self) -> &[CustomerId] {
        &self.found
    }

    /// It has finished, and every place where an equal record could stand was seen.
    pub fn is_certain(&self) -> bool {
        matches!(self.stage, Stage::Finished) && !self.doubtful
    }

    /// Rows that came, some of them more than once.
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
        let step = head.take(&self.target, &answers[..1]);
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
        match sweep.take(&self.target, answers) {
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
