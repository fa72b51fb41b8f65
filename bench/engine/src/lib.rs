//! The search engine by itself, as `cargo xtask bench search` calls it from a page.

mod adapter;

use model::{Window, decode_customers};
use wasm_bindgen::prelude::wasm_bindgen;

use adapter::Adapter;

/// All customers, and the matches of the last search.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    adapter: Adapter,
}

#[wasm_bindgen]
impl Engine {
    /// One without customers.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads an answer of the API, as the application does, and puts its rows. Returns how many.
    ///
    /// # Errors
    /// When the text is no such answer.
    pub fn insert_page(&mut self, json_text: &str) -> Result<usize, String> {
        let window = Window::first(u16::MAX);
        let page = decode_customers(json_text, window).map_err(|why| format!("{why:?}"))?;
        page.rows
            .iter()
            .for_each(|customer| self.adapter.upsert(customer));
        Ok(page.rows.len())
    }

    /// Searches; returns how many customers match.
    pub fn search(&mut self, text: &str) -> usize {
        self.adapter.search(text)
    }

    /// The ids of the first `n` matches of the last search, best first.
    pub fn first(&self, n: usize) -> Vec<i64> {
        self.adapter.first(n)
    }

    /// Sorts all customers by a column, one of [`Engine::columns`]; returns how many there are.
    pub fn sort(&mut self, column: &str) -> usize {
        self.adapter.sort(column)
    }

    /// The columns that can be sorted by.
    pub fn columns() -> Vec<String> {
        adapter::COLUMNS.map(str::to_owned).to_vec()
    }

    /// The whole memory of the module, in bytes: it never shrinks.
    pub fn memory() -> f64 {
        #[cfg(target_arch = "wasm32")]
        let pages = core::arch::wasm32::memory_size::<0>();
        #[cfg(not(target_arch = "wasm32"))]
        let pages = 0;
        const PAGE: f64 = 65_536.0;
        pages as f64 * PAGE
    }
}
