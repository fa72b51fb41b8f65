//! The parts of the application that load after the first rows. `cargo xtask split` moves them to a
//! file of their own (docs/architecture.md, "Three files").

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::overlays::Overlays;
use crate::pages::{
    CustomerPage, DuplicatesPage, EditCustomerPage, ListPartView, NewCustomerPage, NotFoundPage,
    list_part,
};
use crate::reactive::after_paint;
use crate::router::Screen;
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
    failed: RwSignal<bool>,
}

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
            failed: RwSignal::new(false),
        };
        if screen.get_untracked() == Screen::Customers {
            after_paint(move || lazy.load());
        } else {
            lazy.load();
        }
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

    /// Returns a message with *Retry* if the parts could not be loaded.
    pub fn failure(self) -> Option<AnyView> {
        let retry = move || view! { <Button label="Retry" on_press=move || self.load()/> };
        self.failed.get().then(|| {
            view! {
                <Banner title="This page could not be loaded." actions=retry>
                    "Check the connection, then try again."
                </Banner>
            }
            .into_any()
        })
    }

    fn load(self) {
        self.failed.try_set(false);
        spawn_local(async move {
            // The session may have ended meanwhile, and the signals with it.
            match load_parts().await {
                Ok(parts) => self.parts.try_set(Some(parts)).map_or((), drop),
                Err(NotLoaded) => self.failed.try_set(true).map_or((), drop),
            }
        });
    }
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
        Screen::Customers | Screen::NotFound => view! { <NotFoundPage/> }.into_any(),
    }
}
