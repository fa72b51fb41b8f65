mod gap;
mod read_pass;
mod verify_pass;

use hashbrown::HashMap;
use model::{CustomerId, Window};

use read_pass::{ReadPass, RowRange, Verdict};
use verify_pass::{Probe, VerifyPass};

/// The row at which each customer was read, from 0.
type Places = HashMap<CustomerId, u32>;

/// The plan of a sync, which reads all pages of the list (docs/api.md, "Reading all customers"). It
/// sends nothing itself: its owner sends the requests of [`Self::next_request`], and reports of
/// each [`PageRequest`] that it was answered or has failed.
///
/// The first two requests are alone: they show whether the API pages by rows at all.
///
/// Other administrators go on writing during the sync, and rows move between pages. So each page
/// begins on the last row of the page before it: another row there shows that the list has moved
/// between the two, which is called a seam. After the last page, the plan reads pages spread over
/// the list once more, and those around each seam. Where the rows of two such pages have moved by
/// different distances, it reads pages between them, halving the distance, until it has found the
/// change. More seams take more pages; a list that changes all the time is read twice.
///
/// The plan cannot see changes that cancel out between two pages that it reads again (a customer
/// created and another one removed), in a stretch that was read before both. Nor can it see changes
/// during the last pages that it verifies, nor rows that the API hides by sorting ties differently
/// each time.
#[derive(Debug, Clone)]
pub struct SyncPlan {
    places: Places,
    pass: Pass,
    in_flight: Vec<InFlight>,
    sent: u32,
    /// The length of the answers so far, in bytes.
    bytes: usize,
    doubt: Option<Doubt>,
    is_unpaged: bool,
    missing: Vec<CustomerId>,
}

/// Why there may be customers that a sync has not read (docs/failures.md, "Odd list").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The pages did not fit together.
    Moved,
    /// The API answers the same rows again, whatever the offset.
    SameRows,
    /// The API takes the offset for the number of a page.
    PageNumbers,
    /// There are more customers than may be read.
    TooMany,
    /// All answers together are longer than may be read.
    TooLarge,
}

/// A request for a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    number: u32,
    /// The requested rows.
    pub window: Window,
}

/// The phase of a [`SyncPlan`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncPhase {
    /// Reads the list from its start to its end.
    Reading,
    /// Searches for rows that moved during the reading.
    Verifying,
    /// All was read, and there are no more requests.
    Done,
}

#[derive(Debug, Clone)]
enum Pass {
    Reading(ReadPass),
    Verifying(VerifyPass),
    Done,
}

#[derive(Debug, Clone, Copy)]
enum Job {
    Read(RowRange),
    Verify(Probe),
}

/// A request that was sent.
#[derive(Debug, Clone, Copy)]
struct InFlight {
    request: PageRequest,
    job: Job,
    /// Whether the answer has arrived and only needs to be decoded.
    has_arrived: bool,
}

impl SyncPlan {
    /// The most requests that wait for an answer at the same time.
    pub const MAX_IN_FLIGHT: usize = 4;

    /// The most requests that wait for an answer, or whose answer waits to be decoded: a fast API
    /// fills the memory otherwise.
    const MAX_UNDECODED: usize = 2 * Self::MAX_IN_FLIGHT;

    /// The most bytes of all answers: a tab has no room for more.
    const MAX_BYTES: usize = 500_000_000;

    /// Returns the plan for pages of `limit` rows, the most that the API returns (at least 1). It
    /// stops above `most` customers or 500 MB of answers: an API that invents rows would never end,
    /// and a browser holds only so much.
    pub fn new(limit: u16, most: u32) -> Self {
        Self {
            places: Places::new(),
            pass: Pass::Reading(ReadPass::new(limit.max(1), most as usize)),
            in_flight: Vec::new(),
            sent: 0,
            bytes: 0,
            doubt: None,
            is_unpaged: false,
            missing: Vec::new(),
        }
    }

    /// Returns the next request. None where an answer has to arrive first, or all was read.
    pub fn next_request(&mut self) -> Option<PageRequest> {
        let undecoded = self.in_flight.len();
        if self.in_flight() >= Self::MAX_IN_FLIGHT || undecoded >= Self::MAX_UNDECODED {
            return None;
        }
        let (window, job) = match &mut self.pass {
            Pass::Reading(reading) => {
                let range = reading.next(self.in_flight.is_empty())?;
                (range.window(), Job::Read(range))
            }
            Pass::Verifying(check) => {
                let probe = check.next()?;
                (probe.window, Job::Verify(probe))
            }
            Pass::Done => return None,
        };
        self.sent = self.sent.wrapping_add(1);
        let request = PageRequest {
            number: self.sent,
            window,
        };
        self.in_flight.push(InFlight {
            request,
            job,
            has_arrived: false,
        });
        Some(request)
    }

