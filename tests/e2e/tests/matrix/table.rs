//! The table: a row for each fault, a column for each call. Each cell holds a case, or the reason
//! why it has none.

mod others;
mod refused;
mod unanswered;
mod unreadable;

use std::pin::Pin;

use e2e::App;

/// A call of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// A page of the customers.
    List,
    /// One customer.
    Customer,
    /// A page of a customer's orders.
    Orders,
    /// POST.
    Create,
    /// PUT from the form.
    Change,
    /// DELETE
    Remove,
    /// PUT from the customer's page, without a form.
    Archive,
}

impl Call {
    /// All calls, in the order of a row's cells.
    pub const ALL: [Self; 7] = [
        Self::List,
        Self::Customer,
        Self::Orders,
        Self::Create,
        Self::Change,
        Self::Remove,
        Self::Archive,
    ];
}

/// The test of a cell. It panics when it fails.
pub type Case = for<'a> fn(&'a App) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// One fault at one call.
pub enum Cell {
    /// A test in the browser.
    Plays(Case),
    /// Impossible, for this reason.
    NotApplicable(&'static str),
}

/// One fault at all calls.
pub struct Row {
    /// The fault, in words.
    pub fault: &'static str,
    /// The row of the matrix in docs/failures.md that it belongs to.
    pub of: &'static str,
    /// In the order of [`Call::ALL`].
    pub cells: [Cell; 7],
}

impl Row {
    /// Returns the cell of a call.
    pub fn cell(&self, call: Call) -> &Cell {
        let at = Call::ALL.iter().position(|it| *it == call).unwrap();
        &self.cells[at]
    }
}

/// The whole matrix.
pub const CELLS: [&[Row]; 4] = [
    unanswered::ROWS,
    refused::ROWS,
    unreadable::ROWS,
    others::ROWS,
];

/// A cell that plays an async function of the app, with further arguments.
macro_rules! plays {
    ($case:path $(, $argument:expr)* $(,)?) => {
        $crate::table::Cell::Plays(|app| Box::pin($case(app $(, $argument)*)))
    };
}

/// The seven cells of a fault with one case for all reads and one for all writes.
macro_rules! alike {
    ($read:path, $write:path $(, $argument:expr)* $(,)?) => {
        [
            plays!($read, Read::List $(, $argument)*),
            plays!($read, Read::Customer $(, $argument)*),
            plays!($read, Read::Orders $(, $argument)*),
            plays!($write, Write::Create $(, $argument)*),
            plays!($write, Write::Change $(, $argument)*),
            plays!($write, Write::Remove $(, $argument)*),
            plays!($write, Write::Archive $(, $argument)*),
        ]
    };
}

pub(crate) use {alike, plays};
