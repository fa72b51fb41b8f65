use std::ops::Range;
use std::sync::Arc;

use model::{Customer, CustomerField, CustomerId, Page, Selection};

use crate::directory::SearchResults;

/// What the list shows: rows, counts, status bar and footer all follow from it.
#[derive(Clone)]
pub enum Results {
    /// The first answer has not come yet.
    Awaited,
    /// There is no answer to show, for the first one has failed.
    Failed,
    /// A page of the API.
    Page(Arc<Page<Customer>>),
    /// All matches in the directory.
    All(SearchResults),
}

impl PartialEq for Results {
    /// Two answers are never equal, even with the same rows, so that the rows are drawn again.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Awaited, Self::Awaited) | (Self::Failed, Self::Failed) => true,
            (Self::Page(one), Self::Page(other)) => Arc::ptr_eq(one, other),
            (Self::All(one), Self::All(other)) => one == other,
            _ => false,
        }
    }
}

impl Results {
    /// How many rows can be shown.
    pub fn len(&self) -> usize {
        match self {
            Self::Awaited | Self::Failed => 0,
            Self::Page(page) => page.rows.len(),
            Self::All(all) => all.total(),
        }
    }

    /// The customer at `index`, from 0.
    pub fn customer(&self, index: usize) -> Option<Customer> {
        match self {
            Self::Awaited | Self::Failed => None,
            Self::Page(page) => page.rows.get(index).cloned(),
            Self::All(all) => all.customer(index),
        }
    }

    /// The place of a customer among the rows, from 0.
    pub fn position(&self, id: CustomerId) -> Option<usize> {
        match self {
            Self::Awaited | Self::Failed => None,
            Self::Page(page) => page.rows.iter().position(|row| row.id == id),
            Self::All(all) => all.position(id),
        }
    }

    /// The ids of all rows, in their order.
    pub fn ids(&self) -> Vec<CustomerId> {
        match self {
            Self::Awaited | Self::Failed => Vec::new(),
            Self::Page(page) => page.rows.iter().map(|row| row.id).collect(),
            Self::All(all) => all.ids(),
        }
    }

    /// The ids of the rows from one customer to another, both included; `None` where one of them is
    /// not among the rows.
    pub fn ids_between(&self, one: CustomerId, other: CustomerId) -> Option<Vec<CustomerId>> {
        let ids = self.ids();
        let index = |wanted| ids.iter().position(|id| *id == wanted);
        let (one, other) = (index(one)?, index(other)?);
        Some(ids[one.min(other)..=one.max(other)].to_vec())
    }

    /// How many of the selected customers are among the rows.
    pub fn count_selected(&self, selection: &Selection) -> usize {
        match self {
            Self::Awaited | Self::Failed => 0,
            Self::Page(page) => {
                let is_selected = |row: &&Customer| selection.contains(row.id);
                page.rows.iter().filter(is_selected).count()
            }
            Self::All(all) => all.count_among(selection.ids()),
        }
    }

    /// The ranges of bytes of a field's `text` that match what is searched for.
    pub fn highlights(&self, text: &str, field: CustomerField) -> Vec<Range<usize>> {
        match self {
            Self::All(all) => all.highlights(text, field),
            _ => Vec::new(),
        }
    }

    /// The page of the API, where that is shown.
    pub fn page(&self) -> Option<&Arc<Page<Customer>>> {
        match self {
            Self::Page(page) => Some(page),
            _ => None,
        }
    }

    /// All matches, where these are shown.
    pub fn all(&self) -> Option<&SearchResults> {
        match self {
            Self::All(all) => Some(all),
            _ => None,
        }
    }
}
