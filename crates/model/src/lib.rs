//! The rules of Customer Desk that need no browser: the field tables of customers and orders, the
//! records, the queries of the lists, the API's wire format, editing, the write protocol, and the
//! search for a record whose creation was not confirmed.

mod config;
mod editing;
mod fields;
mod lookup;
mod queries;
mod records;
mod wire;
mod write;

pub use config::{Auth, Config, ConfigError};
pub use editing::{CustomerForm, Draft, Merge, Problem, merge};
pub use fields::{
    Column, Customer, CustomerField, FieldKind, FieldSet, FieldSort, FormSection, Order,
    OrderField, Storage, Value,
};
pub use lookup::Lookup;
pub use queries::{
    CustomerQuery, CustomerSort, Direction, ListChange, ListQuery, OrderChange, OrderQuery,
    OrderSort, Page, PageRange, StatusFilter, Window,
};
pub use records::{
    CustomerId, CustomerKind, OrderId, OrderStatus, PhoneNumber, PhoneReading, UnixTime,
    format_count, is_blank, mail_link, phone_link, phone_numbers, printable,
};
pub use wire::{
    ApiError, CustomerWrite, Fault, Outcome, Retries, Unreadable, decode_customer,
    decode_customers, decode_login, decode_orders, field_from_error, retry_after,
};
pub use write::{
    Confirmation, EQUAL_LOOK_MS, NewerRecord, OutcomeClass, ReadMeaning, RecentWrites, Unverified,
    Write, WriteAnswer, WriteEnvironment, WriteIntent, WriteOutcome, WriteStep, Written,
    confirms_deletion, rebase_decided,
};
