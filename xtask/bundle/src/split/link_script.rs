//! Joins the link script, which loads the parts of the wasm, to the script of the main part. The
//! browser then has one file less to wait for before the first rows.

/// Starts a line of the script that imports the link script.
const IMPORT: &str = "import * as ";
/// Starts a line of the link script that exports the function which loads a part.
const EXPORT: &str = "export const ";
/// Streaming needs a server that gives wasm its media type, which not every server does.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const BUFFERED: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
/// Starts a line that requests a part, which the script awaits only once other parts are there.
const FETCH: &str = "const src = fetch(";
/// A failed request is seen where it is awaited. Until then it must not count as an error that
/// nothing has caught.
const CAUGHT: &str = "src.catch(() => {});";

/// Returns `script`, with the content of `link_script` in place of its imports.
pub(super) fn join(script: &str, link_script: &str) -> String {
    let (imports, mut lines): (Vec<_>, Vec<_>) = script
        .lines()
        .partition(|line| line.starts_with(IMPORT) && line.contains("link.js"));
    let loaders: Vec<&str> = link_script
        .lines()
        .filter_map(|line| first_word(line, EXPORT))
        .collect();
    let loaders = loaders.join(", ");
    let namespaces: Vec<String> = imports
        .into_iter()
        .filter_map(|line| first_word(line, IMPORT))
        .map(|name| format!("const {name} = {{ {loaders} }};"))
        .collect();

    // The link script imports nothing but functions of the script.
    let content = link_script
        .lines()
        .filter(|line| !line.starts_with("import "));
    for line in content {
        let line = line.trim_start();
        lines.push(line.strip_prefix("export ").unwrap_or(line));
        if line.starts_with(FETCH) {
            lines.push(CAUGHT);
        }
    }
    lines.extend(namespaces.iter().map(String::as_str));
    lines.join("\n").replace(STREAMING, BUFFERED)
}

fn first_word<'a>(line: &'a str, prefix: &str) -> Option<&'a str> {
    line.strip_prefix(prefix)?.split(' ').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "import * as import1 from \"./x-link.js\"
import * as import2 from \"./x-link.js\"
import * as other from \"./other.js\"
function imports() { return { \"./x-link.js\": import1, \"./x-link.js\": import2 }; }
export { initSync, init as default };";
    const LINK_SCRIPT: &str = "import { initSync } from \"./x.js\";
let shared;
export const load_a = makeLoad(() => 1);
export const load_b = makeLoad(() => 2);
    const src = fetch(new URL(\"./b.wasm\", import.meta.url));
await WebAssembly.instantiateStreaming(src, imports);";

    #[test]
    fn the_link_script_replaces_its_imports() {
        assert_eq!(
            join(SCRIPT, LINK_SCRIPT),
            "import * as other from \"./other.js\"
function imports() { return { \"./x-link.js\": import1, \"./x-link.js\": import2 }; }
export { initSync, init as default };
let shared;
const load_a = makeLoad(() => 1);
const load_b = makeLoad(() => 2);
const src = fetch(new URL(\"./b.wasm\", import.meta.url));
src.catch(() => {});
await WebAssembly.instantiate(await (await src).arrayBuffer(), imports);
const import1 = { load_a, load_b };
const import2 = { load_a, load_b };"
        );
    }
}
