use serde_json::{Map, json};

use crate::wire::json::Json;
use crate::{CustomerField, CustomerForm, UnixTime, Value};

/// The unsaved changes of a form, stored so that they survive a reload (docs/failures.md, "Tab
/// closed, reloaded or crashed"). A draft holds the changed fields and nothing else of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    owner: String,
    at: UnixTime,
    changed: Vec<CustomerField>,
    /// The changed fields before the change; the others are as in a new form.
    base: CustomerForm,
    /// The changed fields as the user typed them; the others are as in a new form.
    typed: CustomerForm,
}

impl Draft {
    /// Returns the draft of a form that was filled as `base`; none where nothing is changed.
    /// `owner` is any text that tells the administrators who use the browser apart. `at` is now.
    pub fn of(base: &CustomerForm, form: &CustomerForm, owner: &str, at: UnixTime) -> Option<Self> {
        let mut draft = Self::empty(owner, at);
        for field in CustomerField::WRITABLE {
            if !form.is_identical(base, field) {
                draft.changed.push(field);
                draft.base.copy_field(field, base);
                draft.typed.copy_field(field, form);
            }
        }
        (!draft.changed.is_empty()).then_some(draft)
    }

    /// Returns the draft as JSON, to be stored.
    pub fn to_text(&self) -> String {
        let change = |field: &CustomerField| {
            let values = json!([self.base.value(*field), self.typed.value(*field)]);
            Some((field.write_key()?.to_owned(), values))
        };
        let changed: Map<_, _> = self.changed.iter().filter_map(change).collect();
        json!({"owner": self.owner, "at": self.at.0, "changed": changed}).to_string()
    }

    /// Reads a stored draft, however old: the computer's clock may have been wrong when it was made,
    /// or be wrong now. None where the text is damaged in any way or belongs to another owner.
    pub fn parse(text: &str, owner: &str) -> Option<Self> {
        let stored = Json::parse(text).ok()?;
        let at = stored.get("at")?.as_integer()?;
        if stored.members()?.len() != 3 || stored.get("owner")?.as_text()? != owner {
            return None;
        }
        let changes = stored.get("changed")?;
        let count = changes.members()?.len();
        let mut draft = Self::empty(owner, UnixTime(at));
        for field in CustomerField::WRITABLE {
            let Some(change) = changes.get(field.write_key()?) else {
                continue;
            };
            let [base, typed] = change.as_list()? else {
                return None;
            };
            read_value(&mut draft.base, field, base)?;
            read_value(&mut draft.typed, field, typed)?;
            if base == typed {
                return None;
            }
            draft.changed.push(field);
        }
        let is_whole = count > 0 && draft.changed.len() == count;
        is_whole.then_some(draft)
    }

    /// Returns when the draft was made.
    pub fn at(&self) -> UnixTime {
        self.at
    }

    /// Returns the draft as made when `earlier` was, if the user has typed nothing since. The base may
    /// differ: the record was read again, or is gone.
    pub fn with_age_of(mut self, earlier: &Self) -> Self {
        let is_typed_before = |field| earlier.changed.contains(field);
        if self.typed == earlier.typed && self.changed.iter().all(is_typed_before) {
            self.at = earlier.at;
        }
        self
    }

    /// Returns the base and the form over the record as it is now. The changed fields have their
    /// old base and the typed value, so that a merge finds the conflicts; the others follow
    /// `current`.
    pub fn restore(&self, current: &CustomerForm) -> (CustomerForm, CustomerForm) {
        let (mut base, mut mine) = (current.clone(), current.clone());
        for field in &self.changed {
            base.copy_field(*field, &self.base);
            mine.copy_field(*field, &self.typed);
        }
        (base, mine)
    }

    fn empty(owner: &str, at: UnixTime) -> Self {
        Self {
            owner: owner.to_owned(),
            at,
            changed: Vec::new(),
            base: CustomerForm::default(),
            typed: CustomerForm::default(),
        }
    }
}

/// Sets a field of a form from JSON; none where the JSON has another type than the field.
fn read_value(form: &mut CustomerForm, field: CustomerField, json: &Json) -> Option<()> {
    let value = match form.value(field)? {
        Value::Flag(_) => Value::Flag(json.as_boolean()?),
        _ => Value::Text(json.as_text()?),
    };
    form.set(field, value);
    Some(())
}
