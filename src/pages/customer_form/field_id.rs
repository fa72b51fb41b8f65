use model::CustomerField;

/// Returns the id of a field's control.
pub fn id_of(field: CustomerField) -> &'static str {
    field.name()
}
