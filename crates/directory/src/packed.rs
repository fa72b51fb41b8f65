//! A customer in one piece of memory: eight texts in eight strings would take three times as much.

use model::{Customer, CustomerField, CustomerId, FieldSet, UnixTime};

/// A customer without its number.
pub(crate) struct Packed {
    /// The texts in the order of [`FieldSet::FIELDS`], and the unread fields after them.
    text: Box<str>,
    /// Where each text ends.
    ends: [u32; TEXTS],
    status: i64,
    archived_on: UnixTime,
    archived: bool,
}

const TEXTS: usize = FieldSet::FIELDS.len();

/// Every field, so that an unread one can be kept as a letter.
const ALL: [CustomerField; 11] = [
    CustomerField::Company,
    CustomerField::FirstName,
    CustomerField::LastName,
    CustomerField::Email,
    CustomerField::Phone,
    CustomerField::Description,
    CustomerField::Status,
    CustomerField::Archived,
    CustomerField::ArchivedOn,
    CustomerField::CrmId,
    CustomerField::RefId,
];

impl Packed {
    pub fn of(customer: &Customer) -> Self {
        let texts = FieldSet::FIELDS.map(|(field, _)| customer.text(field));
        let length = texts.iter().map(|text| text.len()).sum::<usize>();
        let mut text = String::with_capacity(length + customer.unread.len());
        let mut ends = [0; TEXTS];
        for (end, part) in ends.iter_mut().zip(texts) {
            text.push_str(part);
            *end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        }
        for unread in &customer.unread {
            let at = ALL.iter().position(|field| field == unread);
            text.extend(at.and_then(|at| char::from_digit(at as u32, 36)));
        }
        Self {
            text: text.into(),
            ends,
            status: customer.status,
            archived_on: customer.archived_on,
            archived: customer.archived,
        }
    }

    /// Text `at` of [`FieldSet::FIELDS`].
    pub fn text(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[at] as usize]
    }

    pub fn status(&self) -> i64 {
        self.status
    }

    pub fn archived(&self) -> bool {
        self.archived
    }

    pub fn unpacked(&self, id: CustomerId) -> Customer {
        let text = |at: usize| self.text(at).to_owned();
        let unread = self.text[self.ends[TEXTS - 1] as usize..].chars();
        let field = |letter: char| ALL.get(letter.to_digit(36)? as usize).copied();
        Customer {
            id,
            company: text(0),
            last_name: text(1),
            first_name: text(2),
            email: text(3),
            phone: text(4),
            description: text(5),
            crm_id: text(6),
            ref_id: text(7),
            status: self.status,
            archived: self.archived,
            archived_on: self.archived_on,
            unread: unread.filter_map(field).collect(),
        }
    }
}
