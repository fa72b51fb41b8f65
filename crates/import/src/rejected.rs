use directory::export::defused;
use texts::Message;

use crate::{FileFormat, Sheet};

/// Returns a CSV file of the rows that were not imported, in UTF-8: all columns as in the file and as they were
/// mended, and last the reasons. It can be imported again, which passes over the reasons. `say` writes messages
/// in a language.
pub fn rejected_csv(
    sheet: &Sheet,
    rows: impl IntoIterator<Item = (usize, Message)>,
    say: &dyn Fn(&Message) -> String,
) -> String {
    let delimiter = match sheet.format() {
        FileFormat::Csv { delimiter, .. } => delimiter.byte(),
        FileFormat::Xlsx { .. } | FileFormat::Json => b',',
    };
    let mut file = csv::WriterBuilder::new()
        .delimiter(delimiter)
        // Some programs split at other delimiters too.
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(String::from('\u{feff}').into_bytes());
    let columns: Vec<usize> = (0..sheet.names().len()).collect();
    let is_kept = |column: &usize| !crate::columns::is_reasons(&sheet.names()[*column]);
    let columns: Vec<usize> = columns.into_iter().filter(is_kept).collect();
    let names = columns.iter().map(|column| sheet.names()[*column].clone());
    // Writing to memory never fails.
    let _ = file.write_record(names.chain([say(&texts::import_reasons())]));
    for (row, reason) in rows {
        let cells = columns
            .iter()
            .map(|column| defused(sheet.bare(row, *column)));
        let reason = say(&reason);
        let _ = file.write_record(
            cells
                .chain([defused(&reason)])
                .map(|cell| cell.into_owned()),
        );
    }
    let bytes = file.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
