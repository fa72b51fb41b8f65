//! The archive that a workbook is. A small one can unpack to more than the memory of the computer, and
//! what an archive says about its sizes can be wrong. So all of it is unpacked once, into nothing, before
//! the workbook is read.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::ReadError;

/// The most bytes of an unpacked workbook. 50,000 customers take some 40 MB.
const MOST_UNPACKED: u64 = 300_000_000;

/// The bytes at the start of the shared strings that hold their count.
const COUNT: usize = 4_096;

/// Checks that a workbook can be unpacked, and how large it is then.
///
/// # Errors
/// It is another archive, or is damaged or too large.
pub async fn check(bytes: &[u8], pause: impl AsyncFn()) -> Result<(), ReadError> {
    let archive = ZipArchive::new(Cursor::new(bytes));
    let mut archive = archive.map_err(|_| ReadError::BrokenXlsx)?;
    if archive.index_for_name("xl/workbook.xml").is_none() {
        return Err(ReadError::Foreign(super::ForeignFile::Archive));
    }
    let mut left = MOST_UNPACKED;
    let mut piece = vec![0; 1 << 20];
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).map_err(|_| ReadError::BrokenXlsx)?;
        let is_strings = file
            .name()
            .is_ok_and(|name| name.ends_with("sharedStrings.xml"));
        let (mut start, mut length) = (Vec::new(), 0);
        loop {
            let read = file.read(&mut piece).map_err(|_| ReadError::BrokenXlsx)?;
            if read == 0 {
                break;
            }
            length += read as u64;
            left = left.checked_sub(read as u64).ok_or(ReadError::HugeXlsx)?;
            if is_strings && start.len() < COUNT {
                start.extend_from_slice(&piece[..read.min(COUNT)]);
            }
            pause().await;
        }
        if is_strings && claimed_strings(&start) > length {
            return Err(ReadError::BrokenXlsx);
        }
    }
    Ok(())
}

/// Returns the number of strings that the start of the shared strings claims. The library makes room for
/// as many.
fn claimed_strings(start: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(start);
    let claim = text
        .split_once("uniqueCount")
        .map_or("", |(_, after)| after);
    let digits = claim.trim_start_matches([' ', '=', '"', '\'', '\t', '\r', '\n']);
    let end = digits.find(|letter: char| !letter.is_ascii_digit());
    let digits = &digits[..end.unwrap_or(digits.len())];
    if digits.is_empty() {
        0
    } else {
        digits.parse().unwrap_or(u64::MAX)
    }
}
