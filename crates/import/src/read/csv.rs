use super::{Delimiter, PIECE, ReadError, quotes};
use crate::sheet::Builder;

/// Reads the records of a CSV file.
pub async fn read(
    text: &str,
    delimiter: Delimiter,
    pause: impl AsyncFn(),
) -> Result<Builder, ReadError> {
    quotes::check(text, delimiter.byte(), &pause).await?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut builder = None;
    let mut number = 0;
    for at in 1.. {
        let before = reader.position().byte();
        // The text is UTF-8, and lengths are free: no record fails.
        if !reader.read_record(&mut record).unwrap_or(false) {
            break;
        }
        number += 1 + empty_lines(text, before as usize);
        match &mut builder {
            None => builder = Some(Builder::new(record.iter())?),
            Some(builder) => builder.push(number, record.iter(), Vec::new())?,
        }
        if at % PIECE == 0 {
            pause().await;
        }
    }
    builder.ok_or(ReadError::Empty)
}

/// Returns the number of empty lines at a place, which spreadsheets count and the csv crate skips.
/// `at` is behind a record, at its line break or after it.
fn empty_lines(text: &str, at: usize) -> u32 {
    let bytes = text.as_bytes();
    let breaks = bytes[at..]
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let breaks = breaks.count();
    let mut lines = 0;
    let mut before = at.checked_sub(1).map_or(0, |before| bytes[before]);
    for byte in &bytes[at..at + breaks] {
        if *byte == b'\r' || before != b'\r' {
            lines += 1;
        }
        before = *byte;
    }
    lines
}
