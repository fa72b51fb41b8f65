//! Primitives that know no customer and no URL.

mod announcement;
mod banner;
mod button;
mod dialog;
mod dynamic;
mod empty_state;
mod field;
mod focus;
mod heading;
mod icon;
mod pager;
mod select;
mod skeleton;
mod sort_header;
mod table;
mod theme;
mod time;
mod toast;

pub use announcement::Announcement;
pub use banner::{Banner, ErrorBanner};
pub use button::{Button, ButtonLook};
pub use dialog::Dialog;
pub use dynamic::{dynamic, effect, memo, optional};
pub use empty_state::{EmptyState, no_rows};
pub use field::{Field, FieldKind};
pub use focus::focus;
pub use heading::Heading;
pub use icon::Icon;
pub use pager::Pager;
pub use select::Select;
pub use skeleton::{SkeletonRows, end_of_boot};
pub use sort_header::{SortHeader, sort_icon};
pub use table::TableCard;
pub use theme::ThemeSwitch;
pub use time::Time;
pub use toast::{ToastKind, ToastRegion, Toasts};
