use std::fmt::Write;

use texts::Message;

use crate::{Column, CustomerField, FieldKind, FieldSort};

/// A column of the list of customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListColumn {
    /// The customer: kind, name and badges. It always stands first and leads to the record.
    Customer,
    /// The contact person of a company.
    Contact,
    /// A field.
    Field(CustomerField),
}

/// The columns of the list in their order, with the widths that the user has chosen. The column
/// [`ListColumn::Customer`] is always the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(Vec<ChosenColumn>);

/// A column that the list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChosenColumn {
    /// The column.
    pub column: ListColumn,
    /// The width in CSS pixels, within [`Columns::WIDTHS`]; none for the column's own.
    pub width: Option<u16>,
}

/// The key of [`ListColumn::Customer`] in the URL.
const CUSTOMER: &str = "customer";

/// The key of [`ListColumn::Contact`] in the URL.
const CONTACT: &str = "contact";

/// Stands between the key of a column and its width in the URL: `email.240`.
const WIDTH_MARK: char = '.';

impl ListColumn {
    /// Returns all columns in the order of a list that shows them all: the default ones first.
    pub fn all() -> impl Iterator<Item = Self> {
        let fields = |wanted| {
            let fields = CustomerField::ALL.into_iter();
            fields.filter(move |field| field.column() == wanted)
        };
        let fields = fields(Column::Default).chain(fields(Column::Optional));
        [Self::Customer, Self::Contact]
            .into_iter()
            .chain(fields.map(Self::Field))
    }

    /// Returns the columns of a list whose user has chosen none.
    pub fn defaults() -> impl Iterator<Item = Self> {
        Self::all().filter(|column| match column {
            Self::Customer | Self::Contact => true,
            Self::Field(field) => field.column() == Column::Default,
        })
    }

    /// Returns the name of the column in classes: `last_name`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Customer => CUSTOMER,
            Self::Contact => CONTACT,
            Self::Field(field) => field.name(),
        }
    }

    /// Returns the name on the screens.
    pub fn label(self) -> Message {
        match self {
            Self::Customer => texts::list_column_customer(),
            Self::Contact => texts::list_column_contact(),
            Self::Field(field) => field.label(),
        }
    }

    /// Returns the field that the header sorts by; none for the API's default order, which is that of
    /// the names ([`Self::is_sortable`]).
    pub const fn sort_field(self) -> Option<CustomerField> {
        match self {
            Self::Customer | Self::Contact => None,
            Self::Field(field) => Some(field),
        }
    }

    /// Whether the list can be sorted by the column: by the API, or by the directory where there is one.
    pub fn is_sortable(self, has_directory: bool) -> bool {
        match self {
            Self::Customer => true,
            Self::Contact => false,
            Self::Field(field) => match field.sort() {
                Some(FieldSort::Api(_)) => true,
                Some(FieldSort::Directory { .. }) => has_directory,
                None => false,
            },
        }
    }

    /// Returns the width of a column whose user has chosen none, in CSS pixels where a letter of the page
    /// has the usual 16.
    pub const fn usual_width(self) -> u16 {
        match self {
            Self::Customer => 240,
            Self::Contact => 160,
            Self::Field(field) => match field.kind() {
                FieldKind::Email | FieldKind::Area => 216,
                FieldKind::Time => 176,
                FieldKind::Phone => 144,
                FieldKind::Line => 128,
                FieldKind::Flag => 104,
                FieldKind::Id | FieldKind::Number | FieldKind::Count | FieldKind::OrderStatus => 80,
            },
        }
    }

    /// Returns the word for the column in the parameter `columns` of the URL: the API's name of a field.
    const fn key(self) -> &'static str {
        match self {
            Self::Customer => CUSTOMER,
            Self::Contact => CONTACT,
            Self::Field(field) => field.read_key(),
        }
    }
}

impl Columns {
    /// The widths that a column can have, in CSS pixels.
    pub const WIDTHS: std::ops::RangeInclusive<u16> = 48..=1200;

    /// Reads the parameter `columns` of the URL. Unknown and repeated columns are left out, and a width
    /// out of range is none. Returns the default columns where none is known.
    pub fn parse(text: &str) -> Self {
        let mut columns = Self(Vec::new());
        for word in text.split(',') {
            let (key, width) = match word.split_once(WIDTH_MARK) {
                Some((key, width)) => (key, width.parse().ok()),
                None => (word, None),
            };
            let column = ListColumn::all().find(|column| column.key() == key);
            if let Some(column) = column.filter(|column| !columns.contains(*column)) {
                let width = width.filter(|width| Self::WIDTHS.contains(width));
                columns.0.push(ChosenColumn { column, width });
            }
        }
        if columns.0.is_empty() {
            return Self::default();
        }
        columns.begin_with_customer();
        columns
    }

