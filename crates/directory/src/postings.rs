/// The number of a customer in the directory, from 0. It is reused after the customer is removed.
pub type DocId = u32;

/// The customers that have a word, ascending. Most words, such as addresses and numbers, belong to
/// one customer.
pub(crate) enum Postings {
    One(DocId),
    Many(Vec<DocId>),
}

impl Postings {
    /// Returns the customers, ascending.
    pub fn doc_ids(&self) -> &[DocId] {
        match self {
            Self::One(doc_id) => std::slice::from_ref(doc_id),
            Self::Many(doc_ids) => doc_ids,
        }
    }

    /// Adds a customer, unless it is there.
    pub fn add(&mut self, doc_id: DocId) {
        match self {
            Self::One(one) if *one == doc_id => {}
            Self::One(one) => {
                let mut both = vec![*one, doc_id];
                both.sort_unstable();
                *self = Self::Many(both);
            }
            Self::Many(doc_ids) => {
                // Most customers are new and have the greatest doc id.
                if doc_ids.last().is_none_or(|last| *last < doc_id) {
                    doc_ids.push(doc_id);
                } else if let Err(at) = doc_ids.binary_search(&doc_id) {
                    doc_ids.insert(at, doc_id);
                }
            }
        }
    }

    /// Removes a customer.
    pub fn remove(&mut self, doc_id: DocId) {
        match self {
            Self::One(one) if *one == doc_id => *self = Self::Many(Vec::new()),
            Self::One(_) => {}
            Self::Many(doc_ids) => {
                if let Ok(at) = doc_ids.binary_search(&doc_id) {
                    doc_ids.remove(at);
                }
            }
        }
    }
}
