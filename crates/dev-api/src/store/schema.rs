//! The tables, and the indexes that make every page of a million customers quick.

use rusqlite::{Connection, OptionalExtension};

/// Goes up with every change here or in the made-up data, so that older files are refused.
const VERSION: u32 = 1;

// AUTOINCREMENT: the id of a removed row never comes back.
const TABLES: &str = "
CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    lastname TEXT NOT NULL,
    companyname TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    description TEXT NOT NULL,
    status INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    archivationdate INTEGER NOT NULL,
    crmid TEXT NOT NULL,
    refid TEXT NOT NULL,
    name_key TEXT NOT NULL,
    lastname_key TEXT NOT NULL,
    companyname_key TEXT NOT NULL,
    is_company INTEGER GENERATED ALWAYS AS (companyname_key > '') VIRTUAL
);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    activationbirthdate INTEGER NOT NULL,
    activationdeathdate INTEGER NOT NULL,
    activationlimit INTEGER NOT NULL,
    archivationdate INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    canoverwritecontainer INTEGER NOT NULL,
    customerrequired INTEGER NOT NULL,
    date INTEGER NOT NULL,
    description TEXT NOT NULL,
    isdemo INTEGER NOT NULL,
    number INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    status INTEGER NOT NULL,
    submitdate INTEGER NOT NULL,
    type INTEGER NOT NULL,
    crmid TEXT NOT NULL,
    refid TEXT NOT NULL
);
CREATE TABLE filled (customers INTEGER NOT NULL);
";

// A page is found by walking one index alone, so each filter needs one where its rows stand
// together in each order. Of the orders that begin with the company, type needs none of its own:
// people stand first there, under the empty company.
const INDEXES: &str = "
CREATE INDEX by_default ON customers (companyname_key, lastname_key, name_key);
CREATE INDEX by_default_archived ON customers (archived, companyname_key, lastname_key, name_key);
CREATE INDEX by_company ON customers (companyname_key);
CREATE INDEX by_company_archived ON customers (archived, companyname_key);
CREATE INDEX by_name ON customers (lastname_key, name_key);
CREATE INDEX by_name_archived ON customers (archived, lastname_key, name_key);
CREATE INDEX by_name_type ON customers (is_company, lastname_key, name_key);
CREATE INDEX by_name_archived_type ON customers (archived, is_company, lastname_key, name_key);
CREATE INDEX orders_by_customer ON orders (customer_id);
";

// Kept by triggers, so that no write can forget them: the length of every list.
const COUNTS: &str = "
CREATE TABLE counts (
    archived INTEGER NOT NULL,
    is_company INTEGER NOT NULL,
    customers INTEGER NOT NULL,
    PRIMARY KEY (archived, is_company)
) WITHOUT ROWID;
INSERT INTO counts VALUES (0, 0, 0), (0, 1, 0), (1, 0, 0), (1, 1, 0);
UPDATE counts SET customers = found.customers FROM (
    SELECT archived, is_company, count(*) AS customers FROM customers GROUP BY 1, 2
) AS found WHERE found.archived = counts.archived AND found.is_company = counts.is_company;
CREATE TRIGGER count_created AFTER INSERT ON customers BEGIN
    UPDATE counts SET customers = customers + 1
    WHERE archived = new.archived AND is_company = (new.companyname_key > '');
END;
CREATE TRIGGER count_removed AFTER DELETE ON customers BEGIN
    UPDATE counts SET customers = customers - 1
    WHERE archived = old.archived AND is_company = (old.companyname_key > '');
END;
CREATE TRIGGER count_changed AFTER UPDATE OF archived, companyname_key ON customers BEGIN
    UPDATE counts SET customers = customers - 1
    WHERE archived = old.archived AND is_company = (old.companyname_key > '');
    UPDATE counts SET customers = customers + 1
    WHERE archived = new.archived AND is_company = (new.companyname_key > '');
END;
";

/// Makes the tables, without what only slows the filling down.
pub fn create_tables(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(TABLES)
}

/// Adds the indexes and counts to filled tables, and marks them as filled with so many customers.
pub fn finish(connection: &Connection, customers: u32) -> rusqlite::Result<()> {
    connection.execute_batch(INDEXES)?;
    connection.execute_batch(COUNTS)?;
    connection.execute("INSERT INTO filled VALUES (?1)", [customers])?;
    connection.pragma_update(None, "user_version", VERSION)
}

/// How many customers a database was filled with, if this version filled it.
pub fn filled_with(connection: &Connection) -> rusqlite::Result<Option<u32>> {
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version != VERSION {
        return Ok(None);
    }
    connection
        .query_row("SELECT customers FROM filled", [], |row| row.get(0))
        .optional()
}

/// Settings of a connection that serves. The cache holds the indexes of a million customers.
pub fn prepare_connection(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "PRAGMA foreign_keys = on;
         PRAGMA cache_size = -262144;
         PRAGMA mmap_size = 4294967296;
         PRAGMA busy_timeout = 5000;",
    )
}
