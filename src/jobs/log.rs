use model::Job;

use super::storage::JobStore;

/// The jobs of the tab, the oldest first. Each change is stored at once.
pub(super) struct Log {
    jobs: Vec<Job>,
    store: JobStore,
    is_kept: bool,
    has_dropped: bool,
}

impl Log {
    /// Reads the jobs that the tab has kept for `owner`.
    pub fn load(owner: &str) -> Self {
        let store = JobStore::new(owner);
        Self {
            jobs: store.load(),
            store,
            is_kept: true,
            has_dropped: false,
        }
    }

    pub fn jobs(&self) -> &[Job] {
        &self.jobs
    }

    /// The name of a job among those of all tabs.
    pub fn name(&self, number: u32) -> String {
        self.store.name(number)
    }

    pub fn is_kept(&self) -> bool {
        self.is_kept
    }

    pub fn has_dropped(&self) -> bool {
        self.has_dropped
    }

    /// The number of the next job.
    pub fn next_number(&self) -> u32 {
        let last = self.jobs.iter().map(|job| job.number).max();
        last.unwrap_or(0) + 1
    }

    /// Adds a job, in place of one with the same number.
    pub fn add(&mut self, job: Job) {
        let number = job.number;
        self.jobs.retain(|it| it.number != number);
        self.jobs.push(job);
        self.update(number, |_| ());
    }

    /// Changes a job. Where the browser has no room, the oldest entries that are over go.
    pub fn update(&mut self, number: u32, run: impl FnOnce(&mut Job)) {
        let Some(job) = self.jobs.iter_mut().find(|job| job.number == number) else {
            return;
        };
        run(job);
        let (head, chunks) = (job.head(), job.take_changed_chunks());
        self.is_kept = loop {
            if self.store.save(number, &head, &chunks) {
                break true;
            }
            let Some(at) = self
                .jobs
                .iter()
                .position(|it| it.number != number && it.is_over())
            else {
                break false;
            };
            self.store.remove(&self.jobs.remove(at));
            self.has_dropped = true;
        };
    }
}
