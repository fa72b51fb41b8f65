/// The formats that customers can be exported in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets (RFC 4180): texts that look like formulas are altered.
    Csv,
    /// For programs: all values are exact.
    Json,
}

impl Format {
    /// All of them, in the order of the screens.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// What it is called on the screens.
    pub fn label(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
        }
    }

    /// Returns the ending of a file name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Returns the media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}
