//! Any file is read or refused, within memory that a page has, and whatever was read can be matched,
//! checked and written down again.

#![no_main]

use arbitrary::Arbitrary;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};
use import::{
    Check, Columns, Delimiter, Encoding, ImportOptions, Known, MatchBy, ReadOptions, rejected_csv,
};
use libfuzzer_sys::fuzz_target;
use texts::Message;

/// The last bytes of an input choose the options; a file that begins like another stays one so.
const CHOICES: usize = 4;

fuzz_target!(|input: &[u8]| {
    let (file, choices) = input.split_at(input.len().saturating_sub(CHOICES));
    let mut choices = arbitrary::Unstructured::new(choices);
    let mut choose = || u8::arbitrary(&mut choices).unwrap_or_default() as usize;
    let options = ReadOptions {
        encoding: Encoding::ALL.get(choose() % 10).copied(),
        delimiter: Delimiter::ALL.get(choose() % 8).copied(),
        sheet: Some(choose() % 8).filter(|sheet| *sheet < 4),
    };
    let match_by = MatchBy::ALL[choose() % MatchBy::ALL.len()];
    for name in ["a.csv", "a.json"] {
        match import::read(file, name, options, decode) {
            Ok(sheet) => check(sheet, match_by),
            Err(error) => assert!(!error.message().english().is_empty()),
        }
    }
});

fn check(sheet: import::Sheet, match_by: MatchBy) {
    let (directory, duplicates) = Default::default();
    let known = Known {
        directory: &directory,
        duplicates: &duplicates,
        normalize: str::to_owned,
    };
    let columns = Columns::of(&sheet);
    let options = ImportOptions {
        match_by,
        empty_clears: false,
    };
    let mut check = Check::new(sheet, columns, options);
    while !check.advance(known, 100).is_complete() {}
    let rows = 0..check.sheet().rows();
    let reasons = rows.filter_map(|row| Some((row, check.reason(row, known)?)));
    let file = rejected_csv(check.sheet(), reasons, &Message::english);
    assert!(file.starts_with('\u{feff}'));
}

fn decode(bytes: &[u8], encoding: Encoding) -> String {
    let encoding = match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Windows1251 => WINDOWS_1251,
        Encoding::Windows1252 => WINDOWS_1252,
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
