//! A wasm file written anew: without custom sections, such as names, which nothing needs to run;
//! and with numbers in as few bytes as they need, where a linker leaves each of them five.

use std::convert::Infallible;

use wasm_encoder::Module;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::{CustomSectionReader, Parser};

use crate::failure::Failure;

/// The file, smaller.
pub(super) fn compact(wasm: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut module = Module::new();
    Compact
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| Failure::new(format!("a part cannot be read: {error}")))?;
    Ok(module.finish())
}

struct Compact;

impl Reencode for Compact {
    type Error = Infallible;

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const HEADER: &[u8] = b"\0asm\x01\0\0\0";
    const NAMES: &[u8] = &[0, 3, 1, b'n', 9];
    const TYPES: &[u8] = &[1, 4, 1, 0x60, 0, 0];
    const FUNCTIONS: &[u8] = &[3, 2, 1, 0];

    #[test]
    fn custom_sections_go_and_numbers_shrink() {
        // A function that calls itself: 0 in five bytes.
        let padded = [10, 10, 1, 8, 0, 0x10, 0x80, 0x80, 0x80, 0x80, 0, 0x0b];
        let tight = [10, 6, 1, 4, 0, 0x10, 0, 0x0b];
        let wasm = [HEADER, NAMES, TYPES, FUNCTIONS, NAMES, &padded].concat();
        let expected = [HEADER, TYPES, FUNCTIONS, &tight].concat();
        assert_eq!(compact(&wasm).unwrap(), expected);
    }

    #[test]
    fn what_breaks_off_is_refused() {
        let broken = [HEADER, &[1, 9, 1, 2]].concat();
        assert!(compact(&broken).is_err());
    }
}
