//! The rooms of the browser application, from the lowest to the highest.

/// A folder or a file directly below `src/`.
#[derive(Debug)]
pub struct Room {
    /// The name of its module.
    pub name: &'static str,
    /// What it may import beside itself, as the first names of paths. Rooms that are listed after this
    /// one would close a circle.
    pub imports: &'static [&'static str],
}

impl Room {
    pub(crate) fn may_import(&self, path: &[String]) -> bool {
        self.imports.iter().any(|allowed| {
            let mut names = path.iter();
            allowed
                .split("::")
                .all(|name| names.next().is_some_and(|it| it == name))
        })
    }
}

/// The crates of this workspace that only some rooms may use. `directory` alone is crates/directory;
/// the room is `crate::directory`. All other crates are free for every room.
pub(crate) const GOVERNED_CRATES: [&str; 3] = ["directory", "import", "model"];

/// The rooms of `src/`, lowest first.
pub const ROOMS: [Room; 13] = [
    Room {
        name: "reactive",
        imports: &[],
    },
    Room {
        name: "session",
        imports: &["crate::reactive", "model"],
    },
    Room {
        name: "router",
        imports: &["crate::reactive", "model"],
    },
    Room {
        name: "language",
        imports: &["crate::reactive", "crate::session"],
    },
    Room {
        name: "api",
        imports: &["crate::reactive", "crate::session", "model"],
    },
    Room {
        name: "ui",
        imports: &[
            "crate::language",
            "crate::reactive",
            // Plain values: a primitive knows no customer and no query.
            "model::Direction",
            "model::Page",
            "model::UnixTime",
            "model::Window",
            // Rules of texts, by the kind of field.
            "model::Cleaned",
            "model::FieldKind",
            "model::cleaned",
            "model::pasted",
            "model::printable",
            "model::shortened",
        ],
    },
    Room {
        name: "directory",
        imports: &[
            "crate::api",
            "crate::language",
            "crate::reactive",
            "crate::session",
            "directory",
            "model",
        ],
    },
    Room {
        name: "jobs",
        imports: &["crate::api", "crate::reactive", "crate::session", "model"],
    },
    Room {
        name: "shortcuts",
        imports: &["crate::reactive", "crate::session", "crate::ui"],
    },
    Room {
        name: "context",
        imports: &[
            "crate::api",
            "crate::directory",
            "crate::jobs",
            "crate::language",
            "crate::reactive",
            "crate::router",
            "crate::session",
            "crate::shortcuts",
            "crate::ui",
            "directory",
            "model",
        ],
    },
    Room {
        name: "pages",
        imports: &[
            "crate::api",
            "crate::context",
            "crate::directory",
            "crate::jobs",
            "crate::language",
            "crate::reactive",
            "crate::router",
            "crate::session",
            "crate::shortcuts",
            "crate::ui",
            "directory",
            "import",
            "model",
        ],
    },
    Room {
        name: "app",
        imports: &[
            "crate::api",
            "crate::context",
            "crate::directory",
            "crate::jobs",
            "crate::language",
            "crate::pages",
            "crate::reactive",
            "crate::router",
            "crate::session",
            "crate::shortcuts",
            "crate::ui",
            "directory",
            "model",
        ],
    },
    Room {
        name: "boot",
        imports: &["crate", "directory", "model"],
    },
];
