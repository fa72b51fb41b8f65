//! `cargo xtask split`: cuts what isn't needed for the first view off the release build, so that
//! the list stands sooner. Trunk calls it after each build; one made without the feature `split`
//! is left alone.
//!
//! Trunk has run wasm-bindgen by then, on the uncut file. What that made is replaced, under names
//! that tell the content: Trunk's own don't (they are taken before wasm-bindgen runs), so that a
//! browser that keeps files for good could go on using old ones.

mod compact;
mod link;
mod names;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::failure::{Context, Failure};
use crate::{process, workspace};

/// What the loader's macro leaves in a file that is still to be cut.
const UNCUT: &[u8] = b"__wasm_split_placeholder__";
/// Stands in all names until the content is known.
const PLACEHOLDER: &str = "customer-desk-0000000000000000";
const LINK: &str = "link.js";
/// How the link loads a part, and how it shall: whatever media type a server gives to wasm.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const LOADED: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";

/// Works on the folder that Trunk names.
pub(crate) fn run() -> Result<(), Failure> {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Failure::new(
            "Trunk calls this command: run `cargo xtask build`",
        ));
    };
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return Ok(());
    }
    let wasm = wasm()?;
    if !contains(&wasm, UNCUT) {
        return Ok(());
    }
    let work = workspace::root().join("target/split");
    cut(&wasm, &work)?;
    bind(&work)?;
    put(&work.join("out"), &staging)
}

fn wasm() -> Result<Vec<u8>, Failure> {
    let target = env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace::root().join("target"), PathBuf::from);
    let path = target.join("wasm32-unknown-unknown/release/customer-desk.wasm");
    fs::read(&path).or_cannot(format!("read {}", path.display()))
}

fn cut(wasm: &[u8], work: &Path) -> Result<(), Failure> {
    // What an earlier run has left.
    let _ = fs::remove_dir_all(work);
    let out = work.join("out");
    fs::create_dir_all(&out).or_cannot("make target/split")?;
    let main = work.join("main.wasm");
    let (module, link) = (
        format!("./{PLACEHOLDER}.js"),
        format!("./{PLACEHOLDER}-{LINK}"),
    );
    let mut options = Options::new(wasm);
    options.output_dir = &out;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &module;
    transform(options)
        .map(drop)
        .map_err(|error| Failure::new(format!("the wasm cannot be cut: {error:#}")))
}

fn bind(work: &Path) -> Result<(), Failure> {
    let mut bindgen = process::call("wasm-bindgen");
    bindgen
        // The function table is one of those: the files share it.
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--remove-name-section", "--remove-producers-section"])
        .args(["--out-name", PLACEHOLDER, "--out-dir"])
        .arg(work.join("out"))
        .arg(work.join("main.wasm"));
    process::succeed(&mut bindgen)
}

/// Names the files by their content, and puts them in the place of Trunk's.
fn put(out: &Path, staging: &Path) -> Result<(), Failure> {
    let mut files = read(out)?;
    let mut script_named = |name: String| {
        let script = files
            .remove(&name)
            .and_then(|it| String::from_utf8(it).ok());
        script.ok_or_else(|| Failure::new(format!("{name} was not made")))
    };
    let link = script_named(format!("{PLACEHOLDER}-{LINK}"))?;
    let script = format!("{PLACEHOLDER}.js");
    let joined = link::joined(&script_named(script.clone())?, &link).into_bytes();
    let numbers = names::numbered(&joined);
    files.insert(script, joined);
    let mut hasher = DefaultHasher::new();
    for (name, content) in &mut files {
        // wasm-bindgen has been over its own.
        if name.ends_with(".wasm") && !name.starts_with(PLACEHOLDER) {
            *content = compact::compact(content)?;
        }
        names::renumber(content, &numbers);
        hasher.write(name.as_bytes());
        hasher.write(content);
    }
    let stem = format!("customer-desk-{:016x}", hasher.finish());
    let renamed = |text: &str| {
        let named = text.replace("./split_", &format!("./{stem}-"));
        let named = named.replace("./chunk_", &format!("./{stem}-chunk_"));
        named.replace(PLACEHOLDER, &stem).replace(STREAMED, LOADED)
    };

    let (index, trunks) = index(staging)?;
    for suffix in [".js", "_bg.wasm"] {
        let path = staging.join(format!("{trunks}{suffix}"));
        fs::remove_file(&path).or_cannot(format!("remove {}", path.display()))?;
    }
    for (name, content) in files {
        let path = staging.join(renamed(&format!("./{name}")));
        let content = match String::from_utf8(content) {
            Ok(text) => renamed(&unindented(&text)).into_bytes(),
            Err(binary) => with_name(binary.into_bytes(), &stem),
        };
        fs::write(&path, content).or_cannot(format!("write {}", path.display()))?;
    }
    let index = index.replace(&trunks, &stem);
    fs::write(staging.join("index.html"), index).or_cannot("write index.html")
}

/// A script without what its lines begin with: Trunk cannot make it smaller.
fn unindented(script: &str) -> String {
    let lines = script.lines().map(str::trim_start);
    lines.collect::<Vec<_>>().join("\n")
}

/// The wasm names the script that it belongs to; both names are of one length.
fn with_name(mut wasm: Vec<u8>, stem: &str) -> Vec<u8> {
    let length = PLACEHOLDER.len().min(stem.len());
    for at in 0..wasm.len().saturating_sub(length) {
        if wasm[at..].starts_with(PLACEHOLDER.as_bytes()) {
            wasm[at..at + length].copy_from_slice(stem.as_bytes());
        }
    }
    wasm
}

/// All files of a folder with their content, by name.
fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let cannot = || format!("read {}", folder.display());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).or_cannot(cannot())? {
        let path = entry.or_cannot(cannot())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let content = fs::read(&path).or_cannot(cannot())?;
        files.insert(name.into_owned(), content);
    }
    Ok(files)
}

/// The page that Trunk has made, and what its scripts are called there.
fn index(staging: &Path) -> Result<(String, String), Failure> {
    let index = fs::read_to_string(staging.join("index.html")).or_cannot("read index.html")?;
    let hash = index.split_once("customer-desk-").map(|(_, rest)| {
        let end = rest.find(|c: char| !c.is_ascii_hexdigit());
        &rest[..end.unwrap_or(rest.len())]
    });
    match hash {
        Some(hash) if !hash.is_empty() => {
            let stem = format!("customer-desk-{hash}");
            Ok((index, stem))
        }
        _ => Err(Failure::new(
            "index.html names no script of the application",
        )),
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
