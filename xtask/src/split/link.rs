//! The link loads the parts of the wasm, and stands in a file of its own. In the script that imports
//! it there is one file less to wait for.

/// What begins a line that takes in the link, and what begins one by which it gives itself.
const IMPORT: &str = "import * as ";
const EXPORT: &str = "export const ";

/// The script with what it imports of the link in it.
pub(super) fn joined(script: &str, link: &str) -> String {
    let (imports, script): (Vec<_>, Vec<_>) = script
        .lines()
        .partition(|line| line.starts_with(IMPORT) && line.contains("link.js"));
    let parts = link.lines().filter_map(|line| {
        let (name, _) = line.strip_prefix(EXPORT)?.split_once(' ')?;
        Some(name)
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    let mut lines = script;
    // What it takes in itself is the script's.
    let own = link.lines().filter(|line| !line.starts_with("import "));
    lines.extend(own.map(|line| line.strip_prefix("export ").unwrap_or(line)));
    let names = imports.iter().filter_map(|line| {
        let (name, _) = line.strip_prefix(IMPORT)?.split_once(' ')?;
        Some(format!("const {name} = {{ {parts} }};"))
    });
    let names: Vec<_> = names.collect();
    lines.extend(names.iter().map(String::as_str));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "import * as import1 from \"./x-link.js\"
import * as import2 from \"./x-link.js\"
import * as other from \"./other.js\"
function imports() { return { \"./x-link.js\": import1, \"./x-link.js\": import2 }; }
export { initSync, init as default };";
    const LINK: &str = "import { initSync } from \"./x.js\";
let shared;
export const load_a = makeLoad(() => 1);
export const load_b = makeLoad(() => 2);";

    #[test]
    fn the_link_stands_in_the_script_that_imports_it() {
        assert_eq!(
            joined(SCRIPT, LINK),
            "import * as other from \"./other.js\"
function imports() { return { \"./x-link.js\": import1, \"./x-link.js\": import2 }; }
export { initSync, init as default };
let shared;
const load_a = makeLoad(() => 1);
const load_b = makeLoad(() => 2);
const import1 = { load_a, load_b };
const import2 = { load_a, load_b };"
        );
    }
}
