//! An answer that waits for the journey.

use tokio::sync::watch;
use tokio::time::timeout;

use crate::TIMEOUT;

/// An answer that the proxy holds back. The API has carried the call out, and the page does not
/// know it yet. A held answer that is dropped never comes.
pub struct Held(watch::Sender<Stage>);

/// The proxy's side of [`Held`].
pub struct Gate(watch::Sender<Stage>);

#[derive(PartialEq, Eq)]
enum Stage {
    Asked,
    Answered,
    Given,
}

impl Held {
    pub(super) fn new() -> (Self, Gate) {
        let (stage, _) = watch::channel(Stage::Asked);
        (Self(stage.clone()), Gate(stage))
    }

    /// Waits until the API has answered. Panics after [`TIMEOUT`].
    pub async fn answered(&self) {
        let mut stage = self.0.subscribe();
        let answered = stage.wait_for(|stage| *stage == Stage::Answered);
        let answered = timeout(TIMEOUT, answered).await;
        assert!(answered.is_ok(), "the API has not been asked");
    }

    /// Lets the page have the answer.
    pub fn give(self) {
        self.0.send_replace(Stage::Given);
    }
}

impl Gate {
    /// Notes that the API has answered, and waits until the answer may go on.
    pub(super) async fn hold(&self) {
        let mut stage = self.0.subscribe();
        self.0.send_if_modified(|stage| {
            let asked = *stage == Stage::Asked;
            if asked {
                *stage = Stage::Answered;
            }
            asked
        });
        // The sender is `self`: it is there as long as this waits.
        let _ = stage.wait_for(|stage| *stage == Stage::Given).await;
    }
}
