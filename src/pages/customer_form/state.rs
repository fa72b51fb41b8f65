//! A form at work: what is typed, saved, kept and asked, without a word of markup.

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{
    CustomerField, CustomerForm, CustomerId, Fault, OrderQuery, Problem, UnixTime, field_from_error,
};

use super::conflicts::Conflict;
use super::field_id::id_of;
use super::save::{Ending, Newer, Saved, Unknown, change, create, find_out};
use crate::context::AppContext;
use crate::reactive::effect;
use crate::router::Route;
use crate::session::DraftSlot;
use crate::ui::focus;

/// What the form was filled from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    /// The customer's number; none for one that isn't there yet.
    pub id: Option<CustomerId>,
    /// The form as it was filled.
    pub base: CustomerForm,
    /// What could not be read: while there is any, nothing is saved.
    pub unread: Vec<CustomerField>,
}

/// A form at work.
#[derive(Clone, Copy)]
pub struct FormState {
    app: AppContext,
    /// The record to change; none makes a new one.
    pub id: RwSignal<Option<CustomerId>>,
    /// What the record was when the form was filled: a save tells by it who changed what.
    pub base: RwSignal<CustomerForm>,
    /// What is on the screen.
    pub form: RwSignal<CustomerForm>,
    /// The fields to be chosen, while there are any.
    pub conflict: RwSignal<Option<Conflict>>,
    /// How the last save ended, unless it was well.
    pub ending: RwSignal<Option<Ending>>,
    /// What the station said of a field.
    pub refused: RwSignal<Option<(CustomerField, String)>>,
    /// Since when what was restored is kept.
    pub restored: RwSignal<Option<UnixTime>>,
    /// Whether a save is under way.
    pub saving: RwSignal<bool>,
    checked: RwSignal<bool>,
    draft: DraftSlot,
}

impl FormState {
    /// The form of a record, with what was typed into it earlier and is still kept.
    pub fn new(app: AppContext, record: Record) -> Self {
        let draft = DraftSlot::new(app.session, record.id);
        let kept = draft.load();
        let (base, form) = match &kept {
            Some(kept) => kept.restore(&record.base),
            None => (record.base.clone(), record.base),
        };
        Self {
            app,
            id: RwSignal::new(record.id),
            base: RwSignal::new(base),
            form: RwSignal::new(form),
            conflict: RwSignal::new(None),
            ending: RwSignal::new(None),
            refused: RwSignal::new(None),
            restored: RwSignal::new(kept.map(|kept| kept.at())),
            checked: RwSignal::new(false),
            saving: RwSignal::new(false),
            draft,
        }
    }

    /// Sends what was typed, once; `another` even where an equal customer is there.
    pub fn save(self, another: bool) {
        if self.saving.get_untracked() {
            return;
        }
        self.checked.set(true);
        self.refused.set(None);
        let (base, form) = (self.base.get_untracked(), self.form.get_untracked());
        let Ok(write) = form.to_write(&base) else {
            return focus_soon(".error-summary");
        };
        let undecided =
            |conflict: &Option<Conflict>| conflict.as_ref().is_some_and(Conflict::is_undecided);
        if self.conflict.with_untracked(undecided) {
            return focus_soon(".conflicts");
        }
        let api = self.app.api;
        let unknown = self.unknown();
        match self.id.get_untracked() {
            Some(id) => self.run(async move { change(api, id, &base, &form).await }),
            // What may have been made is looked for before it is made once more.
            None if unknown.is_some() && !another => self.find_out(),
            None => self.run(create(api, write, another)),
        }
    }

    /// Asks the station once more what became of the write.
    pub fn find_out(self) {
        if let Some(unknown) = self.unknown() {
            self.run(find_out(self.app.api, unknown));
        }
    }

    /// The form makes a new customer of what it holds, for the old one is gone.
    pub fn create_anew(self) {
        self.id.set(None);
        self.base.set(CustomerForm::default());
        self.save(false);
    }

    /// A field is being mended: what the station said of it holds no more.
    pub fn mend(self, field: CustomerField) {
        let is_refused = |refused: &Option<(CustomerField, String)>| {
            refused.as_ref().is_some_and(|refused| refused.0 == field)
        };
        if self.refused.with_untracked(is_refused) {
            self.refused.set(None);
        }
    }

