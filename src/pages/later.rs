//! The screens that are loaded after the first one: a file of their own, so that the list stands
//! sooner (`cargo xtask split` cuts it off).

use leptos::prelude::*;

use super::{CustomerPage, EditCustomerPage, NewCustomerPage, NotFoundPage};
use crate::route::Screen;

/// Makes one of these screens.
pub type Build = fn(Screen) -> AnyView;

/// Why they are not there: the file could not be loaded.
#[derive(Debug, Clone, Copy)]
pub struct NotLoaded;

/// Loads the screens, once; asked again after a failure it tries again.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn later() -> Result<Build, NotLoaded> {
    Ok(build)
}

/// The screens, where all is one file: in tests.
#[cfg(not(feature = "split"))]
pub async fn later() -> Result<Build, NotLoaded> {
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
