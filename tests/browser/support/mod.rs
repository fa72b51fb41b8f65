//! What the tests share: a stage to open the application on, a fake station behind it, and hands
//! and eyes for the page.

pub mod all_customers;
pub mod downloads;
pub mod hands;
pub mod keys;
pub mod page;
pub mod records;
pub mod stage;
pub mod station;
pub mod style;
pub mod table;
pub mod wait;
