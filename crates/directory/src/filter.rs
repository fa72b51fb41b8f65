use model::{CustomerField, CustomerKind, FieldSet, ListQuery, is_blank};

use crate::packed::Packed;

/// What a customer has to be like, as bits that are compared at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Filter {
    mask: Traits,
    wanted: Traits,
    status: Option<i64>,
}

/// What filters ask of a customer: a bit for each text field that is filled, and more.
pub(crate) type Traits = u16;

const COMPANY: Traits = 1 << 8;
const ARCHIVED: Traits = 1 << 9;
/// A slot that holds a customer.
pub(crate) const THERE: Traits = 1 << 15;

impl Filter {
    /// No search text is looked at.
    pub fn of(query: &ListQuery) -> Self {
        let mut filter = Self {
            mask: THERE,
            wanted: THERE,
            status: query.status,
        };
        if let Some(kind) = query.page.kind {
            filter.ask(COMPANY, kind == CustomerKind::Company);
        }
        if let Some(archived) = query.page.archived {
            filter.ask(ARCHIVED, archived);
        }
        filter.ask(query.filled.bits().into(), true);
        filter.ask(query.empty.bits().into(), false);
        filter
    }

    fn ask(&mut self, traits: Traits, wanted: bool) {
        self.mask |= traits;
        if wanted {
            self.wanted |= traits;
        }
    }

    /// Whether it lets through a customer with these traits and this status.
    pub fn fits(&self, traits: Traits, status: i64) -> bool {
        traits & self.mask == self.wanted && self.status.is_none_or(|wanted| wanted == status)
    }

    pub fn is_company(traits: Traits) -> bool {
        traits & COMPANY != 0
    }

    pub fn is_archived(traits: Traits) -> bool {
        traits & ARCHIVED != 0
    }
}

/// What filters ask of this customer.
pub(crate) fn traits(customer: &Packed) -> Traits {
    let mut traits = THERE;
    for (at, (field, _)) in FieldSet::FIELDS.into_iter().enumerate() {
        if !is_blank(customer.text(at)) {
            traits |= 1 << at;
            if field == CustomerField::Company {
                traits |= COMPANY;
            }
        }
    }
    if customer.archived() {
        traits |= ARCHIVED;
    }
    traits
}
