//! A page of the list of customers.

use rusqlite::{Connection, named_params};

use super::customers::{COLUMNS, Customer};
use crate::params::{Direction, Page};

/// `sortby` of customers
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Company, last name, first name
    Default,
    /// Last name, first name
    Name,
    /// Company
    Company,
}

/// Which customers, and which of them.
#[derive(Debug, Clone, Copy)]
pub struct CustomerList {
    /// What they are sorted by.
    pub sort: Sort,
    /// Which way.
    pub direction: Direction,
    /// Only companies, or only people.
    pub company: Option<bool>,
    /// Only archived ones, or only others.
    pub archived: Option<bool>,
    /// Which part of the list.
    pub page: Page,
}

impl CustomerList {
    /// The rows of the page.
    ///
    /// SQLite skips an offset by walking over it. So a page of the far half is reached from the
    /// end, and the walk is over an index alone: whole rows are read for the page only.
    pub fn rows(&self, db: &Connection) -> rusqlite::Result<Vec<Customer>> {
        let total = self.total(db)?;
        let Page { offset, limit } = self.page;
        let limit = limit.min(total.saturating_sub(offset));
        if limit <= 0 {
            return Ok(Vec::new());
        }
        let from_end = total - offset - limit;
        let (walk, skip) = if from_end < offset {
            (self.direction.reversed(), from_end)
        } else {
            (self.direction, offset)
        };
        let sql = format!(
            "SELECT {COLUMNS} FROM (
                 SELECT id FROM customers INDEXED BY {index} WHERE {filter}
                 ORDER BY {walked} LIMIT :limit OFFSET :skip
             ) AS page CROSS JOIN customers AS c ON c.id = page.id
             ORDER BY {shown}",
            index = self.index(),
            filter = self.filter(),
            walked = self.order("", walk),
            shown = self.order("c.", self.direction),
        );
        db.prepare_cached(&sql)?
            .query_map(
                named_params! {":limit": limit, ":skip": skip},
                Customer::read,
            )?
            .collect()
    }

    fn total(&self, db: &Connection) -> rusqlite::Result<i64> {
        db.prepare_cached(
            "SELECT sum(customers) FROM counts
             WHERE archived = ifnull(?1, archived) AND is_company = ifnull(?2, is_company)",
        )?
        .query_row((self.archived, self.company), |row| row.get(0))
    }

    fn index(&self) -> &'static str {
        match (self.sort, self.archived.is_some(), self.company.is_some()) {
            (Sort::Default, false, _) => "by_default",
            (Sort::Default, true, _) => "by_default_archived",
            (Sort::Company, false, _) => "by_company",
            (Sort::Company, true, _) => "by_company_archived",
            (Sort::Name, false, false) => "by_name",
            (Sort::Name, true, false) => "by_name_archived",
            (Sort::Name, false, true) => "by_name_type",
            (Sort::Name, true, true) => "by_name_archived_type",
        }
    }

    /// Phrased so that the index of [`Self::index`] answers it by one range.
    fn filter(&self) -> String {
        let archived = match self.archived {
            None => "true",
            Some(false) => "archived = 0",
            Some(true) => "archived = 1",
        };
        let company = match (self.company, self.sort) {
            (None, _) => "true",
            (Some(false), Sort::Name) => "is_company = 0",
            (Some(true), Sort::Name) => "is_company = 1",
            (Some(false), _) => "companyname_key = ''",
            (Some(true), _) => "companyname_key > ''",
        };
        format!("{archived} AND {company}")
    }

    /// Ties go by id, so that pages neither repeat nor miss a row.
    fn order(&self, table: &str, direction: Direction) -> String {
        let keys: &[_] = match self.sort {
            Sort::Default => &["companyname_key", "lastname_key", "name_key", "id"],
            Sort::Name => &["lastname_key", "name_key", "id"],
            Sort::Company => &["companyname_key", "id"],
        };
        let terms: Vec<_> = keys
            .iter()
            .map(|key| format!("{table}{key} {}", direction.sql()))
            .collect();
        terms.join(", ")
    }
}

impl Direction {
    /// The word of SQL.
    pub fn sql(self) -> &'static str {
        match self {
            Self::Ascending => "ASC",
            Self::Descending => "DESC",
        }
    }

    fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}
