use serde_json::{Map, Value, json};

use crate::json::Json;
use crate::{CustomerField, CustomerForm, UnixTime};

/// Seconds after which a draft is dropped: a day.
const LIFETIME: i64 = 86_400;

/// Seconds that a draft may come from the future: clocks are set right now and then.
const LEEWAY: i64 = 60;

/// What was typed into a form and not saved, kept over a reload (`fault-matrix.md`, "tab closed,
/// reloaded or crashed"). It holds the changed fields and nothing else of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    owner: String,
    at: UnixTime,
    changed: Vec<CustomerField>,
    /// The changed fields as they were filled; the others are blank.
    base: CustomerForm,
    /// The changed fields as they were typed; the others are blank.
    typed: CustomerForm,
}

impl Draft {
    /// The draft of a form that was filled as `base`; none where nothing was typed. `owner` is
    /// anything that tells the administrators of a browser apart.
    pub fn of(base: &CustomerForm, form: &CustomerForm, owner: &str, at: UnixTime) -> Option<Self> {
        let mut draft = Self::empty(owner, at);
        for field in CustomerField::WRITABLE {
            if !form.is_alike(base, field) {
                draft.changed.push(field);
                draft.base.take(field, base);
                draft.typed.take(field, form);
            }
        }
        (!draft.changed.is_empty()).then_some(draft)
    }

    /// The draft as it is stored.
    pub fn to_text(&self) -> String {
        let change = |field: &CustomerField| {
            let change = json!([value(&self.base, *field), value(&self.typed, *field)]);
            (field.write_name().to_owned(), change)
        };
        let changed: Map<_, _> = self.changed.iter().map(change).collect();
        json!({"owner": self.owner, "at": self.at.0, "changed": changed}).to_string()
    }

    /// Reads what was stored. None where it is damaged in any way, of another owner, older than a
    /// day, or more than a minute ahead of `now`.
    pub fn parse(text: &str, owner: &str, now: UnixTime) -> Option<Self> {
        let stored = Json::parse(text).ok()?;
        let at = stored.get("at")?.as_integer()?;
        let age = now.0.saturating_sub(at);
        if stored.members()?.len() != 3
            || stored.get("owner")?.as_text()? != owner
            || !(-LEEWAY..=LIFETIME).contains(&age)
        {
            return None;
        }
        let changes = stored.get("changed")?;
        let count = changes.members()?.len();
        let mut draft = Self::empty(owner, UnixTime(at));
        for field in CustomerField::WRITABLE {
            let Some(change) = changes.get(field.write_name()) else {
                continue;
            };
            let [base, typed] = change.as_list()? else {
                return None;
            };
            fill(&mut draft.base, field, base)?;
            fill(&mut draft.typed, field, typed)?;
            if base == typed {
                return None;
            }
            draft.changed.push(field);
        }
        let whole = count > 0 && draft.changed.len() == count;
        whole.then_some(draft)
    }

    /// When it was kept.
    pub fn at(&self) -> UnixTime {
        self.at
    }

    /// The base and the form over the record as it is now: the changed fields come back with what
    /// they were changed from, so that a merge asks about them, and the others follow `current`.
    pub fn restore(&self, current: &CustomerForm) -> (CustomerForm, CustomerForm) {
        let (mut base, mut mine) = (current.clone(), current.clone());
        for field in &self.changed {
            base.take(*field, &self.base);
            mine.take(*field, &self.typed);
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

fn value(form: &CustomerForm, field: CustomerField) -> Value {
    if field == CustomerField::Archived {
        Value::Bool(form.archived)
    } else {
        Value::String(form.text(field).to_owned())
    }
}

fn fill(form: &mut CustomerForm, field: CustomerField, value: &Json) -> Option<()> {
    if field == CustomerField::Archived {
        form.archived = value.as_boolean()?;
    } else {
        form.set_text(field, value.as_text()?.to_owned());
    }
    Some(())
}
