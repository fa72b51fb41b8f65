//! Packs a release for a web server into one archive: the build, the configurations of the servers,
//! and the checksums of all these files.

use std::fs;
use std::io::Write;
use std::path::Path;

use eyre::{OptionExt, Result, WrapErr};
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};

use crate::files;

/// The list that `sha256sum -c` reads.
const SUMS: &str = "SHA256SUMS";

/// Writes the folders into the gzipped tar file `archive`, below a folder of its name without
/// `.tar.gz`. The same files always make the same bytes.
///
/// # Errors
/// A file cannot be read, or the archive cannot be written.
pub(crate) fn write(folders: &[&Path], archive: &Path) -> Result<()> {
    let name = archive.file_name().unwrap_or_default().to_string_lossy();
    let root = name
        .strip_suffix(".tar.gz")
        .ok_or_eyre("the archive must end in .tar.gz")?;
    let files = read(folders)?;
    let packed = pack(root, &files).wrap_err("cannot pack the files")?;
    fs::write(archive, packed).wrap_err_with(|| format!("cannot write {}", archive.display()))
}

/// Returns the files by their path in the archive, and their checksums as a last file.
fn read(folders: &[&Path]) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for folder in folders {
        let parent = folder.parent().unwrap_or(folder);
        for path in files::below(folder)? {
            let cannot = || format!("cannot read {}", path.display());
            let content = fs::read(&path).wrap_err_with(cannot)?;
            let name = path.strip_prefix(parent).unwrap_or(&path);
            // Windows has another separator.
            let name = name.to_string_lossy().replace('\\', "/");
            files.push((name, content));
        }
    }
    files.sort();
    let sums: String = files
        .iter()
        .map(|(name, content)| format!("{}  {name}\n", checksum(content)))
        .collect();
    files.push((SUMS.to_owned(), sums.into_bytes()));
    Ok(files)
}

fn checksum(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn pack(root: &str, files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, content) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        archive.append_data(&mut header, format!("{root}/{name}"), &content[..])?;
    }
    let archive = archive.into_inner()?;
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(&archive)?;
    Ok(gzip.finish()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeMap;
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn the_archive_holds_all_files_and_their_checksums() {
        let folder =
            std::env::temp_dir().join(format!("customer-desk-dist-{}", std::process::id()));
        let [dist, deploy] = ["dist", "deploy"].map(|name| folder.join(name));
        fs::create_dir_all(dist.join("part")).unwrap();
        fs::create_dir_all(&deploy).unwrap();
        fs::write(dist.join("index.html"), "page").unwrap();
        fs::write(dist.join("part/a.js"), "").unwrap();
        fs::write(deploy.join("nginx.conf"), "server").unwrap();

        let archive = folder.join("customer-desk-1.tar.gz");
        write(&[&dist, &deploy], &archive).unwrap();
        let first = fs::read(&archive).unwrap();
        write(&[&dist, &deploy], &archive).unwrap();
        assert_eq!(fs::read(&archive).unwrap(), first, "the same bytes");
        assert!(write(&[&dist], &folder.join("customer-desk.zip")).is_err());
        fs::remove_dir_all(folder).unwrap();

        let files = unpacked(&first);
        let sums = &files["customer-desk-1/SHA256SUMS"];
        let names: Vec<&str> = sums
            .lines()
            .filter_map(|line| line.split("  ").nth(1))
            .collect();
        assert_eq!(
            names,
            ["deploy/nginx.conf", "dist/index.html", "dist/part/a.js"]
        );
        assert_eq!(files["customer-desk-1/dist/index.html"], "page");
        assert_eq!(files.len(), names.len() + 1);
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert!(sums.contains(&format!("{empty}  dist/part/a.js\n")));
    }

    fn unpacked(archive: &[u8]) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        let mut archive = tar::Archive::new(GzDecoder::new(archive));
        for entry in archive.entries().unwrap() {
            let mut entry = entry.unwrap();
            let name = entry.path().unwrap().display().to_string();
            let mut content = String::new();
            entry.read_to_string(&mut content).unwrap();
            files.insert(name, content);
        }
        files
    }
}
