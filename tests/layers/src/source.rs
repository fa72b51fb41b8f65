//! The files that are checked.

use std::fs;
use std::io;
use std::path::Path;

/// A file of Rust code.
pub struct Source {
    /// The path below the folder that was read, with `/` between its parts.
    pub file: String,
    /// The whole text.
    pub text: String,
}

impl Source {
    /// Reads all Rust files below `folder`, in the order of their paths.
    ///
    /// # Errors
    /// A folder or a file cannot be read, or is not UTF-8.
    pub fn read_all(folder: &Path) -> io::Result<Vec<Self>> {
        let mut sources = Vec::new();
        read_into(&mut sources, folder, "")?;
        sources.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(sources)
    }

    /// Returns the module's path without `crate`; it is empty for `lib.rs` and `main.rs`.
    pub(crate) fn module(&self) -> Vec<String> {
        let path = self.file.strip_suffix(".rs").unwrap_or(&self.file);
        let mut module: Vec<String> = path.split('/').map(str::to_owned).collect();
        let is_root = matches!(path, "lib" | "main");
        if is_root || module.last().is_some_and(|name| name == "mod") {
            module.pop();
        }
        module
    }
}

fn read_into(sources: &mut Vec<Source>, folder: &Path, prefix: &str) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = format!("{prefix}{name}");
        if path.is_dir() {
            read_into(sources, &path, &format!("{file}/"))?;
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path)?;
            sources.push(Source { file, text });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_file_is_the_path_of_its_module() {
        for (file, module) in [
            ("lib.rs", ""),
            ("context.rs", "context"),
            ("pages/mod.rs", "pages"),
            ("pages/customer/facts.rs", "pages::customer::facts"),
        ] {
            let source = Source {
                file: file.to_owned(),
                text: String::new(),
            };
            assert_eq!(source.module().join("::"), module, "{file}");
        }
    }
}
