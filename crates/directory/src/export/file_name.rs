use model::UnixTime;

use super::Format;
use super::utc::Utc;

/// The most characters of what is in the file.
const LONGEST: usize = 80;

/// The name of a file that holds `what` as of `now`: "customers-2026-11-24.csv", by the date in
/// UTC. Any system takes it, whatever `what` is.
pub fn file_name(format: Format, what: &str, now: UnixTime) -> String {
    let words: Vec<_> = what
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut what = words.join("-");
    what.truncate(LONGEST);
    if what.is_empty() {
        what.push_str("export");
    }
    // Something must follow: Windows keeps names like "con.csv" to itself.
    let date = now
        .seconds()
        .and_then(Utc::of)
        .map_or_else(|| "undated".to_owned(), Utc::date);
    format!("{what}-{date}.{}", format.extension())
}
