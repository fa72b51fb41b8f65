//! Faults of the files of the build.

use std::sync::Mutex;
use std::time::Duration;

use axum::body::Body;
use axum::http::Response;
use tokio::time::sleep;

use crate::proxy::Answer;

/// How often a file that is held back is looked at.
const POLL: Duration = Duration::from_millis(5);

/// The answers that replace files, by the end of the path. `None` holds a file back.
#[derive(Default)]
pub(super) struct Files(Mutex<Vec<(String, Option<Answer>)>>);

impl Files {
    pub(super) fn fault(&self, end: &str, answer: Option<Answer>) {
        self.0.lock().unwrap().push((end.to_owned(), answer));
    }

    pub(super) fn restore(&self) {
        self.0.lock().unwrap().clear();
    }

    pub(super) async fn answer(&self, path: &str) -> Option<Response<Body>> {
        loop {
            match self.of(path)? {
                Some(answer) => return Some(answer.give().await),
                None => sleep(POLL).await,
            }
        }
    }

    fn of(&self, path: &str) -> Option<Option<Answer>> {
        let faults = self.0.lock().unwrap();
        let fault = faults.iter().find(|(end, _)| path.ends_with(end));
        fault.map(|(_, answer)| answer.clone())
    }
}
