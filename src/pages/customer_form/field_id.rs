use model::CustomerField;

/// The id of a field's control.
pub fn id_of(field: CustomerField) -> &'static str {
    match field {
        CustomerField::Id => "id",
        CustomerField::Company => "company",
        CustomerField::FirstName => "first-name",
        CustomerField::LastName => "last-name",
        CustomerField::Email => "email",
        CustomerField::Phone => "phone",
        CustomerField::Description => "description",
        CustomerField::Status => "status",
        CustomerField::Archived => "archived",
        CustomerField::ArchivedOn => "archived-on",
        CustomerField::CrmId => "crm-id",
        CustomerField::RefId => "ref-id",
    }
}
