//! The parts of the application that load after the first rows. `cargo xtask split` moves them to a
//! file of their own (docs/architecture.md, "Four files").

use futures_util::future::join;
use leptos::prelude::*;

use super::import_file::import_page;
use super::lazy_file::{LazyFile, NotLoaded};
use super::overlays::Overlays;
use super::{later_style, release};
use crate::pages::{
    ActivityPage, CustomerPage, DuplicatesPage, EditCustomerPage, ListPartView, NewCustomerPage,
    NotFoundPage, list_part,
};
use crate::reactive::{after_paint, effect};
use crate::router::Screen;

/// The lazy parts. They load after the first paint, or at once if the first screen is one of them.
#[derive(Clone, Copy)]
pub struct Lazy(LazyFile<Parts>);

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
        let file = LazyFile::new(|| Box::pin(load()));
        if screen.get_untracked() == Screen::Customers {
            after_paint(move || file.load());
        } else {
            file.load();
        }
        // The list works without the parts. Any other screen is empty, and nothing is typed in it.
        effect(move || {
            if file.is_outdated() && screen.get() != Screen::Customers {
                release::reload_once();
            }
        });
        Self(file)
    }

    /// Returns the page of a screen. `None` until it is loaded.
    pub fn page(self, screen: Screen) -> Option<AnyView> {
        self.0.content().map(|parts| (parts.page)(screen))
    }

    /// Returns the function that makes the lazy parts of the list. `None` until it is loaded.
    pub fn list_part(self) -> Option<ListPartView> {
        self.0.content().map(|parts| parts.list_part)
    }

    /// Returns the overlays. `None` until they are loaded.
    pub fn overlays(self) -> Option<AnyView> {
        self.0.content().map(|parts| (parts.overlays)())
    }

    /// Returns a message if the parts are late or could not be loaded.
    pub fn message(self) -> Option<AnyView> {
        self.0.message()
    }
}

/// Loads the file and its style sheet.
async fn load() -> Result<Parts, NotLoaded> {
    let (parts, style) = join(load_parts(), later_style::load()).await;
    style.and(parts)
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
        Screen::Import => import_page(),
        Screen::Activity => view! { <ActivityPage/> }.into_any(),
        Screen::Customers | Screen::NotFound => view! { <NotFoundPage/> }.into_any(),
    }
}
