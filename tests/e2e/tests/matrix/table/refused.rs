//! Answers with another status than 2xx.

use e2e::Fault;

use super::Cell::NotApplicable;
use super::{Row, alike, plays};
use crate::answers::{After, plain, saying};
use crate::reads::{self, Read};
use crate::writes::{self, Write, archive, change, create, remove};

const NO_LOOK: &str = "nothing is looked at before";
const NO_ORDERS: &str = "no orders are asked for";
const NO_FIELD: &str = "The API is closed on Mondays";

/// A 5xx, with the write carried out or not.
macro_rules! failing {
    ($status:literal) => {
        alike!(
            reads::passes,
            writes::lost_before,
            Fault::Answer(plain($status))
        )
    };
    ($status:literal after the commit) => {
        alike!(
            reads::passes,
            writes::lost_after,
            Fault::AnswerAfter(plain($status))
        )
    };
}

/// A 503: the reads wait, the writes are verified.
macro_rules! busy_gateway {
    ($after:expr) => {
        [
            plays!(reads::busy, Read::List, 503, $after),
            plays!(reads::busy, Read::Customer, 503, $after),
            plays!(reads::busy, Read::Orders, 503, $after),
            plays!(writes::busy_gateway, Write::Create, $after),
            plays!(writes::busy_gateway, Write::Change, $after),
            plays!(writes::busy_gateway, Write::Remove, $after),
            plays!(writes::busy_gateway, Write::Archive, $after),
        ]
    };
}

pub(super) const ROWS: &[Row] = &[
    Row {
        fault: "401",
        of: "401",
        cells: alike!(reads::signed_out, writes::signed_out),
    },
    Row {
        fault: "403",
        of: "403",
        cells: alike!(reads::forbidden, writes::forbidden),
    },
    Row {
        fault: "404",
        of: "404",
        cells: [
            plays!(reads::missing_rows, Read::List),
            plays!(reads::missing_customer),
            plays!(reads::missing_customer_of_orders),
            plays!(create::no_such_place),
            plays!(change::removed_meanwhile),
            plays!(remove::removed_meanwhile),
            plays!(archive::removed_meanwhile),
        ],
    },
    Row {
        fault: "404 after the look at the record",
        of: "404",
        cells: [
            NotApplicable(NO_LOOK),
            NotApplicable(NO_LOOK),
            NotApplicable(NO_LOOK),
            NotApplicable(NO_LOOK),
            plays!(change::removed_at_the_last_moment),
            plays!(remove::removed_at_the_last_moment),
            plays!(archive::removed_at_the_last_moment),
        ],
    },
    Row {
        fault: "404 of the orders alone",
        of: "404",
        cells: [
            NotApplicable(NO_ORDERS),
            NotApplicable(NO_ORDERS),
            plays!(reads::missing_rows, Read::Orders),
            NotApplicable(NO_ORDERS),
            NotApplicable(NO_ORDERS),
            NotApplicable(NO_ORDERS),
            NotApplicable(NO_ORDERS),
        ],
    },
    Row {
        fault: "400",
        of: "400, 409, 422",
        cells: [
            plays!(reads::rejected, Read::List, 400),
            plays!(reads::rejected, Read::Customer, 400),
            plays!(reads::rejected, Read::Orders, 400),
            plays!(writes::rejected_at_field, Write::Create, 400),
            plays!(writes::rejected_at_field, Write::Change, 400),
            plays!(writes::rejected, Write::Remove, saying(400, NO_FIELD)),
            plays!(writes::rejected, Write::Archive, saying(400, NO_FIELD)),
        ],
    },
    Row {
        fault: "409",
        of: "400, 409, 422",
        cells: [
            plays!(reads::rejected, Read::List, 409),
            plays!(reads::rejected, Read::Customer, 409),
            plays!(reads::rejected, Read::Orders, 409),
            plays!(writes::rejected, Write::Create, saying(409, NO_FIELD)),
            plays!(writes::rejected, Write::Change, saying(409, NO_FIELD)),
            plays!(writes::rejected, Write::Remove, saying(409, NO_FIELD)),
            plays!(writes::rejected, Write::Archive, saying(409, NO_FIELD)),
        ],
    },
    Row {
        fault: "422",
        of: "400, 409, 422",
        cells: [
            plays!(reads::rejected, Read::List, 422),
            plays!(reads::rejected, Read::Customer, 422),
            plays!(reads::rejected, Read::Orders, 422),
            plays!(writes::rejected_at_field, Write::Create, 422),
            plays!(writes::rejected_at_field, Write::Change, 422),
            plays!(writes::rejected, Write::Remove, saying(422, NO_FIELD)),
            plays!(writes::rejected, Write::Archive, saying(422, NO_FIELD)),
        ],
    },
    Row {
        fault: "429, Retry-After in seconds",
        of: "429, 503",
        cells: alike!(reads::busy, writes::busy, 429, After::Seconds),
    },
    Row {
        fault: "429, Retry-After as a date",
        of: "429, 503",
        cells: alike!(reads::busy, writes::busy, 429, After::Date),
    },
    Row {
        fault: "503, Retry-After in seconds",
        of: "429, 503",
        cells: busy_gateway!(After::Seconds),
    },
    Row {
        fault: "503, Retry-After as a date",
        of: "429, 503",
        cells: busy_gateway!(After::Date),
    },
    Row {
        fault: "500 before the commit",
        of: "500, 502, 504",
        cells: failing!(500),
    },
    Row {
        fault: "500 after the commit",
        of: "500, 502, 504",
        cells: failing!(500 after the commit),
    },
    Row {
        fault: "502",
        of: "500, 502, 504",
        cells: failing!(502),
    },
    Row {
        fault: "504 after the commit",
        of: "500, 502, 504",
        cells: failing!(504 after the commit),
    },
];
