//! Checks that no room of `src/` imports a higher one. `rooms.rs` lists the rooms, from the lowest to
//! the highest, with what each may import; `docs/architecture.md` says why. Checks too that the words of
//! the screens come from `locales/`, and that each text there is used (`docs/translating.md`).

mod imports;
mod keys;
mod rooms;
mod source;
mod words;

use std::fmt;

pub use keys::unused_keys;
pub use rooms::{ROOMS, Room};
pub use source::Source;

use imports::{Import, imports};

/// An import that the rooms do not allow.
#[derive(Debug, PartialEq, Eq)]
pub struct Violation {
    /// The file's path below `src/`.
    pub file: String,
    /// Counted from 1. 0 stands for the whole file.
    pub line: usize,
    /// The rule that the import breaks.
    pub reason: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "src/{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// Returns the violations in `sources`, in the order of the files and lines.
pub fn violations(rooms: &[Room], sources: &[Source]) -> Vec<Violation> {
    sources
        .iter()
        .flat_map(|source| of_source(rooms, source))
        .collect()
}

/// Returns the literals in `sources` that hold words of a screen, in the order of the files and lines.
pub fn words_in_code(sources: &[Source]) -> Vec<Violation> {
    let of_source = |source: &Source| {
        let violation = |line, reason| Violation {
            file: source.file.clone(),
            line,
            reason,
        };
        match words::words(&source.text) {
            Ok(found) => found
                .into_iter()
                .map(|it| violation(it.line, format!("{:?} belongs in locales/", it.text)))
                .collect(),
            Err(error) => vec![violation(0, format!("cannot be parsed: {error}"))],
        }
    };
    sources.iter().flat_map(of_source).collect()
}

fn of_source(rooms: &[Room], source: &Source) -> Vec<Violation> {
    let violation = |line, reason| Violation {
        file: source.file.clone(),
        line,
        reason,
    };
    // `lib.rs` and `main.rs` name the rooms, and belong to none.
    let module = source.module();
    let Some(name) = module.first() else {
        return Vec::new();
    };
    let Some(place) = rooms.iter().position(|room| room.name == name) else {
        let reason = format!("{name} is no room: add it to tests/layers/src/rooms.rs");
        return vec![violation(0, reason)];
    };
    match imports(&source.text, &module) {
        Ok(imports) => imports
            .into_iter()
            .filter_map(|Import { path, line }| {
                Some(violation(line, broken_rule(rooms, place, &path)?))
            })
            .collect(),
        Err(error) => vec![violation(0, format!("cannot be parsed: {error}"))],
    }
}

/// Returns the rule that `path` breaks in the room at `place`.
fn broken_rule(rooms: &[Room], place: usize, path: &[String]) -> Option<String> {
    let room = &rooms[place];
    let shown = path.join("::");
    match path {
        [root, target, ..] if root == "crate" => {
            if target == room.name {
                return None;
            }
            let higher = rooms[place..].iter().any(|other| other.name == target);
            if higher && room.may_import(path) {
                return Some(format!(
                    "{shown} closes a circle: {} is listed below {target}",
                    room.name
                ));
            }
        }
        [root, ..] if rooms::GOVERNED_CRATES.contains(&root.as_str()) => {}
        _ => return None,
    }
    (!room.may_import(path)).then(|| {
        let allowed = match room.imports {
            [] => "nothing".to_owned(),
            imports => imports.join(", "),
        };
        format!("{} imports {shown}; it may import {allowed}", room.name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOMS: [Room; 3] = [
        Room {
            name: "bottom",
            imports: &[],
        },
        Room {
            name: "middle",
            imports: &["crate::bottom", "model::UnixTime"],
        },
        Room {
            name: "top",
            imports: &["crate::bottom", "crate::middle", "model"],
        },
    ];

    fn check(rooms: &[Room], files: &[(&str, &str)]) -> Vec<String> {
        let sources: Vec<Source> = files
            .iter()
            .map(|(file, text)| Source {
                file: (*file).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        let found = violations(rooms, &sources);
        found.iter().map(Violation::to_string).collect()
    }

    #[test]
    fn lower_rooms_the_room_itself_and_other_crates_are_allowed() {
        let text =
            "use crate::bottom::a; use crate::middle::b; use model::UnixTime; use leptos::c;";
        assert!(check(&ROOMS, &[("middle/mod.rs", text)]).is_empty());
    }

    #[test]
    fn a_forbidden_import_is_named_with_its_file_and_line() {
        let text = "\nuse crate::{\n    bottom::a,\n    top::b,\n};";
        assert_eq!(
            check(&ROOMS, &[("middle/x.rs", text)]),
            ["src/middle/x.rs:4: middle imports crate::top::b; \
              it may import crate::bottom, model::UnixTime"]
        );
    }

    #[test]
    fn a_room_may_be_limited_to_some_items_of_a_crate() {
        let text = "use model::{UnixTime, Customer};";
        let found = check(&ROOMS, &[("middle/x.rs", text)]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("model::Customer"), "{found:?}");
        assert!(check(&ROOMS, &[("top/x.rs", text)]).is_empty());
        assert_eq!(check(&ROOMS, &[("bottom/x.rs", text)]).len(), 2);
    }

    #[test]
    fn a_prefix_ends_with_a_whole_name() {
        let text = "use model::UnixTimeZone;";
        assert_eq!(check(&ROOMS, &[("middle/x.rs", text)]).len(), 1);
    }

    #[test]
    fn super_leads_to_other_rooms() {
        let text = "use super::super::top::b;";
        assert_eq!(check(&ROOMS, &[("middle/x.rs", text)]).len(), 1);
        let inner = "mod tests { use super::super::super::top::b; }";
        assert_eq!(check(&ROOMS, &[("middle/x.rs", inner)]).len(), 1);
        let own = "mod tests { use super::super::y; }";
        assert!(check(&ROOMS, &[("middle/x.rs", own)]).is_empty());
    }

    #[test]
    fn two_rooms_that_may_import_each_other_are_a_circle() {
        let rooms = [
            Room {
                name: "one",
                imports: &["crate::other"],
            },
            Room {
                name: "other",
                imports: &["crate::one"],
            },
        ];
        let files = [
            ("one/mod.rs", "\nuse crate::other::a;"),
            ("other/mod.rs", "use crate::one::b;"),
        ];
        assert_eq!(
            check(&rooms, &files),
            ["src/one/mod.rs:2: crate::other::a closes a circle: one is listed below other"]
        );
    }

    #[test]
    fn a_new_folder_needs_an_entry() {
        let found = check(&ROOMS, &[("attic/mod.rs", ""), ("attic.rs", "")]);
        assert_eq!(found.len(), 2);
        assert!(found[0].contains("attic is no room"), "{found:?}");
    }

    #[test]
    fn the_crates_root_belongs_to_no_room() {
        let files = [
            ("lib.rs", "pub mod top;"),
            ("main.rs", "use crate::top::a;"),
        ];
        assert!(check(&ROOMS, &files).is_empty());
    }

    #[test]
    fn a_file_that_cannot_be_parsed_is_a_violation() {
        let found = check(&ROOMS, &[("top/x.rs", "fn f() {")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("cannot be parsed"), "{found:?}");
    }
}
