//! Cuts the wasm of a release build into parts, so that the code of the first rows arrives first.
//!
//! Trunk has put the uncut page into its staging folder. The cut page replaces it:
//! [`cut`] writes a wasm file for each part, [`bind`] writes the script of the main part,
//! [`link_script`] joins the script that loads the other parts to that script, [`import_names`],
//! [`reencode`] and [`minify`] make the files smaller, and [`publish`] names them by their content.

mod import_names;
mod link_script;
mod minify;
mod publish;
mod reencode;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use eyre::{OptionExt, Result, WrapErr, ensure};
use wasm_split_cli_support::{Options, transform};

/// Stands in all file names, and in all references to them, until the content is known.
const PLACEHOLDER: &str = "customer-desk-0000000000000000";

/// The files of the cut page, by name.
type Files = BTreeMap<String, Vec<u8>>;

/// Cuts `wasm` in the folder `work`, and replaces Trunk's files in the folder `staging`.
pub(crate) fn run(wasm: &Path, work: &Path, staging: &Path) -> Result<()> {
    let out = work.join("out");
    // An earlier run may have left files of other parts.
    let _ = fs::remove_dir_all(work);
    fs::create_dir_all(&out).wrap_err_with(|| format!("cannot create {}", out.display()))?;
    let main = work.join("main.wasm");

    let wasm = fs::read(wasm).wrap_err_with(|| format!("cannot read {}", wasm.display()))?;
    cut(&wasm, &main, &out)?;
    bind(&main, &out)?;
    let mut files = read(&out)?;
    join_scripts(&mut files)?;
    shrink(&mut files)?;
    publish::publish(files, staging)?;
    minify::boot_script(staging)
}

/// Writes the main part, which wasm-bindgen has still to work on, to `main`; the other parts and the
/// script that loads them into the folder `out`.
fn cut(wasm: &[u8], main: &Path, out: &Path) -> Result<()> {
    let script = format!("./{}", script_name());
    let link_script = format!("./{}", link_script_name());
    let mut options = Options::new(wasm);
    options.output_dir = out;
    options.main_out_path = main;
    options.link_name = &link_script;
    options.main_module = &script;
    transform(options).map(drop).wrap_err("cannot cut the wasm")
}

/// Writes the main part and its script into the folder `out`.
fn bind(main: &Path, out: &Path) -> Result<()> {
    let status = Command::new("wasm-bindgen")
        // The parts share the function table, which is one of these exports.
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--remove-name-section", "--remove-producers-section"])
        .args(["--out-name", PLACEHOLDER, "--out-dir"])
        .args([out, main])
        .status()
        .wrap_err("cannot start wasm-bindgen")?;
    ensure!(status.success(), "wasm-bindgen failed ({status})");
    Ok(())
}

fn read(folder: &Path) -> Result<Files> {
    let cannot = || format!("cannot read {}", folder.display());
    let mut files = Files::new();
    for entry in fs::read_dir(folder).wrap_err_with(cannot)? {
        let path = entry.wrap_err_with(cannot)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let content = fs::read(&path).wrap_err_with(cannot)?;
        files.insert(name.into_owned(), content);
    }
    Ok(files)
}

fn join_scripts(files: &mut Files) -> Result<()> {
    let mut take = |name: String| {
        let script = files
            .remove(&name)
            .ok_or_eyre(format!("no {name} was written"))?;
        String::from_utf8(script).wrap_err(name)
    };
    let script = take(script_name())?;
    let link_script = take(link_script_name())?;
    let joined = link_script::join(&script, &link_script);
    files.insert(script_name(), joined.into_bytes());
    Ok(())
}

fn shrink(files: &mut Files) -> Result<()> {
    let script = files.get(&script_name()).map(Vec::as_slice);
    let numbers = import_names::number(script.unwrap_or_default());
    for (name, content) in &mut *files {
        // wasm-bindgen has already written the main part again.
        if name.ends_with(".wasm") && !name.starts_with(PLACEHOLDER) {
            *content = reencode::reencode(content)?;
        }
        import_names::replace(content, &numbers);
    }
    if let Some(script) = files.get_mut(&script_name()) {
        *script = minify::script(script)?;
    }
    Ok(())
}

fn script_name() -> String {
    format!("{PLACEHOLDER}.js")
}

fn link_script_name() -> String {
    format!("{PLACEHOLDER}-link.js")
}
