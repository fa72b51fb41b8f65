//! The tests of `directory`, a file per subject. They are one binary, which links once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod duplicates;
mod duplicates_groups;
mod duplicates_laws;
mod duplicates_naive;
mod export_columns;
mod export_csv;
mod export_dates;
mod export_defuse;
mod export_json;
mod export_names;
mod export_support;
mod export_warning;
mod fake_list;
mod filtering;
mod fold;
mod highlighting;
mod naive;
mod search_laws;
mod search_rules;
mod sorting;
mod spellings;
mod support;
mod sync_plan;
mod sync_plan_changes;
mod sync_plan_faults;