    /// Returns the number of requests that wait for an answer.
    pub fn in_flight(&self) -> usize {
        self.in_flight
            .iter()
            .filter(|sent| !sent.has_arrived)
            .count()
    }

    /// Reports that the answer to `request` has arrived, with this many bytes. The next page can be
    /// requested while it is decoded.
    pub fn arrived(&mut self, request: PageRequest, bytes: usize) {
        let sent = self
            .in_flight
            .iter_mut()
            .find(|sent| sent.request == request);
        let Some(sent) = sent else { return };
        sent.has_arrived = true;
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > Self::MAX_BYTES {
            self.doubt = Some(Doubt::TooLarge);
            self.finish();
        }
    }

    /// Reports the answer to `request`: the `_id`s of its rows, in their order. `None` stands for a
    /// row whose `_id` cannot be read; it counts as a row all the same. A request that is not in
    /// flight is ignored.
    pub fn answered(&mut self, request: PageRequest, ids: &[Option<CustomerId>]) {
        match (&mut self.pass, take(&mut self.in_flight, request)) {
            (Pass::Reading(reading), Some(Job::Read(range))) => {
                reading.answered(range, ids, &mut self.places);
            }
            (Pass::Verifying(check), Some(Job::Verify(probe))) => {
                check.answered(probe, ids, &mut self.places);
            }
            _ => return,
        }
        self.settle();
    }

    /// Reports that `request` has failed. It will be returned again.
    pub fn failed(&mut self, request: PageRequest) {
        match (&mut self.pass, take(&mut self.in_flight, request)) {
            (Pass::Reading(reading), Some(Job::Read(range))) => reading.failed(range),
            (Pass::Verifying(check), Some(Job::Verify(probe))) => check.failed(probe),
            _ => return,
        }
        self.settle();
    }

    /// Returns the phase.
    pub fn phase(&self) -> SyncPhase {
        match self.pass {
            Pass::Reading(_) => SyncPhase::Reading,
            Pass::Verifying(_) => SyncPhase::Verifying,
            Pass::Done => SyncPhase::Done,
        }
    }

    /// Returns the number of customers read so far, each counted once.
    pub fn customers_read(&self) -> usize {
        self.places.len()
    }

    /// Whether a customer was read.
    pub fn has_read(&self, id: CustomerId) -> bool {
        self.places.contains_key(&id)
    }

    /// Whether the sync is done and knows of no row that was not read.
    pub fn is_certain(&self) -> bool {
        matches!(self.pass, Pass::Done) && self.doubt.is_none()
    }

    /// Returns, after the sync, why there may be customers that were not read; none where all were.
    pub fn doubt(&self) -> Option<Doubt> {
        self.doubt
    }

    /// Whether the API answers all customers at once, whatever page is requested.
    pub fn is_unpaged(&self) -> bool {
        self.is_unpaged
    }

    /// Returns, after the sync, the customers that were read but not found again where they should
    /// be: they were removed or moved, and have to be read one by one.
    pub fn missing(&self) -> &[CustomerId] {
        &self.missing
    }

    /// Goes on to the next phase where this one is over.
    fn settle(&mut self) {
        match &mut self.pass {
            Pass::Reading(reading) => {
                if let Some(verdict) = reading.verdict(&self.places) {
                    match verdict {
                        Verdict::AllAtOnce => self.is_unpaged = true,
                        Verdict::Doubtful(doubt) => self.doubt = Some(doubt),
                    }
                    self.finish();
                } else if self.in_flight.is_empty() && reading.is_complete() {
                    match reading.verify_pass() {
                        Some(pass) => self.pass = Pass::Verifying(pass),
                        None => self.finish(),
                    }
                }
            }
            Pass::Verifying(check) => {
                check.settle();
                if self.in_flight.is_empty() && check.is_complete() {
                    self.doubt = check.is_doubtful().then_some(Doubt::Moved);
                    self.missing = check.missing(&self.places);
                    self.finish();
                }
            }
            Pass::Done => {}
        }
    }

    fn finish(&mut self) {
        self.in_flight.clear();
        self.pass = Pass::Done;
    }
}

/// Removes a request from those in flight.
fn take(in_flight: &mut Vec<InFlight>, request: PageRequest) -> Option<Job> {
    let at = in_flight.iter().position(|sent| sent.request == request)?;
    Some(in_flight.swap_remove(at).job)
}
