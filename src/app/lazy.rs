//! The parts of the application that load after the first rows. `cargo xtask split` moves them to a
//! file of their own (docs/architecture.md, "Three files").

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::overlays::Overlays;
use super::release::{self, RELOADED_KEY};
use crate::language::t;
use crate::pages::{
    ActivityPage, CustomerPage, DuplicatesPage, EditCustomerPage, ListPartView, NewCustomerPage,
    NotFoundPage, list_part,
};
use crate::reactive::{after_paint, effect};
use crate::router::Screen;
use crate::session::storage;
use crate::ui::{Banner, Button};

/// The file of the lazy parts could not be loaded.
#[derive(Debug, Clone, Copy)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// The lazy parts. They load after the first paint, or at once if the first screen is one of them.
#[derive(Clone, Copy)]
pub struct Lazy {
    parts: RwSignal<Option<Parts>>,
    progress: RwSignal<Progress>,
}

/// Where loading the parts stands, as far as the user is told.
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

/// How long a part may take before the user is told.
const SLOW: Duration = Duration::from_secs(10);

/// The functions that make the parts. They are pointers, so that the code that loads the file does
/// not contain the parts.
#[derive(Clone, Copy)]
struct Parts {
    page: fn(Screen) -> AnyView,
    list_part: ListPartView,
    overlays: fn() -> AnyView,
}

const PARTS: Parts = Parts {
    page,
    list_part,
    overlays: || view! { <Overlays/> }.into_any(),
};

impl Lazy {
    /// Starts to load the parts.
    pub fn new(screen: Memo<Screen>) -> Self {
        let lazy = Self {
            parts: RwSignal::new(None),
            progress: RwSignal::new(Progress::Expected),
        };
        if screen.get_untracked() == Screen::Customers {
            after_paint(move || lazy.load());
        } else {
            lazy.load();
        }
        // The list works without the parts. Any other screen is empty, and nothing is typed in it.
        effect(move || {
            if lazy.progress.get() == Progress::Outdated && screen.get() != Screen::Customers {
                release::reload_once();
            }
        });
        lazy
    }

    /// Returns the page of a screen. `None` until it is loaded.
    pub fn page(self, screen: Screen) -> Option<AnyView> {
        self.parts.get().map(|parts| (parts.page)(screen))
    }

    /// Returns the function that makes the lazy parts of the list. `None` until it is loaded.
    pub fn list_part(self) -> Option<ListPartView> {
        self.parts.get().map(|parts| parts.list_part)
    }

    /// Returns the overlays. `None` until they are loaded.
    pub fn overlays(self) -> Option<AnyView> {
        self.parts.get().map(|parts| (parts.overlays)())
    }

    /// Returns a message if the parts are late or could not be loaded.
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

    fn load(self) {
        self.set_progress(Progress::Expected);
        let slow = set_timeout_with_handle(move || self.set_progress(Progress::Slow), SLOW);
        spawn_local(async move {
            let parts = load_parts().await;
            if let Ok(slow) = slow {
                slow.clear();
            }
            match parts {
                Ok(parts) => {
                    storage::session().remove(RELOADED_KEY);
                    self.set_progress(Progress::Expected);
                    self.parts.try_set(Some(parts));
                }
                Err(NotLoaded) if release::is_outdated().await => {
                    self.set_progress(Progress::Outdated)
                }
                Err(NotLoaded) => self.set_progress(Progress::Failed),
            }
        });
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

/// Loads the file. Later calls return at once; after a failure the next call tries again. `later` is
/// part of the file's name.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_parts() -> Result<Parts, NotLoaded> {
    Ok(PARTS)
}

/// Returns the parts where all code is one file: in development and in tests.
#[cfg(not(feature = "split"))]
async fn load_parts() -> Result<Parts, NotLoaded> {
    Ok(PARTS)
}

fn page(screen: Screen) -> AnyView {
    match screen {
        Screen::NewCustomer => view! { <NewCustomerPage/> }.into_any(),
        Screen::Customer(id) => view! { <CustomerPage id/> }.into_any(),
        Screen::EditCustomer(id) => view! { <EditCustomerPage id/> }.into_any(),
        Screen::Duplicates => view! { <DuplicatesPage/> }.into_any(),
        Screen::Activity => view! { <ActivityPage/> }.into_any(),
        Screen::Customers | Screen::NotFound => view! { <NotFoundPage/> }.into_any(),
    }
}
