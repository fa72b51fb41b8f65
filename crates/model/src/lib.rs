//! The rules of Customer Desk that need no browser: the field tables of customers and orders, the
//! records, the queries of the lists, the selection of rows, the API's wire format, editing, the write
//! protocol, and the search for a record whose creation was not confirmed.

mod config;
mod editing;
mod fields;
mod jobs;
mod list_settings;
mod lookup;
mod queries;
mod records;
mod selection;
mod status_names;
mod token;
mod wire;
mod write;

pub use config::{Auth, Config, ConfigError};
pub use editing::{
    Cleaned, CustomerForm, Draft, FormValue, Merge, Problem, cleaned, merge, pasted,
};
pub use fields::{
    Column, Customer, CustomerField, FieldKind, FieldSet, FieldSort, FormSection, Order,
    OrderField, Storage, Value,
};
pub use jobs::{
    DuplicateMerge, FieldChange, IN_FLIGHT, Job, JobAct, JobCounts, JobPlan, JobRow, JobTask,
    Pause, ROWS_PER_CHUNK, RecordChange, RowResult, RowState, RowWrite, Selected, fingerprint,
};
pub use list_settings::ListSettings;
pub use lookup::Lookup;
pub use queries::{
    ChosenColumn, Columns, CustomerQuery, CustomerSort, Direction, DuplicateReason,
    DuplicatesQuery, ListChange, ListColumn, ListLook, ListQuery, ListView, OrderChange,
    OrderQuery, OrderSort, Page, SavedViews, StatusFilter, Window, is_usual_cap,
};
pub use records::{
    CustomerId, CustomerKind, MOST_SUMMED, OrderId, OrderStatus, OrderSum, OrderSummary,
    PhoneNumber, PhoneReading, UnixTime, is_blank, isolated, mail_link, national_digits,
    phone_link, phone_numbers, printable, shortened,
};
pub use selection::Selection;
pub use status_names::StatusNames;
pub use token::{WrongCharacter, is_token};
pub use wire::{
    ApiError, BusyUntil, CustomerWrite, Fault, Outcome, Retries, Unreadable, answers_no_customer,
    charset, converted_body, decode_customer, decode_customers, decode_login, decode_orders,
    field_from_error, http_date, retry_after,
};
pub use write::{
    Confirmation, EQUAL_LOOKUP_MS, NewerRecord, OutcomeClass, ReadMeaning, RecentWrites,
    Unverified, Write, WriteAnswer, WriteEnvironment, WriteIntent, WriteOutcome, WriteStep,
    Written, confirms_deletion, holds_other_customer, rebase_decided, record_means_same,
};
