mod check;
mod gap;
mod reading;

use hashbrown::HashMap;
use model::{CustomerId, Window};

use check::{Check, Look};
use reading::{Reading, Span};

/// Where each customer was read, in rows from the start of the list.
type Places = HashMap<CustomerId, u32>;

/// The plan by which all pages of a list are read. It asks nothing itself: whoever holds it sends
/// what [`Self::next`] hands out, and tells of each [`Ask`] that it was answered or has failed.
///
/// Colleagues go on writing while it reads. So each page begins on the last row of the page before
/// it: another row there tells that the list has moved between the two. When all is read, pages
/// spread over the list are read once more, and those around each such seam. Between two of them
/// whose rows have moved by different distances, it halves the way until it has found the change.
/// The more seams, the more pages; a list that changes all the time is read twice.
///
/// What this cannot see: changes that cancel out between two pages read again (a customer created
/// and another removed), in a stretch that was read before both. Neither can it see what happens
/// during the last check, nor rows that a station hides by sorting ties differently each time.
#[derive(Debug, Clone)]
pub struct FillPlan {
    places: Places,
    phase: Phase,
    out: Vec<Out>,
    asked: u32,
    /// A customer may be there that was not seen.
    doubtful: bool,
    missing: Vec<CustomerId>,
}

/// A page that has to be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    number: u32,
    /// The rows wanted.
    pub window: Window,
}

/// What a [`FillPlan`] is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Reads the list from its start to its end.
    Reading,
    /// Looks for what has moved meanwhile.
    Checking,
    /// Has nothing more to ask.
    Done,
}

#[derive(Debug, Clone)]
enum Phase {
    Reading(Reading),
    Checking(Check),
    Done,
}

#[derive(Debug, Clone, Copy)]
enum Job {
    Read(Span),
    Look(Look),
}

/// A page that was asked for.
#[derive(Debug, Clone, Copy)]
struct Out {
    ask: Ask,
    job: Job,
    /// Whether its answer is here, and only still to be read.
    came: bool,
}

impl FillPlan {
    /// Pages that are out at the same time, at most.
    pub const AT_ONCE: usize = 4;

    /// Rows after which it stops, uncertain: a station that invents rows would never end, and a
    /// browser holds no more.
    pub const MOST_ROWS: u32 = 2_000_000;

    /// A plan in pages of `limit` rows, the station's largest, from 1.
    pub fn new(limit: u16) -> Self {
        Self {
            places: Places::new(),
            phase: Phase::Reading(Reading::new(limit.max(1))),
            out: Vec::new(),
            asked: 0,
            doubtful: false,
            missing: Vec::new(),
        }
    }

    /// The next page to ask for. None: answers are due first, or it is done.
    #[expect(clippy::should_implement_trait, reason = "none is not the end")]
    pub fn next(&mut self) -> Option<Ask> {
        if self.out() >= Self::AT_ONCE {
            return None;
        }
        let (window, job) = match &mut self.phase {
            Phase::Reading(reading) => {
                let span = reading.next(self.out.is_empty())?;
                (span.window(), Job::Read(span))
            }
            Phase::Checking(check) => {
                let look = check.next()?;
                (look.window, Job::Look(look))
            }
            Phase::Done => return None,
        };
        self.asked = self.asked.wrapping_add(1);
        let ask = Ask {
            number: self.asked,
            window,
        };
        let came = false;
        self.out.push(Out { ask, job, came });
        Some(ask)
    }

    /// Pages that were asked for, and whose answers are not here yet.
    pub fn out(&self) -> usize {
        self.out.iter().filter(|out| !out.came).count()
    }

    /// The answer to `ask` is here. The next page can be asked for while it is being read.
    pub fn came(&mut self, ask: Ask) {
        let out = self.out.iter_mut().find(|out| out.ask == ask);
        if let Some(out) = out {
            out.came = true;
        }
    }

    /// Takes the answer to `ask`: the identifiers of its rows, as they came. `None` is a row whose
    /// identifier can't be read; it takes a place all the same. An ask that isn't out is ignored.
    pub fn answered(&mut self, ask: Ask, came: &[Option<CustomerId>]) {
        match (&mut self.phase, take(&mut self.out, ask)) {
            (Phase::Reading(reading), Some(Job::Read(span))) => {
                reading.answered(span, came, &mut self.places);
            }
            (Phase::Checking(check), Some(Job::Look(look))) => {
                check.answered(look, came, &mut self.places);
            }
            _ => return,
        }
        self.settle();
    }

    /// Takes that `ask` was not answered. It will be handed out again.
    pub fn failed(&mut self, ask: Ask) {
        match (&mut self.phase, take(&mut self.out, ask)) {
            (Phase::Reading(reading), Some(Job::Read(span))) => reading.failed(span),
            (Phase::Checking(check), Some(Job::Look(look))) => check.failed(look),
            _ => return,
        }
        self.settle();
    }

    /// What it is at.
    pub fn stage(&self) -> Stage {
        match self.phase {
            Phase::Reading(_) => Stage::Reading,
            Phase::Checking(_) => Stage::Checking,
            Phase::Done => Stage::Done,
        }
    }

    /// The customers seen so far, each counted once.
    pub fn read(&self) -> usize {
        self.places.len()
    }

    /// Whether it has seen this customer.
    pub fn has_read(&self, id: CustomerId) -> bool {
        self.places.contains_key(&id)
    }

    /// It is done, and knows of no place where a customer could stand that was not seen.
    pub fn is_certain(&self) -> bool {
        matches!(self.phase, Phase::Done) && !self.doubtful
    }

    /// When it is done, the customers that were seen, but not again where they should be: removed
    /// or moved. To be asked for one by one.
    pub fn missing(&self) -> &[CustomerId] {
        &self.missing
    }

    /// Goes on to the next stage when this one is over.
    fn settle(&mut self) {
        match &mut self.phase {
            Phase::Reading(reading) => {
                if reading.is_astray() || self.places.len() >= Self::MOST_ROWS as usize {
                    self.doubtful = true;
                    self.finish();
                } else if self.out.is_empty() && reading.is_over() {
                    match reading.check() {
                        Some(check) => self.phase = Phase::Checking(check),
                        None => self.finish(),
                    }
                }
            }
            Phase::Checking(check) => {
                check.settle();
                if self.out.is_empty() && check.is_over() {
                    self.doubtful = check.is_doubtful();
                    self.missing = check.missing(&self.places);
                    self.finish();
                }
            }
            Phase::Done => {}
        }
    }

    fn finish(&mut self) {
        self.out.clear();
        self.phase = Phase::Done;
    }
}

fn take(out: &mut Vec<Out>, ask: Ask) -> Option<Job> {
    let at = out.iter().position(|out| out.ask == ask)?;
    Some(out.swap_remove(at).job)
}
