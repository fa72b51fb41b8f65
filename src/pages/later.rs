//! The screens that are loaded after the first one: a file of their own, so that the list stands
//! sooner (`cargo xtask split` cuts it off).

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{CustomerPage, EditCustomerPage, NewCustomerPage, NotFoundPage};
use crate::route::Screen;
use crate::ui::{Banner, Button, once_painted};

/// The screens that are loaded after the first view, or when one of them is the first.
#[derive(Clone, Copy)]
pub struct Later {
    build: RwSignal<Option<Build>>,
    failed: RwSignal<bool>,
}

impl Later {
    /// Loads them once the first view is painted, or at once where it is one of them.
    pub fn new(screen: Memo<Screen>) -> Self {
        let later = Self {
            build: RwSignal::new(None),
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
                Ok(build) => self.build.try_set(Some(build)).map_or((), drop),
                Err(_) => self.failed.try_set(true).map_or((), drop),
            }
        });
    }

    /// One of them, once it is there.
    pub fn page(self, screen: Screen) -> AnyView {
        let retry = move || view! { <Button label="Retry" on_press=move || self.load()/> };
        match self.build.get() {
            Some(build) => build(screen),
            None if self.failed.get() => view! {
                <Banner title="This page could not be loaded." actions=retry>
                    "Check the connection, then try again."
                </Banner>
            }
            .into_any(),
            None => ().into_any(),
        }
    }
}

/// Makes one of these screens.
type Build = fn(Screen) -> AnyView;

/// Why they are not there: the file could not be loaded.
#[derive(Debug, Clone, Copy)]
struct NotLoaded;

/// Loads the screens, once; asked again after a failure it tries again.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn later() -> Result<Build, NotLoaded> {
    Ok(build)
}

/// The screens, where all is one file: in tests.
#[cfg(not(feature = "split"))]
async fn later() -> Result<Build, NotLoaded> {
    Ok(build)
}

fn build(screen: Screen) -> AnyView {
    match screen {
        Screen::NewCustomer => view! { <NewCustomerPage/> }.into_any(),
        Screen::Customer(id) => view! { <CustomerPage id/> }.into_any(),
        Screen::EditCustomer(id) => view! { <EditCustomerPage id/> }.into_any(),
        Screen::Customers | Screen::NotFound => view! { <NotFoundPage/> }.into_any(),
    }
}

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}
