//! Opening the database: a new one is filled, a filled one is served as it stands.

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rusqlite::Connection;

use super::{Store, schema};
use crate::flags::Database;
use crate::seed::{self, Progress};

const DEFAULT_CUSTOMERS: u32 = 1_000;

/// Why there is no data to serve.
#[derive(Debug)]
pub enum OpenError {
    /// The file is not a database that this version filled.
    Foreign(PathBuf),
    /// The file was filled with another number of customers than asked for.
    OtherCount {
        /// The file.
        file: PathBuf,
        /// How many it was filled with.
        filled: u32,
        /// How many were asked for.
        asked: u32,
    },
    /// The file cannot be written or moved into place.
    File(PathBuf, io::Error),
    /// SQLite failed.
    Sqlite(rusqlite::Error),
}

impl Store {
    /// Opens the database and fills it if it is new.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open(
        database: &Database,
        customers: Option<u32>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Self, OpenError> {
        let connection = match database {
            Database::Memory => {
                let mut connection = Connection::open_in_memory()?;
                fill(&mut connection, customers, progress)?;
                connection
            }
            Database::File(file) => {
                if is_absent(file) {
                    fill_file(file, customers, progress)?;
                }
                open_file(file, customers)?
            }
        };
        schema::prepare_connection(&connection)?;
        Ok(Self(Arc::new(Mutex::new(connection))))
    }
}

fn fill(
    connection: &mut Connection,
    customers: Option<u32>,
    progress: &mut dyn FnMut(Progress),
) -> rusqlite::Result<()> {
    let count = customers.unwrap_or(DEFAULT_CUSTOMERS);
    schema::create_tables(connection)?;
    seed::fill(connection, count, progress)?;
    schema::finish(connection, count)
}

/// An empty file, as `mktemp` makes one, is as good as none.
fn is_absent(file: &Path) -> bool {
    fs::metadata(file).map_or(true, |found| found.is_file() && found.len() == 0)
}

/// Fills beside the file and moves it into place when whole, so that a start that is broken off
/// leaves nothing that looks filled.
fn fill_file(
    file: &Path,
    customers: Option<u32>,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), OpenError> {
    let mut beside = OsString::from(file);
    beside.push(".filling");
    let beside = PathBuf::from(beside);
    let at = |error| OpenError::File(file.to_owned(), error);
    fs::File::create(&beside).map_err(at)?;
    let mut connection = Connection::open(&beside)?;
    connection.execute_batch("PRAGMA journal_mode = off; PRAGMA synchronous = off;")?;
    fill(&mut connection, customers, progress)?;
    connection.close().map_err(|(_, error)| error)?;
    fs::rename(&beside, file).map_err(at)
}

fn open_file(file: &Path, asked: Option<u32>) -> Result<Connection, OpenError> {
    let foreign = || OpenError::Foreign(file.to_owned());
    let connection = Connection::open(file).map_err(|_| foreign())?;
    let filled = schema::filled_with(&connection)
        .ok()
        .flatten()
        .ok_or_else(foreign)?;
    match asked {
        Some(asked) if asked != filled => Err(OpenError::OtherCount {
            file: file.to_owned(),
            filled,
            asked,
        }),
        _ => {
            connection.execute_batch("PRAGMA journal_mode = wal; PRAGMA synchronous = normal;")?;
            Ok(connection)
        }
    }
}

impl OpenError {
    /// Whether other flags would help.
    pub fn is_about_flags(&self) -> bool {
        !matches!(self, Self::Sqlite(_))
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(file) => write!(
                out,
                "{} is not a database of this version of dev-api: name another file with \
                 --database, or delete this one to have it made again",
                file.display()
            ),
            Self::OtherCount {
                file,
                filled,
                asked,
            } => write!(
                out,
                "{} was filled with {filled} customers, not {asked}: leave --customers out, or \
                 name another file with --database",
                file.display()
            ),
            Self::File(file, error) => write!(
                out,
                "cannot write {}: {error}. Name another file with --database",
                file.display()
            ),
            Self::Sqlite(error) => write!(out, "the database failed: {error}"),
        }
    }
}
