/// What a job does to its customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobAct {
    /// One write from a form or a page, which is kept for the activity log.
    Single,
    /// Moves customers into the archive.
    Archive,
    /// Moves customers back from the archive.
    Restore,
    /// Gives customers this status.
    SetStatus(i64),
    /// Deletes customers.
    Delete,
    /// Writes the rows of a file.
    Import,
    /// Makes one customer of duplicates: the first row writes the survivor, the others archive.
    Merge,
    /// Takes back what the job with this number has written.
    Undo(u32),
}

impl JobAct {
    /// Whether the other rows wait for the first one, and are not tried where it fails: a duplicate
    /// leaves the active list only after the survivor has its values.
    pub(super) fn waits_for_first(self) -> bool {
        self == Self::Merge
    }

    /// Returns the word and the number that the storage has for the act.
    pub(super) fn to_words(self) -> (&'static str, i64) {
        match self {
            Self::Single => ("single", 0),
            Self::Archive => ("archive", 0),
            Self::Restore => ("restore", 0),
            Self::SetStatus(status) => ("status", status),
            Self::Delete => ("delete", 0),
            Self::Import => ("import", 0),
            Self::Merge => ("merge", 0),
            Self::Undo(number) => ("undo", number.into()),
        }
    }

    /// Reads what [`Self::to_words`] has written.
    pub(super) fn of_words(word: &str, number: i64) -> Option<Self> {
        Some(match word {
            "single" => Self::Single,
            "archive" => Self::Archive,
            "restore" => Self::Restore,
            "status" => Self::SetStatus(number),
            "delete" => Self::Delete,
            "import" => Self::Import,
            "merge" => Self::Merge,
            "undo" => Self::Undo(number.try_into().ok()?),
            _ => return None,
        })
    }
}
