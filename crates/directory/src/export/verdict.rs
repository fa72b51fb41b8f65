use model::grouped;

/// What to say of a finished file: `promised` customers were told before, `written` are in it, and
/// customers may have `changed` meanwhile. Nothing where all is well.
pub fn verdict(promised: usize, written: usize, changed: bool) -> Option<String> {
    let counts = || {
        let are = if written == 1 { "is" } else { "are" };
        format!(
            "{} {are} in the file instead of {}",
            grouped(written),
            grouped(promised)
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
