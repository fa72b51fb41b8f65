//! Components in a real browser, against a fake transport.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod customer_form;
mod customer_form_leaving;
mod customer_form_saving;
mod customer_list;
mod customer_list_sorting;
mod customer_list_states;
mod customer_page;
mod delete_dialog;
mod everyone_keyboard;
mod everyone_rows;
mod everyone_sizes;
mod export;
mod filling;
mod filters;
mod look_alikes;
mod order_list;
mod order_rows;
mod pager;
mod palette;
mod panic;
mod question;
mod route;
mod rows_in_place;
mod search_box;
mod session_expired;
mod session_tabs;
mod sign_in;
mod support;
mod theme;
mod time;
mod toasts;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
