//! One customer at a time.

use rusqlite::{Connection, OptionalExtension, Row, Statement, named_params};
use serde::Serialize;

use super::sort_key::sort_key;

/// A customer as the API answers it: the names and the order of the published examples.
#[derive(Debug, Serialize)]
pub struct Customer {
    _id: i64,
    description: String,
    email: String,
    name: String,
    lastname: String,
    companyname: String,
    phone: String,
    status: i64,
    archived: bool,
    /// Unix seconds; 0 unless archived.
    archivationdate: i64,
    crmid: String,
    refid: String,
}

/// What a write says of a customer: the whole record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CustomerFields {
    /// First name.
    pub name: String,
    /// Last name.
    pub lastname: String,
    /// Empty for a person.
    pub companyname: String,
    /// Not checked.
    pub email: String,
    /// Not checked.
    pub phone: String,
    /// A comment.
    pub description: String,
    /// Any number; 0 and 1 are usual.
    pub status: i64,
    /// Whether it was moved to the archive.
    pub archived: bool,
    /// Its id in a customer management system.
    pub crmid: String,
    /// Its id elsewhere.
    pub refid: String,
}

/// The columns that [`Customer::read`] reads, of a table named `c`.
pub const COLUMNS: &str = "c.id, c.description, c.email, c.name, c.lastname, c.companyname, \
     c.phone, c.status, c.archived, c.archivationdate, c.crmid, c.refid";

/// A customer by id.
pub fn get(db: &Connection, id: i64) -> rusqlite::Result<Option<Customer>> {
    db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM customers c WHERE c.id = ?1"
    ))?
    .query_row([id], Customer::read)
    .optional()
}

/// Adds a customer under a new id. `now`: Unix seconds.
pub fn create(
    db: &mut Connection,
    fields: &CustomerFields,
    now: i64,
) -> rusqlite::Result<Customer> {
    let archivationdate = if fields.archived { now } else { 0 };
    Inserter::new(db)?.insert(None, fields, archivationdate)?;
    let id = db.last_insert_rowid();
    get(db, id)?.ok_or(rusqlite::Error::QueryReturnedNoRows)
}

/// Replaces all values of a customer, if there is one. `now`: Unix seconds.
pub fn replace(
    db: &mut Connection,
    id: i64,
    fields: &CustomerFields,
    now: i64,
) -> rusqlite::Result<Option<Customer>> {
    let changed = db
        .prepare_cached(
            "UPDATE customers SET name = :name, lastname = :lastname, companyname = :companyname,
                 email = :email, phone = :phone, description = :description, status = :status,
                 archivationdate = CASE WHEN NOT :archived THEN 0
                     WHEN archived THEN archivationdate ELSE :now END,
                 archived = :archived, crmid = :crmid, refid = :refid, name_key = :name_key,
                 lastname_key = :lastname_key, companyname_key = :companyname_key
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":now": now,
            ":name": fields.name,
            ":lastname": fields.lastname,
            ":companyname": fields.companyname,
            ":email": fields.email,
            ":phone": fields.phone,
            ":description": fields.description,
            ":status": fields.status,
            ":archived": fields.archived,
            ":crmid": fields.crmid,
            ":refid": fields.refid,
            ":name_key": sort_key(&fields.name),
            ":lastname_key": sort_key(&fields.lastname),
            ":companyname_key": sort_key(&fields.companyname),
        })?;
    if changed == 0 { Ok(None) } else { get(db, id) }
}

/// Removes a customer and its orders; says whether there was one.
pub fn remove(db: &mut Connection, id: i64) -> rusqlite::Result<bool> {
    let removed = db.execute("DELETE FROM customers WHERE id = ?1", [id])?;
    Ok(removed > 0)
}

impl Customer {
    /// Reads a row of [`COLUMNS`].
    pub fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            _id: row.get(0)?,
            description: row.get(1)?,
            email: row.get(2)?,
            name: row.get(3)?,
            lastname: row.get(4)?,
            companyname: row.get(5)?,
            phone: row.get(6)?,
            status: row.get(7)?,
            archived: row.get(8)?,
            archivationdate: row.get(9)?,
            crmid: row.get(10)?,
            refid: row.get(11)?,
        })
    }
}

/// Adds customers, quickly when there are many.
pub struct Inserter<'db>(Statement<'db>);

impl<'db> Inserter<'db> {
    /// Prepares the statement.
    pub fn new(db: &'db Connection) -> rusqlite::Result<Self> {
        db.prepare(
            "INSERT INTO customers (id, name, lastname, companyname, email, phone, description,
                 status, archived, archivationdate, crmid, refid,
                 name_key, lastname_key, companyname_key)
             VALUES (:id, :name, :lastname, :companyname, :email, :phone, :description,
                 :status, :archived, :archivationdate, :crmid, :refid,
                 :name_key, :lastname_key, :companyname_key)",
        )
        .map(Self)
    }

    /// Adds one; without an id it gets the next.
    pub fn insert(
        &mut self,
        id: Option<i64>,
        fields: &CustomerFields,
        archivationdate: i64,
    ) -> rusqlite::Result<()> {
        self.0.execute(named_params! {
            ":id": id,
            ":name": fields.name,
            ":lastname": fields.lastname,
            ":companyname": fields.companyname,
            ":email": fields.email,
            ":phone": fields.phone,
            ":description": fields.description,
            ":status": fields.status,
            ":archived": fields.archived,
            ":archivationdate": archivationdate,
            ":crmid": fields.crmid,
            ":refid": fields.refid,
            ":name_key": sort_key(&fields.name),
            ":lastname_key": sort_key(&fields.lastname),
            ":companyname_key": sort_key(&fields.companyname),
        })?;
        Ok(())
    }
}
