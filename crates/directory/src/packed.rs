use model::{Customer, CustomerField, CustomerId, FieldSet, Storage, Value};

/// A customer without its `_id`, in one allocation: a `String` for each text would take three times
/// the memory.
pub(crate) struct Packed {
    /// All texts, one after the other, in the order of the field table.
    text: Box<str>,
    /// The end of each text, in bytes.
    ends: [u32; count(Storage::Text)],
    numbers: [i64; count(Storage::Number)],
    /// The flags that are set.
    flags: FieldSet,
    damaged_fields: FieldSet,
}

/// The place of each field among the fields of the same storage.
const PLACES: [usize; CustomerField::ALL.len()] = places();

impl Packed {
    pub fn of(customer: &Customer) -> Self {
        let length = CustomerField::texts().map(|field| customer.text(field).len());
        let mut text = String::with_capacity(length.sum());
        let mut packed = Self {
            text: Box::default(),
            ends: [0; _],
            numbers: [0; _],
            flags: FieldSet::default(),
            damaged_fields: customer.damaged_fields.iter().copied().collect(),
        };
        for field in stored() {
            let place = PLACES[field as usize];
            match customer.value(field) {
                Value::Text(part) => {
                    text.push_str(part);
                    packed.ends[place] = u32::try_from(text.len()).unwrap_or(u32::MAX);
                }
                Value::Flag(true) => packed.flags = packed.flags.with(field),
                Value::Flag(false) => {}
                value => packed.numbers[place] = value.number().unwrap_or_default(),
            }
        }
        packed.text = text.into();
        packed
    }

    /// Returns the text of a text field.
    pub fn text(&self, field: CustomerField) -> &str {
        let place = PLACES[field as usize];
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[place] as usize]
    }

    /// Whether the texts have all these words, which are in lower case, letter for letter.
    pub fn has(&self, words: &[String]) -> bool {
        let text = self.text.to_lowercase();
        words.iter().all(|word| text.contains(word))
    }

    /// Returns the number of a field that holds one.
    pub fn number(&self, field: CustomerField) -> i64 {
        self.numbers[PLACES[field as usize]]
    }

    /// Returns the value of a field other than the `_id`.
    pub fn value(&self, field: CustomerField) -> Value<'_> {
        match field.kind().storage() {
            Storage::Text => Value::Text(self.text(field)),
            Storage::Number => Value::of_number(field.kind(), self.number(field)),
            Storage::Flag => Value::Flag(self.flags.contains(field)),
        }
    }

    /// Returns the flags that are set.
    pub fn flags(&self) -> FieldSet {
        self.flags
    }

    pub fn unpacked(&self, id: CustomerId) -> Customer {
        let mut customer = Customer {
            id,
            damaged_fields: self.damaged_fields.iter().collect(),
            ..Customer::default()
        };
        for field in stored() {
            customer.set(field, self.value(field));
        }
        customer
    }
}

/// The fields that are packed: all but the `_id`.
fn stored() -> impl Iterator<Item = CustomerField> {
    let fields = CustomerField::ALL.into_iter();
    fields.filter(|field| !matches!(field, CustomerField::Id))
}

/// Returns the number of packed fields that have a storage.
const fn count(storage: Storage) -> usize {
    place(CustomerField::ALL.len(), storage)
}

const fn places() -> [usize; CustomerField::ALL.len()] {
    let mut places = [0; CustomerField::ALL.len()];
    let mut row = 0;
    while row < places.len() {
        places[row] = place(row, CustomerField::ALL[row].kind().storage());
        row += 1;
    }
    places
}

/// Returns the number of packed fields with a storage above a row of the field table.
const fn place(row: usize, storage: Storage) -> usize {
    let (mut count, mut above) = (0, 0);
    while above < row {
        let field = CustomerField::ALL[above];
        let is_stored = !matches!(field, CustomerField::Id);
        if is_stored && field.kind().storage() as u8 == storage as u8 {
            count += 1;
        }
        above += 1;
    }
    count
}
