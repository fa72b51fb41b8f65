//! What `model` promises, a file per theme. One binary, so that it links once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod api_error;
mod api_texts;
mod boot_script;
mod config;
mod customer;
mod customer_form_fields;
mod customer_form_problems;
mod customer_form_write;
mod customer_query;
mod customer_write;
mod decode_any;
mod decode_api_texts;
mod decode_customer_damage;
mod decode_order_damage;
mod decode_refusals;
mod decode_rows;
mod draft;
mod field_from_error;
mod fields;

mod links;
mod list_query;
mod lookup;
mod lookup_odd;
mod merge;
mod odd_pages;
mod order_changes;
mod order_query;
mod paging;
mod printable;

mod retry;
mod retry_after;
mod skeleton;
mod station;
mod support;
mod verdict;
mod words;
