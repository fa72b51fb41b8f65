//! The quotation marks of a CSV file. The csv crate reads any file, and a mark that is missing makes one
//! cell of many rows there. A list of customers must not be read so.

use super::ReadError;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the start of a cell.
    Start,
    /// In a cell without marks around it. Marks inside count for nothing.
    Plain,
    /// Between the marks of a cell.
    Quoted,
    /// Behind a mark that closes the cell, or is the first of two.
    Closed,
}

/// The bytes that are checked in one task.
const PIECE: usize = 1 << 20;

/// Checks that each cell that begins with a quotation mark ends with one.
///
/// # Errors
/// The first cell that does not, with its line.
pub async fn check(text: &str, delimiter: u8, pause: &impl AsyncFn()) -> Result<(), ReadError> {
    let mut state = State::Start;
    let (mut line, mut opened) = (1, 1);
    let mut last = 0;
    for piece in text.as_bytes().chunks(PIECE) {
        pause().await;
        for &byte in piece {
            state = match (state, byte) {
                (State::Start, b'"') => {
                    opened = line;
                    State::Quoted
                }
                (State::Quoted, b'"') => State::Closed,
                (State::Quoted, _) => State::Quoted,
                (State::Closed, b'"') => State::Quoted,
                (_, b'\r' | b'\n') => State::Start,
                (_, byte) if byte == delimiter => State::Start,
                (State::Closed, b' ' | b'\t') => State::Closed,
                (State::Closed, _) => return Err(ReadError::StrayQuote(line)),
                (State::Start | State::Plain, _) => State::Plain,
            };
            if byte == b'\r' || byte == b'\n' && last != b'\r' {
                line += 1;
            }
            last = byte;
        }
    }
    if state == State::Quoted {
        return Err(ReadError::OpenQuote(opened));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, delimiter: u8) -> Result<(), ReadError> {
        crate::read::at_once(super::check(text, delimiter, &async || {}))
    }

    #[test]
    fn marks_that_open_and_close_are_right() {
        for text in [
            "",
            "a,b\n1,2\n",
            "\"a\",\"b\"\r\n\"1\r\n2\",\"\"\n",
            "\"a \"\"b\"\" c\",x",
            "5\" pipe,6\"",
            "\"a\" ,b",
            "\"\"",
            "\"a\"",
        ] {
            assert_eq!(check(text, b','), Ok(()), "{text:?}");
        }
    }

    #[test]
    fn a_mark_that_is_not_closed_is_named_by_its_line() {
        assert_eq!(
            check("a\r\nb\r\n\"c,d\ne,f\n", b','),
            Err(ReadError::OpenQuote(3))
        );
        assert_eq!(check("a\rb\r\"c", b','), Err(ReadError::OpenQuote(3)));
        // The next cell in marks closes it, and the text behind tells.
        assert_eq!(
            check("a\n\"b,1\n\"c\",2\n", b','),
            Err(ReadError::StrayQuote(3))
        );
        assert_eq!(check("a;\"b\"c\n", b';'), Err(ReadError::StrayQuote(1)));
    }
}
