//! Changes of other administrators, odd lists, and the end of the tab.

use super::Cell::NotApplicable;
use super::{Row, plays};
use crate::reads::{self, Read};
use crate::writes::{archive, change, create, remove};

const NOTHING_SENT: &str = "nothing is written";
const NO_LIST: &str = "no list is asked for";
const NOTHING_OF_MINE: &str = "the administrator has changed nothing that could clash";

pub(super) const ROWS: &[Row] = &[
    Row {
        fault: "changed by someone else",
        of: "Changed by another administrator",
        cells: [
            plays!(reads::newer, Read::List),
            plays!(reads::newer, Read::Customer),
            plays!(reads::newer_order),
            plays!(create::someone_was_first),
            plays!(change::merges),
            plays!(remove::shows_what_changed),
            plays!(archive::keeps_what_changed),
        ],
    },
    Row {
        fault: "changed by someone else in the same field",
        of: "Changed by another administrator",
        cells: [
            NotApplicable(NOTHING_OF_MINE),
            NotApplicable(NOTHING_OF_MINE),
            NotApplicable(NOTHING_OF_MINE),
            NotApplicable("there is no record yet"),
            plays!(change::asks_in_a_conflict),
            NotApplicable(NOTHING_OF_MINE),
            plays!(archive::was_archived_meanwhile),
        ],
    },
    Row {
        fault: "changed by someone else, and the answer lost",
        of: "Network error",
        cells: [
            NotApplicable(NOTHING_SENT),
            NotApplicable(NOTHING_SENT),
            NotApplicable(NOTHING_SENT),
            NotApplicable("there is no record yet"),
            plays!(change::merges_after_a_lost_answer),
            plays!(remove::shows_what_changed_after_a_lost_answer),
            plays!(archive::keeps_what_changed_after_a_lost_answer),
        ],
    },
    Row {
        fault: "filter ignored",
        of: "Odd list",
        cells: [
            plays!(reads::filter_ignored, Read::List),
            NotApplicable(NO_LIST),
            plays!(reads::filter_ignored, Read::Orders),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
        ],
    },
    Row {
        fault: "limit capped",
        of: "Odd list",
        cells: [
            plays!(reads::limit_capped, Read::List),
            NotApplicable(NO_LIST),
            plays!(reads::limit_capped, Read::Orders),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
        ],
    },
    Row {
        fault: "page repeated",
        of: "Odd list",
        cells: [
            plays!(reads::page_repeated, Read::List),
            NotApplicable(NO_LIST),
            plays!(reads::page_repeated, Read::Orders),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
            NotApplicable(NO_LIST),
        ],
    },
    Row {
        fault: "tab reloaded",
        of: "Tab closed, reloaded or crashed",
        cells: [
            plays!(reads::reloaded, Read::List),
            plays!(reads::reloaded, Read::Customer),
            plays!(reads::reloaded, Read::Orders),
            plays!(create::draft_comes_back),
            plays!(change::draft_comes_back_with_its_base),
            plays!(remove::never_replayed),
            plays!(archive::never_replayed),
        ],
    },
];