    /// Gives up what was restored.
    pub fn discard_restored(self, record: &CustomerForm) {
        self.base.set(record.clone());
        self.form.set(record.clone());
        // It asked about what is given up.
        self.conflict.set(None);
        self.restored.set(None);
    }

    /// What has to be mended, once *Save* was pressed.
    pub fn problems(self) -> Vec<Problem> {
        let problems = || {
            let base = self.base.get();
            self.form.with(|form| form.problems(&base))
        };
        self.checked.get().then(problems).unwrap_or_default()
    }

    fn unknown(self) -> Option<Unknown> {
        self.ending.with_untracked(|ending| match ending {
            Some(Ending::Unknown(unknown, _)) => Some(unknown.clone()),
            _ => None,
        })
    }

    fn run(self, saving: impl Future<Output = Ending> + 'static) {
        self.saving.set(true);
        self.ending.set(None);
        spawn_local(async move {
            let ending = saving.await;
            // The form may be gone by now; what happened is said all the same.
            let still_here = self.saving.try_set(false).is_none();
            match ending {
                Ending::Saved(saved) => self.end(&saved, still_here),
                ending if still_here => self.show(ending),
                _ => {}
            }
        });
    }

    fn end(self, saved: &Saved, still_here: bool) {
        self.draft.forget();
        self.app.tabs.notify(saved.customer.id);
        let created = self.id.try_get_untracked().is_none_or(|id| id.is_none());
        self.app.toasts.show(words(saved, created));
        if still_here {
            // The form gives way to the customer, so that a step back doesn't lead into it again.
            self.app.unsaved.set_dirty(false);
            let orders = OrderQuery::first(self.app.api.max_limit());
            self.app
                .navigator
                .replace(&Route::Customer(saved.customer.id, orders, None));
        }
    }

    fn show(self, ending: Ending) {
        let mut goal = ".form [role=alert]".to_owned();
        match &ending {
            Ending::Conflict(newer) => {
                self.conflict
                    .set(Some(Conflict::new(self.base.get_untracked(), newer)));
                self.take(newer);
                self.ending.set(None);
                return focus_soon(".conflicts");
            }
            Ending::Newer(newer) => self.take(newer),
            Ending::Failed(error) if error.fault == Fault::Rejected => {
                let message = error.message.clone().unwrap_or_default();
                if let Some(field) = field_from_error(&message) {
                    self.refused.set(Some((field, message)));
                    goal = format!("#{}", id_of(field));
                }
            }
            _ => {}
        }
        self.ending.set(Some(ending));
        focus_soon(&goal);
    }

    /// What they changed is taken over, and the next save goes from there.
    fn take(self, newer: &Newer) {
        self.base.set(newer.theirs.clone());
        self.form.set(newer.merge.form.clone());
    }

    /// Keeps what was typed as long as it is unsaved, and asks before it is lost.
    pub fn keep_draft(self, dirty: Memo<bool>) {
        let unsaved = self.app.unsaved;
        effect(move || unsaved.set_dirty(dirty.get()));
        effect(move || {
            let base = self.base.get();
            self.form.with(|form| self.draft.keep(&base, form));
        });
        unsaved.on_discard(move || self.draft.forget());
        on_cleanup(move || unsaved.set_dirty(false));
    }
}

fn words(saved: &Saved, created: bool) -> String {
    let Saved {
        customer,
        taken,
        answer_lost,
    } = saved;
    let name = customer.display_name();
    let mut text = if created {
        format!("Created {name} as no. {}", customer.id)
    } else {
        format!("Saved {name}")
    };
    if !taken.is_empty() {
        text += ", with what someone else changed meanwhile: ";
        text += &labels(taken);
    }
    if *answer_lost {
        text += ". The answer was lost, but the station has it";
    }
    text
}

/// The names of fields, as a list.
pub fn labels(fields: &[CustomerField]) -> String {
    let labels: Vec<_> = fields.iter().map(|field| field.label()).collect();
    labels.join(", ")
}

/// Moves the focus once what is to have it is there, and scrolls to it.
pub fn focus_soon(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        focus(&selector);
        // The focus does not scroll by itself, lest the page jump when it moves to a heading.
        if let Ok(Some(element)) = document().query_selector(&selector) {
            element.scroll_into_view_with_bool(false);
        }
    });
}
