//! Which field the name of a column means.

use directory::folded;
use model::CustomerField;

use super::labels;

/// How well a name fits a field, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// A key of the API.
    Key,
    /// A label of the screens, in any language.
    Label,
    /// A word that other programs use.
    Word,
}

/// Returns a name as it is compared: letters and digits, without case and accents.
pub fn plain(name: &str) -> String {
    let folded = folded(name);
    folded
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// All names that mean a field.
pub struct Names(Vec<(String, Fit, CustomerField)>);

impl Names {
    pub fn new() -> Self {
        let of_field = |field: CustomerField| {
            let keys = [Some(field.read_key()), field.write_key()];
            let keys = keys.into_iter().flatten().map(|key| (key, Fit::Key));
            let labels = labels::of_field(field).map(|label| (label, Fit::Label));
            let words = words(field).iter().map(|word| (*word, Fit::Word));
            let all = keys.chain(labels).chain(words);
            all.map(move |(name, fit)| (plain(name), fit, field))
        };
        Self(CustomerField::ALL.into_iter().flat_map(of_field).collect())
    }

    /// Returns the fields that a name can mean, the best first.
    pub fn fields(&self, name: &str) -> Vec<(Fit, CustomerField)> {
        let name = plain(name);
        let named = self.0.iter().filter(|(its, ..)| *its == name);
        let mut fields: Vec<_> = named.map(|(_, fit, field)| (*fit, *field)).collect();
        fields.sort_by_key(|(fit, _)| *fit);
        fields
    }
}

/// Whether a name means the first name to the API, and the whole name to others.
pub fn is_doubtful(name: &str) -> bool {
    ["name", "customername"].contains(&&*plain(name))
}

/// Whether a name is a key that the API alone uses.
pub fn is_telling_key(name: &str) -> bool {
    let name = name.trim();
    let keys = CustomerField::ALL.into_iter().flat_map(|field| {
        let write_key = field.write_key().filter(|key| key.starts_with("customer"));
        [Some(field.read_key()), write_key]
    });
    let common = [
        "name",
        "email",
        "phone",
        "description",
        "status",
        "archived",
    ];
    keys.flatten().any(|key| key == name) && !common.contains(&name)
}

/// Whether a column holds the reasons for which rows were not imported.
pub fn is_reasons(name: &str) -> bool {
    let name = plain(name);
    labels::of_text("import-reasons").any(|label| plain(label) == name)
}

/// The names that other programs use, in the languages of our users. Case, accents, blanks and signs do
/// not count.
fn words(field: CustomerField) -> &'static [&'static str] {
    match field {
        CustomerField::Id => &["customer id", "id клиента"],
        CustomerField::Company => &[
            "company name",
            "organisation",
            "organization",
            "firm",
            "business name",
            "account name",
            "firma",
            "firmenname",
            "unternehmen",
            "société",
            "организация",
            "фирма",
            "предприятие",
            "название компании",
            "название организации",
            "наименование организации",
        ],
        CustomerField::LastName => &[
            "surname",
            "family name",
            "contact last name",
            "nachname",
            "familienname",
            "zuname",
            "фамилия контакта",
        ],
        CustomerField::FirstName => &[
            "given name",
            "forename",
            "contact first name",
            "vorname",
            "rufname",
            "prénom",
            "имя контакта",
        ],
        CustomerField::Email => &[
            "mail",
            "email address",
            "mail address",
            "e-mail-adresse",
            "mailadresse",
            "почта",
            "электронная почта",
            "адрес электронной почты",
            "адрес эл. почты",
            "имейл",
            "емейл",
        ],
        CustomerField::Phone => &[
            "telephone",
            "tel",
            "phone number",
            "mobile",
            "mobile phone",
            "cell",
            "cell phone",
            "telefon",
            "telefonnummer",
            "handy",
            "mobil",
            "тел",
            "номер телефона",
            "контактный телефон",
            "мобильный",
            "мобильный телефон",
        ],
        CustomerField::Description => &[
            "comment",
            "comments",
            "note",
            "notes",
            "remark",
            "remarks",
            "beschreibung",
            "bemerkung",
            "bemerkungen",
            "kommentar",
            "notiz",
            "notizen",
            "комментарий",
            "комментарии",
            "примечание",
            "примечания",
            "заметка",
            "заметки",
        ],
        CustomerField::Archived => &["is archived", "archiviert", "архив", "архивный"],
        CustomerField::ArchivedOn => &["archived at", "archiviert am"],
        CustomerField::CrmId => &["crm", "crm number", "crm-nummer", "номер в crm", "код crm"],
        CustomerField::RefId => &[
            "reference",
            "ref",
            "reference number",
            "external id",
            "referenz",
            "referenznummer",
            "внешний код",
            "внешний номер",
        ],
        _ => &[],
    }
}
