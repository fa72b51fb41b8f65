use crate::{Customer, CustomerField, CustomerWrite, merge};

/// The form as it stands on the screen: what was typed, valid or not.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is described at its field of Customer")]
pub struct CustomerForm {
    pub company: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub phone: String,
    pub description: String,
    pub crm_id: String,
    pub ref_id: String,
    /// As typed; a whole number when it is valid.
    pub status: String,
    pub archived: bool,
}

/// What has to be mended before the form can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it is to be mended.
    pub field: CustomerField,
    /// What is wrong and what to do, as a sentence.
    pub message: &'static str,
}

impl Default for CustomerForm {
    /// A customer that isn't there yet, with the status 0 of `api.txt`'s example.
    fn default() -> Self {
        Self::of(&Customer::default())
    }
}

impl CustomerForm {
    /// The form filled from a record.
    pub fn of(customer: &Customer) -> Self {
        Self {
            company: customer.company.clone(),
            first_name: customer.first_name.clone(),
            last_name: customer.last_name.clone(),
            email: customer.email.clone(),
            phone: customer.phone.clone(),
            description: customer.description.clone(),
            crm_id: customer.crm_id.clone(),
            ref_id: customer.ref_id.clone(),
            status: customer.status.to_string(),
            archived: customer.archived,
        }
    }

    /// The text of a field; empty for those that are no text.
    pub fn text(&self, field: CustomerField) -> &str {
        match field {
            CustomerField::Company => &self.company,
            CustomerField::FirstName => &self.first_name,
            CustomerField::LastName => &self.last_name,
            CustomerField::Email => &self.email,
            CustomerField::Phone => &self.phone,
            CustomerField::Description => &self.description,
            CustomerField::CrmId => &self.crm_id,
            CustomerField::RefId => &self.ref_id,
            CustomerField::Status => &self.status,
            CustomerField::Archived | CustomerField::ArchivedOn => "",
        }
    }

    /// Types `text` into a field; passed over for those that are no text.
    pub fn set_text(&mut self, field: CustomerField, text: String) {
        match field {
            CustomerField::Company => self.company = text,
            CustomerField::FirstName => self.first_name = text,
            CustomerField::LastName => self.last_name = text,
            CustomerField::Email => self.email = text,
            CustomerField::Phone => self.phone = text,
            CustomerField::Description => self.description = text,
            CustomerField::CrmId => self.crm_id = text,
            CustomerField::RefId => self.ref_id = text,
            CustomerField::Status => self.status = text,
            CustomerField::Archived | CustomerField::ArchivedOn => {}
        }
    }

    /// The form after its record was read again: fields that were changed from `base` stay as they
    /// were typed, the others follow `newer`.
    pub fn rebased(&self, base: &Self, newer: &Self) -> Self {
        merge(base, self, newer).form
    }

    /// Everything that has to be mended, in the order of the screen. `base` is the form as it was
    /// filled: a strange e-mail that came from the station doesn't block saving the rest.
    pub fn problems(&self, base: &Self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut add = |field, message| problems.push(Problem { field, message });
        let names = [&self.company, &self.first_name, &self.last_name];
        if names.iter().all(|name| name.trim().is_empty()) {
            add(
                CustomerField::Company,
                "Enter a company, a first name or a last name.",
            );
        }
        if self.email != base.email && !is_email_or_blank(&self.email) {
            add(
                CustomerField::Email,
                "Enter an e-mail address like name@example.com, or leave it empty.",
            );
        }
        if parse_status(&self.status).is_none() {
            add(
                CustomerField::Status,
                "Enter a whole number, for example 0 or 1.",
            );
        }
        problems
    }

    /// What is sent when the form is saved. Single lines that were changed lose the spaces around
    /// them, which come with pasting; everything else goes as it stands.
    ///
    /// # Errors
    /// The problems that have to be mended first.
    pub fn to_write(&self, base: &Self) -> Result<CustomerWrite, Vec<Problem>> {
        let problems = self.problems(base);
        match parse_status(&self.status) {
            Some(status) if problems.is_empty() => Ok(CustomerWrite {
                first_name: trimmed_if_changed(&self.first_name, &base.first_name),
                last_name: trimmed_if_changed(&self.last_name, &base.last_name),
                email: trimmed_if_changed(&self.email, &base.email),
                company: trimmed_if_changed(&self.company, &base.company),
                phone: trimmed_if_changed(&self.phone, &base.phone),
                description: self.description.clone(),
                status,
                archived: self.archived,
                crm_id: trimmed_if_changed(&self.crm_id, &base.crm_id),
                ref_id: trimmed_if_changed(&self.ref_id, &base.ref_id),
            }),
            _ => Err(problems),
        }
    }
}

fn trimmed_if_changed(text: &str, base: &str) -> String {
    if text == base {
        text.to_owned()
    } else {
        text.trim().to_owned()
    }
}

pub(crate) fn parse_status(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

/// Only what cannot be an address is refused: the mail server has the last word.
fn is_email_or_blank(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || text.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && !domain.is_empty()
                && !domain.contains('@')
                && !domain.starts_with('.')
                && !domain.ends_with('.')
                && !text.chars().any(|c| c.is_whitespace() || c.is_control())
        })
}
