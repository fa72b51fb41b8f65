use texts::Message;

/// The formats that customers can be exported in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets (RFC 4180), in a [`CsvStyle`].
    Csv,
    /// For programs: all values are exact.
    Json,
}

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvStyle {
    /// What stands between two values.
    pub separator: Separator,
    /// Whether an apostrophe keeps spreadsheets from running or changing a value.
    pub guarded: bool,
    /// The names in the first line.
    pub header: Header,
}

/// What stands between two values of a CSV file. Spreadsheets expect the one of the user's region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

/// The names of the columns in the first line of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    /// The labels of the fields, in the language of the screens.
    Labels,
    /// The keys of the API's answers, the same in all languages.
    Keys,
}

impl Header {
    /// Both, in the order of the screens.
    pub const ALL: [Self; 2] = [Self::Labels, Self::Keys];

    /// Returns the name on the screens.
    pub fn label(self) -> Message {
        match self {
            Self::Labels => texts::export_header_labels(),
            Self::Keys => texts::export_header_keys(),
        }
    }
}

impl Default for CsvStyle {
    fn default() -> Self {
        Self {
            separator: Separator::Comma,
            guarded: true,
            header: Header::Labels,
        }
    }
}

impl Separator {
    /// All of them, in the order of the screens.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// Returns the separator of a region: a semicolon where a comma divides the decimals.
    pub fn of_region(has_decimal_comma: bool) -> Self {
        if has_decimal_comma {
            Self::Semicolon
        } else {
            Self::Comma
        }
    }

    /// Returns the name on the screens.
    pub fn label(self) -> Message {
        match self {
            Self::Comma => texts::export_comma(),
            Self::Semicolon => texts::export_semicolon(),
            Self::Tab => texts::export_tab(),
        }
    }

    pub(super) fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
        }
    }
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
