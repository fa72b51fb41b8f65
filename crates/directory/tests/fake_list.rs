use std::collections::HashSet;

use directory::{PageRequest, SyncPhase, SyncPlan};
use model::{CustomerId, Window};

/// The most customers that a plan reads.
pub const MOST: u32 = 300_000;

pub type Row = Option<CustomerId>;

/// A fake list that a plan reads. Dice decide the order of events.
pub struct FakeList {
    pub rows: Vec<CustomerId>,
    /// The most rows of an answer, however many were requested.
    pub cap: usize,
    /// The requests of a hundred that fail.
    pub failing: u64,
    pub dice: Dice,
    /// The customers of all answers.
    pub handed: HashSet<CustomerId>,
    /// The pages answered while the plan was reading, and while it was verifying.
    pub pages: [usize; 2],
}

/// Changes the list, after a number of answers.
pub type Script<'a> = &'a mut dyn FnMut(usize, &mut Vec<CustomerId>, &mut Dice);

/// Numbers that look random and are the same each time.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound.max(1)
    }
}

impl FakeList {
    pub fn new(count: usize, seed: u64) -> Self {
        Self {
            rows: (0..count).map(|row| row as i64 * 7 - 3).collect(),
            cap: usize::MAX,
            failing: 0,
            dice: Dice(seed | 1),
            handed: HashSet::new(),
            pages: [0, 0],
        }
    }

    pub fn page(&self, window: Window) -> Vec<Row> {
        let rows = self.rows.iter().skip(window.offset as usize);
        let limit = self.cap.min(window.limit.into());
        rows.take(limit).copied().map(Some).collect()
    }

    /// Runs a plan over a list that does not change.
    pub fn read(&mut self, limit: u16) -> SyncPlan {
        self.read_while(limit, &mut |_, _, _| {})
    }

    /// Sends, answers and delivers requests in any order, at most as many at once as a plan may
    /// have in flight. The script runs before each answer while the plan is reading.
    pub fn read_while(&mut self, limit: u16, script: Script) -> SyncPlan {
        let mut plan = SyncPlan::new(limit, MOST);
        let mut out: Vec<(PageRequest, Option<Vec<Row>>)> = Vec::new();
        loop {
            let free = self.dice.below(3) == 0 || out.is_empty();
            if let Some(request) = free.then(|| plan.next_request()).flatten() {
                assert!((1..=limit).contains(&request.window.limit));
                out.push((request, None));
                assert!(out.len() <= SyncPlan::MAX_IN_FLIGHT);
                continue;
            }
            if out.is_empty() {
                assert_eq!(plan.phase(), SyncPhase::Done);
                assert_eq!(plan.next_request(), None);
                return plan;
            }
            let at = self.dice.below(out.len());
            if out[at].1.is_none() {
                let stage = plan.phase();
                if stage == SyncPhase::Reading {
                    script(self.pages[0], &mut self.rows, &mut self.dice);
                }
                self.pages[usize::from(stage == SyncPhase::Verifying)] += 1;
                out[at].1 = Some(self.page(out[at].0.window));
            } else if self.dice.below(100) < self.failing as usize {
                plan.failed(out.swap_remove(at).0);
            } else {
                let (request, came) = out.swap_remove(at);
                let came = came.unwrap();
                self.handed.extend(came.iter().flatten());
                plan.answered(request, &came);
            }
        }
    }
}

/// Runs a plan over the answers of a function, and counts them.
pub fn read_from(limit: u16, mut answer: impl FnMut(Window) -> Vec<Row>) -> (SyncPlan, usize) {
    let mut plan = SyncPlan::new(limit, MOST);
    let mut pages = 0;
    while let Some(request) = plan.next_request() {
        pages += 1;
        plan.answered(request, &answer(request.window));
    }
    assert_eq!(plan.phase(), SyncPhase::Done);
    (plan, pages)
}

pub fn laws(cases: u32) -> proptest::prelude::ProptestConfig {
    proptest::prelude::ProptestConfig {
        cases,
        failure_persistence: None,
        ..Default::default()
    }
}
