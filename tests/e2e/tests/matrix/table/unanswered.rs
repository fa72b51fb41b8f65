//! Faults of the connection: no whole answer, or a late one.

use e2e::Fault;

use super::Cell::NotApplicable;
use super::{Row, alike, plays};
use crate::answers::Pace;
use crate::reads::{self, Read};
use crate::writes::{self, Write};

const NEVER_OVERTAKEN: &str = "a write is never given up for another one";

pub(super) const ROWS: &[Row] = &[
    Row {
        fault: "offline before sending",
        of: "Offline",
        cells: alike!(reads::offline, writes::offline),
    },
    Row {
        fault: "connection dropped before the API",
        of: "Network error",
        cells: alike!(reads::passes, writes::lost_before, Fault::DropBefore),
    },
    Row {
        fault: "connection dropped after the commit",
        of: "Network error",
        cells: alike!(reads::passes, writes::lost_after, Fault::DropAfter),
    },
    Row {
        fault: "connection dropped again and again",
        of: "Network error",
        cells: alike!(reads::lasts, writes::outcome_unknown),
    },
    // Thirty real seconds where the code differs; elsewhere the browser's clock is hurried.
    Row {
        fault: "time-out",
        of: "Network error",
        cells: [
            plays!(reads::times_out, Read::List, Pace::Real),
            plays!(reads::times_out, Read::Customer, Pace::Hurried),
            plays!(reads::times_out, Read::Orders, Pace::Hurried),
            plays!(writes::times_out, Write::Create, Pace::Real),
            plays!(writes::times_out, Write::Change, Pace::Real),
            plays!(writes::times_out, Write::Remove, Pace::Hurried),
            plays!(writes::times_out, Write::Archive, Pace::Hurried),
        ],
    },
    Row {
        fault: "answer cut short",
        of: "Network error",
        cells: alike!(reads::passes, writes::cut_short, Fault::CutAfter),
    },
    Row {
        fault: "slow",
        of: "Slow answer",
        cells: alike!(reads::slow, writes::slow),
    },
    Row {
        fault: "overtaken by a newer question",
        of: "Superseded answer",
        cells: [
            plays!(reads::overtaken_rows, Read::List),
            plays!(reads::overtaken_customer),
            plays!(reads::overtaken_rows, Read::Orders),
            NotApplicable(NEVER_OVERTAKEN),
            NotApplicable(NEVER_OVERTAKEN),
            NotApplicable(NEVER_OVERTAKEN),
            NotApplicable(NEVER_OVERTAKEN),
        ],
    },
];
