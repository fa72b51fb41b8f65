//! What differs between languages besides the words: the browser knows it (`Intl`), and tests that run
//! without one know the same from CLDR's rules.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use browser::count;
#[cfg(target_arch = "wasm32")]
pub(crate) use browser::{list, plural};
#[cfg(not(target_arch = "wasm32"))]
pub use native::count;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::{list, plural};
