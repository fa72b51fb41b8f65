//! The orders of a customer.

use rusqlite::{Connection, Row, Statement, named_params};
use serde::Serialize;

use crate::params::{Direction, Page};

/// An order as the API answers it: the names and the order of the published examples. Dates are Unix seconds; 0: not set.
#[derive(Debug, Serialize)]
pub struct Order {
    /// Its id
    pub _id: i64,
    /// From when it can be activated.
    pub activationbirthdate: i64,
    /// Until when it can be activated.
    pub activationdeathdate: i64,
    /// How many activations.
    pub activationlimit: i64,
    /// When it was archived.
    pub archivationdate: i64,
    /// Whether it was archived.
    pub archived: bool,
    /// The published API does not explain it.
    pub canoverwritecontainer: bool,
    /// The published API does not explain it.
    pub customerrequired: bool,
    /// When it was made.
    pub date: i64,
    /// A comment.
    pub description: String,
    /// Whether it is for trying only.
    pub isdemo: bool,
    /// Its number; 0 until it has one, so not unique.
    pub number: i64,
    /// How many licences.
    pub quantity: i64,
    /// An [`OrderStatus`] as a number.
    pub status: i64,
    /// When it was submitted; 0 does happen with status 1.
    pub submitdate: i64,
    /// The published API does not explain it; no filter.
    pub r#type: i64,
    /// Its id in a customer management system.
    pub crmid: String,
    /// Its id elsewhere.
    pub refid: String,
}

/// `status` of orders
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderStatus {
    /// Not submitted yet
    Draft = 0,
    /// In force
    Submit = 1,
    /// Taken back
    Revoked = 2,
}

/// `sortby` of orders
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderSort {
    /// `number`
    Number,
    /// `submitdate`
    SubmitDate,
}

/// Whose orders, and which of them.
#[derive(Debug, Clone)]
pub struct OrderList {
    /// The customer's id.
    pub customer: i64,
    /// What they are sorted by.
    pub sort: OrderSort,
    /// Which way.
    pub direction: Direction,
    /// Only these.
    pub statuses: Vec<OrderStatus>,
    /// Which part of the list.
    pub page: Page,
}

impl OrderStatus {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Submit, Self::Revoked];
}

impl OrderList {
    /// The rows of the page; none at all when there is no such customer.
    pub fn rows(&self, db: &Connection) -> rusqlite::Result<Option<Vec<Order>>> {
        let known = db
            .prepare_cached("SELECT 1 FROM customers WHERE id = ?1")?
            .exists([self.customer])?;
        if !known {
            return Ok(None);
        }
        let wanted = |status| self.statuses.contains(&status);
        let key = match self.sort {
            OrderSort::Number => "number",
            OrderSort::SubmitDate => "submitdate",
        };
        let direction = self.direction.sql();
        // A customer has hundreds of orders at most: they are sorted as they are read.
        let rows = db
            .prepare_cached(&format!(
                "SELECT * FROM orders WHERE customer_id = :customer
                     AND CASE status WHEN 0 THEN :draft WHEN 1 THEN :submit ELSE :revoked END
                 ORDER BY {key} {direction}, id {direction} LIMIT :limit OFFSET :offset"
            ))?
            .query_map(
                named_params! {
                    ":customer": self.customer,
                    ":draft": wanted(OrderStatus::Draft),
                    ":submit": wanted(OrderStatus::Submit),
                    ":revoked": wanted(OrderStatus::Revoked),
                    ":limit": self.page.limit,
                    ":offset": self.page.offset,
                },
                Order::read,
            )?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Some(rows))
    }
}

impl Order {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            _id: row.get("id")?,
            activationbirthdate: row.get("activationbirthdate")?,
            activationdeathdate: row.get("activationdeathdate")?,
            activationlimit: row.get("activationlimit")?,
            archivationdate: row.get("archivationdate")?,
            archived: row.get("archived")?,
            canoverwritecontainer: row.get("canoverwritecontainer")?,
            customerrequired: row.get("customerrequired")?,
            date: row.get("date")?,
            description: row.get("description")?,
            isdemo: row.get("isdemo")?,
            number: row.get("number")?,
            quantity: row.get("quantity")?,
            status: row.get("status")?,
            submitdate: row.get("submitdate")?,
            r#type: row.get("type")?,
            crmid: row.get("crmid")?,
            refid: row.get("refid")?,
        })
    }
}

/// Adds orders, quickly when there are many.
pub struct Inserter<'db>(Statement<'db>);

impl<'db> Inserter<'db> {
    /// Prepares the statement.
    pub fn new(db: &'db Connection) -> rusqlite::Result<Self> {
        db.prepare(
            "INSERT INTO orders (id, customer_id, activationbirthdate, activationdeathdate,
                 activationlimit, archivationdate, archived, canoverwritecontainer,
                 customerrequired, date, description, isdemo, number, quantity, status,
                 submitdate, type, crmid, refid)
             VALUES (:id, :customer, :activationbirthdate, :activationdeathdate,
                 :activationlimit, :archivationdate, :archived, :canoverwritecontainer,
                 :customerrequired, :date, :description, :isdemo, :number, :quantity, :status,
                 :submitdate, :type, :crmid, :refid)",
        )
        .map(Self)
    }

    /// Adds one.
    pub fn insert(&mut self, customer: i64, order: &Order) -> rusqlite::Result<()> {
        self.0.execute(named_params! {
            ":id": order._id,
            ":customer": customer,
            ":activationbirthdate": order.activationbirthdate,
            ":activationdeathdate": order.activationdeathdate,
            ":activationlimit": order.activationlimit,
            ":archivationdate": order.archivationdate,
            ":archived": order.archived,
            ":canoverwritecontainer": order.canoverwritecontainer,
            ":customerrequired": order.customerrequired,
            ":date": order.date,
            ":description": order.description,
            ":isdemo": order.isdemo,
            ":number": order.number,
            ":quantity": order.quantity,
            ":status": order.status,
            ":submitdate": order.submitdate,
            ":type": order.r#type,
            ":crmid": order.crmid,
            ":refid": order.refid,
        })?;
        Ok(())
    }
}
