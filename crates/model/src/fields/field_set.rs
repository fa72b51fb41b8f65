use crate::CustomerField;

/// A set of fields of a customer: bit `n` stands for row `n` of the field table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FieldSet(Bits);

type Bits = u32;

const _: () = assert!(
    CustomerField::ALL.len() <= Bits::BITS as usize,
    "FieldSet needs a wider type: the field table has more rows than it has bits"
);

impl FieldSet {
    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the number of fields in the set.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether the set holds `field`.
    pub const fn contains(self, field: CustomerField) -> bool {
        self.0 & Self::bit(field) != 0
    }

    /// Returns the set with `field`.
    #[must_use]
    pub const fn with(self, field: CustomerField) -> Self {
        Self(self.0 | Self::bit(field))
    }

    /// Returns the set without `field`.
    #[must_use]
    pub const fn without(self, field: CustomerField) -> Self {
        Self(self.0 & !Self::bit(field))
    }

    /// Returns the fields that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Returns the fields of the set, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = CustomerField> {
        let fields = CustomerField::ALL.into_iter();
        fields.filter(move |field| self.contains(*field))
    }

    const fn bit(field: CustomerField) -> Bits {
        1 << field as Bits
    }
}

impl FromIterator<CustomerField> for FieldSet {
    fn from_iter<I: IntoIterator<Item = CustomerField>>(fields: I) -> Self {
        fields.into_iter().fold(Self::default(), Self::with)
    }
}
