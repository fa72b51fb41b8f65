use std::ops::Range;
use std::sync::Arc;

use model::{Customer, CustomerField, Page};

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
