//! A file of code that loads when it is needed, and what the user is told meanwhile.

use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::release::{self, RELOADED_KEY};
use crate::language::t;
use crate::session::storage;
use crate::ui::{Banner, Button};

/// How long a file may take before the user is told.
const SLOW: Duration = Duration::from_secs(10);

/// The file could not be loaded.
#[derive(Debug, Clone, Copy)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// The content of a file that is being loaded. Once it is loaded, it is there at once.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// A file of code, as functions that make its views.
#[derive(Clone, Copy)]
pub struct LazyFile<T: Send + Sync + 'static> {
    start: fn() -> Loading<T>,
    content: RwSignal<Option<T>>,
    progress: RwSignal<Progress>,
}

/// Where loading the file stands, as far as the user is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// Loading, or loaded.
    Expected,
    /// Still loading after [`SLOW`].
    Slow,
    Failed,
    /// The file is gone, since another release was deployed.
    Outdated,
}

impl<T: Copy + Send + Sync + 'static> LazyFile<T> {
    /// Returns a file that is not loaded yet.
    pub fn new(start: fn() -> Loading<T>) -> Self {
        Self {
            start,
            content: RwSignal::new(None),
            progress: RwSignal::new(Progress::Expected),
        }
    }

    /// Loads the file, or tries again after a failure.
    pub fn load(self) {
        self.set_progress(Progress::Expected);
        let slow = set_timeout_with_handle(move || self.set_progress(Progress::Slow), SLOW);
        spawn_local(async move {
            let content = (self.start)().await;
            if let Ok(slow) = slow {
                slow.clear();
            }
            match content {
                Ok(content) => {
                    storage::session().remove(RELOADED_KEY);
                    self.set_progress(Progress::Expected);
                    self.content.try_set(Some(content));
                }
                Err(NotLoaded) if release::is_outdated().await => {
                    self.set_progress(Progress::Outdated)
                }
                Err(NotLoaded) => self.set_progress(Progress::Failed),
            }
        });
    }

    /// Returns the content, reactively. `None` until it is loaded.
    pub fn content(self) -> Option<T> {
        self.content.get()
    }

    /// Whether the file is gone, since another release was deployed, reactively.
    pub fn is_outdated(self) -> bool {
        self.progress.get() == Progress::Outdated
    }

    /// Returns a message if the file is late or could not be loaded.
    pub fn message(self) -> Option<AnyView> {
        let retry =
            move || view! { <Button label=texts::action_retry() on_press=move || self.load()/> };
        let reload = move || view! { <Button label=texts::action_reload() on_press=reload/> };
        let (title, detail, action): (_, _, ViewFn) = match self.progress.get() {
            Progress::Expected => return None,
            Progress::Slow => (
                texts::part_slow_title(),
                texts::part_slow_text(),
                reload.into(),
            ),
            Progress::Failed => (
                texts::part_failed_title(),
                texts::part_failed_text(),
                retry.into(),
            ),
            Progress::Outdated => (
                texts::part_outdated_title(),
                texts::part_outdated_text(),
                reload.into(),
            ),
        };
        Some(view! { <Banner title actions=action>{t(detail)}</Banner> }.into_any())
    }

    fn set_progress(self, progress: Progress) {
        // The session may have ended meanwhile, and the signals with it.
        self.progress.try_set(progress);
    }
}

fn reload() {
    // Fails only where the page may not be loaded at all.
    let _ = location().reload();
}
