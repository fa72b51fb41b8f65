//! The rooms of `src/` as they are.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use layers::{ROOMS, Source, violations};

#[test]
fn no_room_imports_a_higher_one() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src");
    let sources = Source::read_all(&src).unwrap();
    let found = violations(&ROOMS, &sources);
    let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
    for room in ROOMS {
        let has_file = |source: &Source| {
            let rest = source.file.strip_prefix(room.name);
            rest.is_some_and(|rest| rest.starts_with(['/', '.']))
        };
        assert!(
            sources.iter().any(has_file),
            "src/ has no room {}",
            room.name
        );
    }
}
