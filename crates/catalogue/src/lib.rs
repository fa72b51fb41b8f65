//! The texts of the screens, from `locales/` (docs/translating.md). Each language is a file in the
//! syntax of Project Fluent. This crate reads the files, compares them, and writes what the application
//! needs: Rust functions from the English file, and a file of texts for each language.

mod boot;
mod check;
mod functions;
mod lines;
mod parse;
mod pseudo;

use std::fs;
use std::path::Path;

pub use boot::boot_module;
pub use functions::functions;
pub use pseudo::{PSEUDO, pseudo};

/// The language that the others are compared with. Its file decides which texts there are.
pub const REFERENCE: &str = "en";

/// The texts of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// The BCP 47 tag of the language: the name of its file.
    pub language: String,
    /// In the order of the file.
    pub texts: Vec<Text>,
}

/// A text of a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The name that the code uses, with hyphens.
    pub key: String,
    /// What the text consists of.
    pub pattern: Vec<Piece>,
    /// Whether a comment `# same` says that the words are those of English.
    pub is_same: bool,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they are.
    Words(String),
    /// The value of an argument.
    Argument(String),
    /// One of several patterns, chosen by an argument.
    Choice {
        /// The name of the argument: a number, which chooses by its digits or its plural category, or
        /// a text.
        argument: String,
        /// Names and patterns. The last one is for all other values.
        variants: Vec<(String, Vec<Piece>)>,
    },
}

impl Catalogue {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// Each text that could not be read, as a sentence.
    pub fn parse(language: &str, source: &str) -> Result<Self, Vec<String>> {
        parse::parse(language, source)
    }

    /// Returns the text of a key.
    pub fn get(&self, key: &str) -> Option<&Text> {
        self.texts.iter().find(|text| text.key == key)
    }

    /// Returns the texts as the application reads them: a line each, in the order of `reference`.
    pub fn lines(&self, reference: &Self) -> String {
        lines::lines(self, reference)
    }
}

impl Text {
    /// Returns the names of the arguments, in the order in which they occur first.
    pub fn arguments(&self) -> Vec<&str> {
        let mut names = Vec::new();
        collect(&self.pattern, &mut names);
        names
    }
}

fn collect<'a>(pattern: &'a [Piece], names: &mut Vec<&'a str>) {
    let mut add = |name: &'a str| {
        if !names.contains(&name) {
            names.push(name);
        }
    };
    for piece in pattern {
        match piece {
            Piece::Words(_) => {}
            Piece::Argument(name) => add(name),
            Piece::Choice { argument, .. } => add(argument),
        }
    }
    for piece in pattern {
        if let Piece::Choice { variants, .. } = piece {
            for (_, pattern) in variants {
                collect(pattern, names);
            }
        }
    }
}

/// Reads all files of a folder, the reference first, then by their names.
///
/// # Errors
/// Sentences: a file that cannot be read, and each defect of a text or difference between languages.
pub fn read(folder: &Path) -> Result<Vec<Catalogue>, Vec<String>> {
    let cannot = |error| vec![format!("{}: {error}", folder.display())];
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    let mut catalogues = Vec::new();
    for file in files {
        let language = file.file_stem().unwrap_or_default().to_string_lossy();
        let source = fs::read_to_string(&file).map_err(cannot)?;
        catalogues.push(Catalogue::parse(&language, &source)?);
    }
    catalogues.sort_by_key(|it| (it.language != REFERENCE, it.language.clone()));
    let problems = check::problems(&catalogues);
    if problems.is_empty() {
        Ok(catalogues)
    } else {
        Err(problems)
    }
}

/// Returns what names the texts of a build: files of texts belong to the code that knows their order.
pub fn version(catalogues: &[Catalogue]) -> String {
    // FNV-1a: the standard library's hasher may change with the compiler.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for catalogue in catalogues {
        for byte in catalogue.lines(&catalogues[0]).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
