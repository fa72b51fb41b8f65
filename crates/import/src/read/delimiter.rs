use texts::Message;

/// What stands between two cells of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

/// The records that are looked at.
const RECORDS: usize = 100;

/// The bytes that are looked at.
const SAMPLE: usize = 256 * 1024;

impl Delimiter {
    /// All of them, in the order of the screens.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// Returns the name on the screens.
    pub fn label(self) -> Message {
        match self {
            Self::Comma => texts::export_comma(),
            Self::Semicolon => texts::export_semicolon(),
            Self::Tab => texts::export_tab(),
            Self::Pipe => texts::import_pipe(),
        }
    }

    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }

    /// Takes the line `sep=;` off a text, by which a file tells Excel its delimiter.
    pub(super) fn declared(text: &str) -> Option<(Self, &str)> {
        let (line, rest) = text.split_once('\n')?;
        let sign = line.trim_end_matches('\r').strip_prefix("sep=")?;
        let all = Self::ALL.into_iter();
        let declared = all.into_iter().find(|it| sign.as_bytes() == [it.byte()])?;
        Some((declared, rest))
    }

    /// Finds the delimiter by which most records have as many cells as the first one, and many.
    pub(super) fn detected(text: &str) -> Self {
        let sample = &text[..text.floor_char_boundary(SAMPLE)];
        let mut best = (0, Self::Comma);
        for delimiter in Self::ALL {
            let score = delimiter.score(sample);
            if score > best.0 {
                best = (score, delimiter);
            }
        }
        best.1
    }

    fn score(self, sample: &str) -> usize {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.byte())
            .from_reader(sample.as_bytes());
        let records = reader.byte_records().take(RECORDS).map_while(Result::ok);
        let cells: Vec<usize> = records.map(|record| record.len()).collect();
        let first = cells.first().copied().unwrap_or_default();
        let alike = cells.iter().filter(|count| **count == first).count();
        alike * first.saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_found() {
        for (text, expected) in [
            ("a,b,c\n1,2,3\n", Delimiter::Comma),
            ("a;b;c\n1,5;2,5;3\n", Delimiter::Semicolon),
            ("a\tb\n1\t\"x, y\"\n", Delimiter::Tab),
            ("a|b|c\nx;y|2|3\n", Delimiter::Pipe),
            (
                "name;\"address, city\";phone\nA;\"B, C\";1\n",
                Delimiter::Semicolon,
            ),
            ("name\nAcme\n", Delimiter::Comma),
            ("", Delimiter::Comma),
        ] {
            assert_eq!(Delimiter::detected(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_file_can_declare_its_delimiter() {
        assert_eq!(
            Delimiter::declared("sep=;\r\na;b"),
            Some((Delimiter::Semicolon, "a;b"))
        );
        assert_eq!(Delimiter::declared("sep=x\na;b"), None);
        assert_eq!(Delimiter::declared("sep=;"), None);
    }
}
