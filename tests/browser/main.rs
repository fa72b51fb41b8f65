//! Components in a real browser, against a fake transport.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod all_rows;
mod all_rows_keyboard;
mod all_rows_sizes;
mod boot_language;
mod busy;
mod buttons;
mod checks;
mod customer_form;
mod customer_form_leaving;
mod customer_form_saving;
mod customer_list;
mod customer_list_sorting;
mod customer_list_states;
mod customer_page;
mod decomposition;
mod delete_dialog;
mod drafts;
mod export;
mod fetch;
mod filters;
mod history;
mod import;
mod jobs;
mod languages;
mod order_list;
mod order_rows;
mod pager;
mod palette;
mod panic;
mod possible_duplicates;
mod query;
mod route;
mod rows_in_place;
mod search_box;
mod selection;
mod selection_keys;
mod selection_region;
mod session_expired;
mod session_tabs;
mod sign_in;
mod status_names;
mod support;
mod sync;
mod theme;
mod time;
mod toasts;
mod translation;
mod trusted_types;
mod typed_text;
mod wire;
mod writes;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
