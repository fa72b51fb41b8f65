//! Which kind of file the bytes are.

/// The bytes of a text that are looked at.
const SAMPLE: usize = 64 * 1024;

/// A file that holds no table of customers, as its first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForeignFile {
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// An archive that is no XLSX workbook.
    Archive,
    /// A workbook of Excel 97 to 2003.
    OldExcel,
    /// HTML or XML.
    Markup,
    /// Another file that is not text.
    Unknown,
}

/// What the bytes of a file are.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    /// A ZIP archive: XLSX, or another one.
    Zip,
    /// A workbook that asks for a password.
    Encrypted,
    /// Something that is never read.
    Foreign(ForeignFile),
    /// A text, or what may be one.
    Text,
}

impl Kind {
    pub fn of(bytes: &[u8]) -> Self {
        const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        const IMAGES: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0"];
        const ARCHIVES: [&[u8]; 4] = [b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"PK\x05\x06"];
        let begins = |with: &[u8]| bytes.starts_with(with);
        if begins(b"PK\x03\x04") {
            Self::Zip
        } else if begins(OLE) && holds_utf16(bytes, "EncryptedPackage") {
            Self::Encrypted
        } else if begins(OLE) {
            Self::Foreign(ForeignFile::OldExcel)
        } else if begins(b"%PDF") {
            Self::Foreign(ForeignFile::Pdf)
        } else if IMAGES.into_iter().any(begins) || begins(b"BM") && !is_plain(bytes) {
            Self::Foreign(ForeignFile::Image)
        } else if ARCHIVES.into_iter().any(begins) {
            Self::Foreign(ForeignFile::Archive)
        } else if is_markup(bytes) {
            Self::Foreign(ForeignFile::Markup)
        } else {
            Self::Text
        }
    }
}

/// Whether a text without a byte order mark is that of another kind of file: a text has hardly any
/// control characters.
pub fn is_binary(text: &str) -> bool {
    let is_control = |it: &u8| matches!(it, 0..=8 | 0x0e..=0x1f);
    let start = &text.as_bytes()[..text.len().min(SAMPLE)];
    start.iter().filter(|it| is_control(it)).count() * 100 > start.len()
}

/// Whether the first bytes are those of a text: "BM" begins words too.
fn is_plain(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    start
        .iter()
        .all(|byte| *byte >= b' ' || matches!(byte, b'\t' | b'\r' | b'\n'))
}

fn is_markup(bytes: &[u8]) -> bool {
    let start = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    let begins = |with: &str| {
        let start = start.get(..with.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()))
    };
    ["<!doctype", "<html", "<?xml", "<table", "<meta"]
        .into_iter()
        .any(begins)
}

fn holds_utf16(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|part| part == name)
}
