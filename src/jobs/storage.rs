use model::{Job, ROWS_PER_CHUNK};

use crate::reactive::clock::random;
use crate::session::storage;

const PREFIX: &str = "customer-desk.job.";

/// The place of a user's jobs in the tab's storage: a head for each job, and its rows in chunks.
pub(super) struct JobStore {
    owner: String,
}

impl JobStore {
    /// Returns the place of the jobs of `owner`.
    pub fn new(owner: &str) -> Self {
        let owner = owner.to_owned();
        Self { owner }
    }

    /// Reads all jobs, the oldest first. One that is damaged is left out.
    pub fn load(&self) -> Vec<Job> {
        let prefix = format!("{PREFIX}{}.", self.owner);
        let keys = storage::session().keys(&prefix);
        let mut numbers: Vec<u32> = keys
            .iter()
            .filter_map(|key| {
                key.strip_prefix(&prefix)?
                    .strip_suffix(".head")?
                    .parse()
                    .ok()
            })
            .collect();
        numbers.sort_unstable();
        let read = |number: &u32| {
            let head = storage::session().get(&self.head_key(*number))?;
            let chunk = |chunk| storage::session().get(&self.chunk_key(*number, chunk));
            Job::parse(*number, &head, chunk)
        };
        numbers.iter().filter_map(read).collect()
    }

    /// Stores the head and these chunks of a job. Returns whether the browser has taken them all.
    pub fn save(&self, number: u32, head: &str, chunks: &[(usize, String)]) -> bool {
        let store = storage::session();
        let mut texts = chunks.iter();
        store.set(&self.head_key(number), head)
            && texts.all(|(chunk, text)| store.set(&self.chunk_key(number, *chunk), text))
    }

    /// Removes a job.
    pub fn remove(&self, job: &Job) {
        let store = storage::session();
        store.remove(&self.head_key(job.number));
        store.remove(&self.name_key(job.number));
        for chunk in 0..job.rows().len().div_ceil(ROWS_PER_CHUNK) {
            store.remove(&self.chunk_key(job.number, chunk));
        }
    }

    /// Returns the name of a job among those of all tabs. A duplicate of the tab has the same job under
    /// the same name, and later jobs of its own under others.
    pub fn name(&self, number: u32) -> String {
        let key = self.name_key(number);
        let store = storage::session();
        store.get(&key).unwrap_or_else(|| {
            let name = format!("{PREFIX}{:x}", random().to_bits());
            store.set(&key, &name);
            name
        })
    }

    fn head_key(&self, number: u32) -> String {
        format!("{PREFIX}{}.{number}.head", self.owner)
    }

    fn name_key(&self, number: u32) -> String {
        format!("{PREFIX}{}.{number}.name", self.owner)
    }

    fn chunk_key(&self, number: u32, chunk: usize) -> String {
        format!("{PREFIX}{}.{number}.{chunk}", self.owner)
    }
}
