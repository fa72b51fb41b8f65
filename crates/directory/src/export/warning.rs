use texts::Message;

/// Returns the warning about customers in the file whose fields could not all be read; none where
/// there are none (docs/failures.md, "Field defect").
pub fn incomplete_warning(incomplete: usize) -> Option<Message> {
    (incomplete > 0).then(|| texts::export_incomplete(incomplete))
}

/// Returns the warning about a finished export; none where all is well. `promised` is the number of
/// customers that the screen announced, `written` the number in the file; `changed` tells whether
/// customers changed meanwhile.
pub fn warning(promised: usize, written: usize, changed: bool) -> Option<Message> {
    let counts = || texts::export_counts(written, promised);
    match (changed, promised == written) {
        (false, true) => None,
        (false, false) => Some(texts::export_not_as_promised(counts())),
        (true, true) => Some(texts::export_changed()),
        (true, false) => Some(texts::export_changed_counts(counts())),
    }
}
