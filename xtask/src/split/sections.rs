//! The sections of a wasm file.

const HEADER: usize = 8;
const CUSTOM: u8 = 0;

/// The file without its custom sections: names and the like, which nothing needs to run. A file
/// that cannot be understood stays as it is.
pub(super) fn without_custom(wasm: &[u8]) -> Vec<u8> {
    stripped(wasm).unwrap_or_else(|| wasm.to_vec())
}

fn stripped(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut kept = wasm.get(..HEADER)?.to_vec();
    let mut rest = wasm.get(HEADER..)?;
    while let Some(id) = rest.first() {
        let (length, digits) = number(rest.get(1..)?)?;
        let end = 1 + digits + length;
        let section = rest.get(..end)?;
        if *id != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = rest.get(end..)?;
    }
    Some(kept)
}

/// A number in LEB128 of at most 32 bits, and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_others_stay() {
        let custom = [0, 3, 1, b'n', 9];
        let types = [1, 2, 7, 7];
        let long = [[10, 0x81, 1].as_slice(), &[5; 129]].concat();
        let header = *b"\0asm\x01\0\0\0";
        let wasm = [&header[..], &custom, &types, &custom, &long].concat();
        assert_eq!(without_custom(&wasm), [&header[..], &types, &long].concat());
    }

    #[test]
    fn what_breaks_off_is_left_alone() {
        let broken = b"\0asm\x01\0\0\0\x01\x09ab";
        assert_eq!(without_custom(broken), broken);
    }
}
