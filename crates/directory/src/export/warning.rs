use model::format_count;

/// Returns the warning about customers in the file whose fields could not all be read; none where
/// there are none (docs/failures.md, "Field defect").
pub fn incomplete_warning(incomplete: usize) -> Option<String> {
    let are = match incomplete {
        0 => return None,
        1 => "customer in the file is",
        _ => "customers in the file are",
    };
    let count = format_count(incomplete);
    Some(format!(
        "{count} {are} incomplete: fields that could not be read are empty."
    ))
}

/// Returns the warning about a finished export; none where all is well. `promised` is the number of
/// customers that the screen announced, `written` the number in the file; `changed` tells whether
/// customers changed meanwhile.
pub fn warning(promised: usize, written: usize, changed: bool) -> Option<String> {
    let counts = || {
        let are = if written == 1 { "is" } else { "are" };
        format!(
            "{} {are} in the file instead of {}",
            format_count(written),
            format_count(promised)
        )
    };
    match (changed, promised == written) {
        (false, true) => None,
        (false, false) => Some(format!("The export is not as promised: {}.", counts())),
        (true, true) => Some(
            "Customers changed while exporting: some may be in the file as they were before."
                .to_owned(),
        ),
        (true, false) => Some(format!("Customers changed while exporting: {}.", counts())),
    }
}
