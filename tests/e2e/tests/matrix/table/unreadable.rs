//! Answers of 200 that differ from the JSON of docs/api.md.

use e2e::Fault;

use super::{Row, alike, plays};
use crate::answers::{Defect, cut_json, html, wrong_json};
use crate::reads::{self, Read};
use crate::writes::{self, Write, archive, change, create, remove};

/// A field with a defect.
macro_rules! defective {
    ($defect:expr) => {
        [
            plays!(reads::defective_rows, Read::List, $defect),
            plays!(reads::defective_customer, $defect),
            plays!(reads::defective_rows, Read::Orders, $defect),
            plays!(create::defective, $defect),
            plays!(change::defective, $defect),
            plays!(remove::defective, $defect),
            plays!(archive::defective, $defect),
        ]
    };
}

pub(super) const ROWS: &[Row] = &[
    Row {
        fault: "200 with HTML, nothing done",
        of: "Unreadable answer",
        cells: alike!(
            reads::unreadable,
            writes::lost_before,
            Fault::Answer(html())
        ),
    },
    Row {
        fault: "200 with HTML after the commit",
        of: "Unreadable answer",
        cells: alike!(
            reads::unreadable,
            writes::lost_after,
            Fault::AnswerAfter(html())
        ),
    },
    Row {
        fault: "200 with cut JSON after the commit",
        of: "Unreadable answer",
        cells: alike!(
            reads::unreadable,
            writes::lost_after,
            Fault::AnswerAfter(cut_json())
        ),
    },
    Row {
        fault: "200 with wrong JSON after the commit",
        of: "Unreadable answer",
        cells: [
            plays!(
                reads::unreadable,
                Read::List,
                Fault::AnswerAfter(wrong_json())
            ),
            plays!(
                reads::unreadable,
                Read::Customer,
                Fault::AnswerAfter(wrong_json())
            ),
            plays!(
                reads::unreadable,
                Read::Orders,
                Fault::AnswerAfter(wrong_json())
            ),
            plays!(
                writes::lost_after,
                Write::Create,
                Fault::AnswerAfter(wrong_json())
            ),
            plays!(
                writes::lost_after,
                Write::Change,
                Fault::AnswerAfter(wrong_json())
            ),
            plays!(remove::confirmed_by_json, Fault::AnswerAfter(wrong_json())),
            plays!(
                writes::lost_after,
                Write::Archive,
                Fault::AnswerAfter(wrong_json())
            ),
        ],
    },
    Row {
        fault: "a field missing",
        of: "Field defect",
        cells: defective!(Defect::Missing),
    },
    Row {
        fault: "a field of another type",
        of: "Field defect",
        cells: defective!(Defect::OtherType),
    },
    Row {
        fault: "a field unknown",
        of: "Field defect",
        cells: defective!(Defect::Unknown),
    },
];
