use model::UnixTime;

use super::Format;
use super::utc::Utc;

/// The most characters of the part that names the contents.
const LONGEST: usize = 80;

/// Returns the name of a file with `what` as of `now`, with the date in UTC:
/// "customers-2026-11-24.csv". All systems accept it, for any `what`.
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
    // The date must follow: Windows reserves names like "con.csv".
    let date = now
        .seconds()
        .and_then(Utc::of)
        .map_or_else(|| "undated".to_owned(), Utc::date);
    format!("{what}-{date}.{}", format.extension())
}
