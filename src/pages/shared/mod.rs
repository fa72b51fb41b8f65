//! Parts that several screens use and that know customers, orders or queries.

mod badges;
mod query_status;
mod response_warnings;

pub use badges::{archived_badge, flag_badge, incomplete_badge, kind_class_and_name, kind_icon};
pub use query_status::query_status;
pub use response_warnings::response_warnings;
