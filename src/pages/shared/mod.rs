//! Parts that several screens use and that know customers, orders, queries or errors.

mod badges;
mod copying;
mod customer_link;
mod error_banner;
mod heading;
mod order_count;
mod outcome_banner;
mod outcome_text;
mod page_write;
mod paging;
mod query_status;
mod response_warnings;
mod separator;
mod show_more;
mod status_field;
mod status_words;
mod undo_toast;

pub use badges::{archived_badge, flag_badge, incomplete_badge, kind_class_and_name, kind_icon};
pub use copying::{copy_field, copy_link};
pub use customer_link::customer_in_new_tab;
pub use error_banner::{ErrorBanner, sign_in_button};
pub use heading::{Heading, set_title};
pub use order_count::order_count;
pub use outcome_banner::outcome_banner;
pub use outcome_text::WriteAction;
pub use page_write::{PageWrite, PageWriteEnd};
pub use paging::{no_rows, page_range, page_sizes};
pub use query_status::query_status;
pub use response_warnings::response_warnings;
pub use separator::separator_of_region;
pub use show_more::{SHOWN_AT_ONCE, show_more};
pub use status_field::StatusField;
pub use status_words::{form_value_words, named_status};
pub use undo_toast::show_with_undo;
