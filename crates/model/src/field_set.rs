use crate::CustomerField;

/// Some of the text fields of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FieldSet(u8);

impl FieldSet {
    /// The fields that can be in it, with what the API calls them when they are read.
    pub const FIELDS: [(CustomerField, &'static str); 8] = [
        named(CustomerField::Company),
        named(CustomerField::LastName),
        named(CustomerField::FirstName),
        named(CustomerField::Email),
        named(CustomerField::Phone),
        named(CustomerField::Description),
        named(CustomerField::CrmId),
        named(CustomerField::RefId),
    ];

    /// Whether there is none in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `field` is in it.
    pub fn contains(self, field: CustomerField) -> bool {
        self.0 & bit(field) != 0
    }

    /// The same with `field`; a field that holds no text changes nothing.
    #[must_use]
    pub fn with(self, field: CustomerField) -> Self {
        Self(self.0 | bit(field))
    }

    /// The same without `field`.
    #[must_use]
    pub fn without(self, field: CustomerField) -> Self {
        Self(self.0 & !bit(field))
    }

    /// The fields in it, in the order of the columns.
    pub fn fields(self) -> impl Iterator<Item = CustomerField> {
        let fields = Self::FIELDS.into_iter().map(|(field, _)| field);
        fields.filter(move |field| self.contains(*field))
    }

    /// Bit `n` stands for field `n` of [`Self::FIELDS`].
    pub fn bits(self) -> u8 {
        self.0
    }

    pub(crate) fn parse(text: &str) -> Self {
        let named = |name| Self::FIELDS.into_iter().find(|(_, it)| *it == name);
        let fields = text.split(',').filter_map(named);
        fields.fold(Self::default(), |set, (field, _)| set.with(field))
    }

    pub(crate) fn to_parameter(self) -> String {
        let fields = Self::FIELDS.into_iter();
        let names = fields.filter(|(field, _)| self.contains(*field));
        names.map(|(_, name)| name).collect::<Vec<_>>().join(",")
    }
}

const fn named(field: CustomerField) -> (CustomerField, &'static str) {
    (field, field.key())
}

fn bit(field: CustomerField) -> u8 {
    let at = FieldSet::FIELDS.iter().position(|(it, _)| *it == field);
    at.map_or(0, |at| 1 << at)
}
