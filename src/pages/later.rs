//! What is loaded after the first view: a file of its own, so that the list stands sooner
//! (`cargo xtask split` cuts it off).

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::customer_list::{Lens, ListPart, everyone};
use super::{
    CustomerPage, DuplicatesPage, EditCustomerPage, Everywhere, NewCustomerPage, NotFoundPage,
};
use crate::not_loaded::NotLoaded;
use crate::route::Screen;
use crate::ui::{Banner, Button, once_painted};

/// The parts that are loaded after the first view, or at once where the first view is one of them.
#[derive(Clone, Copy)]
pub struct Later {
    parts: RwSignal<Option<Parts>>,
    failed: RwSignal<bool>,
}

/// Makes each of the parts.
#[derive(Clone, Copy)]
struct Parts {
    page: fn(Screen) -> AnyView,
    list: fn(Lens, ListPart) -> AnyView,
    everywhere: fn() -> AnyView,
}

/// The parts, inside the frame.
pub fn use_later() -> Later {
    expect_context()
}

impl Later {
    /// Loads them once the first view is painted, or at once where it is one of them.
    pub fn new(screen: Memo<Screen>) -> Self {
        let later = Self {
            parts: RwSignal::new(None),
            failed: RwSignal::new(false),
        };
        if screen.get_untracked() == Screen::Customers {
            once_painted(move || later.load());
        } else {
            later.load();
        }
        later
    }

    fn load(self) {
        self.failed.try_set(false);
        spawn_local(async move {
            match later().await {
                Ok(parts) => self.parts.try_set(Some(parts)).map_or((), drop),
                Err(_) => self.failed.try_set(true).map_or((), drop),
            }
        });
    }

    /// A screen, once it is there.
    pub fn page(self, screen: Screen) -> AnyView {
        match self.parts.get() {
            Some(parts) => (parts.page)(screen),
            None => self.trouble().unwrap_or_else(|| ().into_any()),
        }
    }

    /// Why what is to come does not come, and a way to try again.
    pub fn trouble(self) -> Option<AnyView> {
        let retry = move || view! { <Button label="Retry" on_press=move || self.load()/> };
        let failed = self.parts.with(Option::is_none) && self.failed.get();
        failed.then(|| {
            view! {
                <Banner title="This page could not be loaded." actions=retry>
                    "Check the connection, then try again."
                </Banner>
            }
            .into_any()
        })
    }

    /// A part of the list, once it is there.
    pub fn list(self, lens: Lens, part: ListPart) -> Option<AnyView> {
        let parts = self.parts.get()?;
        Some((parts.list)(lens, part))
    }

    /// What stands beside every screen, once it is there.
    pub fn everywhere(self) -> Option<AnyView> {
        let parts = self.parts.get()?;
        Some((parts.everywhere)())
    }
}

/// Loads the parts, once; asked again after a failure it tries again.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn later() -> Result<Parts, NotLoaded> {
    Ok(PARTS)
}

/// The parts, where all is one file: in tests.
#[cfg(not(feature = "split"))]
async fn later() -> Result<Parts, NotLoaded> {
    Ok(PARTS)
}

const PARTS: Parts = Parts {
    page,
    list: everyone,
    everywhere: || view! { <Everywhere/> }.into_any(),
};

fn page(screen: Screen) -> AnyView {
    match screen {
        Screen::NewCustomer => view! { <NewCustomerPage/> }.into_any(),
        Screen::Customer(id) => view! { <CustomerPage id/> }.into_any(),
        Screen::EditCustomer(id) => view! { <EditCustomerPage id/> }.into_any(),
        Screen::Duplicates => view! { <DuplicatesPage/> }.into_any(),
        Screen::Customers | Screen::NotFound => view! { <NotFoundPage/> }.into_any(),
    }
}
