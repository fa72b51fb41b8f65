//! The archive that a workbook is. A small one can unpack to more than the memory of the computer, and
//! what an archive says about its sizes can be wrong. So all of it is unpacked once, into nothing, before
//! the workbook is read.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{ForeignFile, ReadError};

/// The most bytes of an unpacked workbook. 50,000 customers take some 40 MB.
const MOST_UNPACKED: u64 = 300_000_000;

/// The most bytes of a part that is kept in memory with many times its size.
const MOST_OF_PART: u64 = 8_000_000;

/// The most texts that cells share. Each takes 24 bytes at least, even if it is empty.
const MOST_STRINGS: usize = 3_000_000;

/// Checks that a workbook can be unpacked, and how large it is then.
///
/// # Errors
/// It is another archive, or is damaged or too large.
pub async fn check(bytes: &[u8], pause: impl AsyncFn()) -> Result<(), ReadError> {
    let archive = ZipArchive::new(Cursor::new(bytes));
    let mut archive = archive.map_err(|_| ReadError::BrokenXlsx)?;
    let is_of_workbook = |name: &str| name.starts_with("xl/");
    if !archive
        .file_names()
        .any(|name| name.is_ok_and(|name| is_of_workbook(&name)))
    {
        return Err(ReadError::Foreign(ForeignFile::Archive));
    }
    let mut left = MOST_UNPACKED;
    let mut piece = vec![0; 1 << 20];
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).map_err(|_| ReadError::BrokenXlsx)?;
        let name = file
            .name()
            .map(|name| name.to_lowercase())
            .unwrap_or_default();
        let is_kept = [".rels", "styles.xml", "workbook.xml"]
            .iter()
            .any(|end| name.ends_with(end));
        let is_strings = name.ends_with("sharedstrings.xml");
        let (mut claimed, mut length, mut strings) = (0, 0, 0);
        loop {
            let read = file.read(&mut piece).map_err(|_| ReadError::BrokenXlsx)?;
            if read == 0 {
                break;
            }
            if is_strings {
                claimed = claimed.max(claimed_strings(&piece[..read]));
                strings += piece[..read].windows(3).filter(|it| it == b"<si").count();
            }
            length += read as u64;
            left = left.checked_sub(read as u64).ok_or(ReadError::HugeXlsx)?;
            if is_kept && length > MOST_OF_PART || strings > MOST_STRINGS {
                return Err(ReadError::HugeXlsx);
            }
            pause().await;
        }
        if claimed > length {
            return Err(ReadError::BrokenXlsx);
        }
    }
    Ok(())
}

/// Returns the most strings that a part of the shared strings claims to have. The library makes room for
/// as many.
fn claimed_strings(part: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(part);
    let claims = text.split("uniqueCount").skip(1).map(|claim| {
        let digits = claim.trim_start_matches([' ', '=', '"', '\'', '\t', '\r', '\n']);
        let end = digits.find(|letter: char| !letter.is_ascii_digit());
        let digits = &digits[..end.unwrap_or(digits.len())];
        let is_number = !digits.is_empty();
        if is_number {
            digits.parse().unwrap_or(u64::MAX)
        } else {
            0
        }
    });
    claims.max().unwrap_or_default()
}
