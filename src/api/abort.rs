use web_sys::{AbortController, AbortSignal};

/// Aborts what runs under its signal when it is dropped.
pub struct AbortOnDrop(AbortController);

impl AbortOnDrop {
    /// A fresh one; none only in browsers that are too old for the application anyway.
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// What a request watches.
    pub fn signal(&self) -> AbortSignal {
        self.0.signal()
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}