    /// Returns the parameter `columns` of the URL; none for the default columns.
    pub fn to_url(&self) -> Option<String> {
        if self.are_default() {
            return None;
        }
        let mut url = String::new();
        for ChosenColumn { column, width } in &self.0 {
            let separator = if url.is_empty() { "" } else { "," };
            // Writing to a String cannot fail.
            let _ = write!(url, "{separator}{}", column.key());
            if let Some(width) = width {
                let _ = write!(url, "{WIDTH_MARK}{width}");
            }
        }
        Some(url)
    }

    /// Returns the columns in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = ChosenColumn> + '_ {
        self.0.iter().copied()
    }

    /// Returns the columns of a card, in which a phone shows a customer.
    pub fn of_cards() -> Self {
        Self::parse("customer,contact,email,phone")
    }

    /// Whether they are the default columns, with their own widths.
    pub fn are_default(&self) -> bool {
        *self == Self::default()
    }

    /// Returns the place of a column, from 0; none where the list does not show it.
    pub fn position(&self, column: ListColumn) -> Option<usize> {
        self.0.iter().position(|it| it.column == column)
    }

    /// Returns the width that the user has chosen for a column.
    pub fn width(&self, column: ListColumn) -> Option<u16> {
        self.0[self.position(column)?].width
    }

    /// Whether the list shows `column`.
    pub fn contains(&self, column: ListColumn) -> bool {
        self.position(column).is_some()
    }

    /// Returns all columns, with whether the list shows them: first those that it shows in their order,
    /// then the others.
    pub fn with_hidden(&self) -> Vec<(ListColumn, bool)> {
        let shown = self.0.iter().map(|it| (it.column, true));
        let hidden = ListColumn::all().filter(|column| !self.contains(*column));
        shown.chain(hidden.map(|column| (column, false))).collect()
    }

    /// Returns the columns with `column` at the end, or without it. [`ListColumn::Customer`] stays.
    #[must_use]
    pub fn with(&self, column: ListColumn, is_shown: bool) -> Self {
        let mut next = self.clone();
        next.0
            .retain(|it| it.column != column || column == ListColumn::Customer);
        if is_shown && !next.contains(column) {
            next.0.push(ChosenColumn {
                column,
                width: None,
            });
        }
        next
    }

    /// Returns the columns with `column` at the place `to`, from 0. The first place is that of
    /// [`ListColumn::Customer`].
    #[must_use]
    pub fn moved(&self, column: ListColumn, to: usize) -> Self {
        let mut next = self.clone();
        if let Some(from) = self.position(column) {
            let moved = next.0.remove(from);
            next.0.insert(to.min(next.0.len()), moved);
        }
        next.begin_with_customer();
        next
    }

    /// Returns the columns with another width of one, brought within [`Self::WIDTHS`]; none for the
    /// column's own width.
    #[must_use]
    pub fn resized(&self, column: ListColumn, width: Option<u16>) -> Self {
        let mut next = self.clone();
        let (least, most) = (*Self::WIDTHS.start(), *Self::WIDTHS.end());
        if let Some(at) = self.position(column) {
            next.0[at].width = width.map(|width| width.clamp(least, most));
        }
        next
    }

    /// Whether the user has chosen a width.
    pub fn are_sized(&self) -> bool {
        self.0.iter().any(|it| it.width.is_some())
    }

    /// Returns the columns with all their own widths.
    #[must_use]
    pub fn unsized_columns(&self) -> Self {
        let own = |it: &ChosenColumn| ChosenColumn { width: None, ..*it };
        Self(self.0.iter().map(own).collect())
    }

    fn begin_with_customer(&mut self) {
        let customer = match self.position(ListColumn::Customer) {
            Some(at) => self.0.remove(at),
            None => ChosenColumn {
                column: ListColumn::Customer,
                width: None,
            },
        };
        self.0.insert(0, customer);
    }
}

impl Default for Columns {
    fn default() -> Self {
        let chosen = |column| ChosenColumn {
            column,
            width: None,
        };
        Self(ListColumn::defaults().map(chosen).collect())
    }
}
