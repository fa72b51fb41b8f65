//! Reading a file. The bytes tell the format; the name of the file is asked only about JSON.

mod archive;
mod charset;
mod csv;
mod delimiter;
mod error;
mod format;
mod json;
mod quotes;
mod xlsx;

use std::borrow::Cow;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

pub use delimiter::Delimiter;
pub use error::ReadError;
pub use format::ForeignFile;

use crate::{Encoding, FileFormat, Sheet};
use format::Kind;

/// The most bytes of a file that is read.
pub const MOST_BYTES: usize = 100 * 1024 * 1024;

/// The rows that are read in one task.
const PIECE: usize = 500;

/// What the user has chosen about the reading of a file. What is not chosen is found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReadOptions {
    /// The encoding of a text.
    pub encoding: Option<Encoding>,
    /// The delimiter of a CSV file.
    pub delimiter: Option<Delimiter>,
    /// The sheet of a workbook: its place among all of them.
    pub sheet: Option<usize>,
}

/// Reads a file at once. [`read_in_steps`] has the arguments.
///
/// # Errors
/// The file is none of customers, or is damaged.
pub fn read(
    bytes: &[u8],
    file_name: &str,
    options: ReadOptions,
    decode: impl Fn(&[u8], Encoding) -> String,
) -> Result<Sheet, ReadError> {
    at_once(read_in_steps(
        bytes,
        file_name,
        options,
        decode,
        async || {},
    ))
}

/// Returns the result of a reading that never waits, since its pauses do not.
fn at_once<T>(reading: impl Future<Output = Result<T, ReadError>>) -> Result<T, ReadError> {
    match pin!(reading).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => Err(ReadError::Empty),
    }
}

/// Reads a file, with a pause after every 500 rows. `decode` converts bytes without a byte order mark
/// from an encoding other than UTF-8 and replaces what it cannot convert by U+FFFD. The browser has all
/// encodings, so that the application needs no tables of them.
///
/// # Errors
/// The file is none of customers, or is damaged.
pub async fn read_in_steps(
    bytes: &[u8],
    file_name: &str,
    options: ReadOptions,
    decode: impl Fn(&[u8], Encoding) -> String,
    pause: impl AsyncFn(),
) -> Result<Sheet, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    match Kind::of(bytes) {
        Kind::Zip => return xlsx::read(bytes, options.sheet, pause).await,
        Kind::Encrypted => return Err(ReadError::Password),
        Kind::Foreign(file) => return Err(ReadError::Foreign(file)),
        Kind::Text => {}
    }
    let (text, encoding) = decoded(bytes, options.encoding, decode)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let is_named_json = file_name.to_ascii_lowercase().ends_with(".json");
    if is_named_json || json::is_list(&text) {
        return json::read(&text, pause).await;
    }
    let declared = Delimiter::declared(&text);
    let text = declared.map_or(&*text, |(_, rest)| rest);
    let delimiter = options
        .delimiter
        .or(declared.map(|(delimiter, _)| delimiter));
    let delimiter = delimiter.unwrap_or_else(|| Delimiter::detected(text));
    let builder = csv::read(text, delimiter, pause).await?;
    builder.finish(FileFormat::Csv {
        encoding,
        delimiter,
    })
}

/// Returns the text of a file with its encoding.
fn decoded(
    bytes: &[u8],
    chosen: Option<Encoding>,
    decode: impl Fn(&[u8], Encoding) -> String,
) -> Result<(Cow<'_, str>, Encoding), ReadError> {
    let mark = Encoding::of_mark(bytes);
    let found = chosen.or(mark.map(|(encoding, _)| encoding));
    let found = found.or_else(|| charset::detected(bytes));
    let encoding = found.ok_or(ReadError::UnknownEncoding)?;
    let mark = mark.filter(|(of_mark, _)| *of_mark == encoding);
    let bytes = &bytes[mark.map_or(0, |(_, length)| length)..];
    let text = match (encoding, str::from_utf8(bytes)) {
        // A borrowed text is whole: a U+FFFD in it is a letter of its own.
        (Encoding::Utf8, Ok(text)) => Cow::Borrowed(text),
        (Encoding::Utf8, Err(_)) => String::from_utf8_lossy(bytes),
        _ => Cow::Owned(decode(bytes, encoding)),
    };
    if mark.is_none() && format::is_binary(&text) {
        return Err(ReadError::Foreign(ForeignFile::Unknown));
    }
    if let Cow::Owned(text) = &text {
        let damages = text.matches(char::REPLACEMENT_CHARACTER).count();
        if damages * 100 > text.len() {
            return Err(ReadError::UnknownEncoding);
        }
    }
    Ok((text, encoding))
}
