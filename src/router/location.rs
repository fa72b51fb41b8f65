use leptos::prelude::location;

/// The parts of a URL that hold a screen and its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// Begins with `/`.
    pub path: String,
    /// Empty, or begins with `?`.
    pub search: String,
    /// Empty, or begins with `#`.
    pub hash: String,
}

impl Location {
    /// Returns the location in the browser's address bar.
    pub fn current() -> Self {
        let location = location();
        Self {
            path: location.pathname().unwrap_or_default(),
            search: location.search().unwrap_or_default(),
            hash: location.hash().unwrap_or_default(),
        }
    }

    /// Cuts a URL without scheme and host into its parts.
    pub fn of(url: &str) -> Self {
        let (rest, hash) = url.find('#').map_or((url, ""), |at| url.split_at(at));
        let (path, search) = rest.find('?').map_or((rest, ""), |at| rest.split_at(at));
        Self {
            path: path.to_owned(),
            search: search.to_owned(),
            hash: hash.to_owned(),
        }
    }

    /// Returns whether this is the location of a URL without scheme and host.
    pub fn is(&self, url: &str) -> bool {
        *self == Self::of(url)
    }
}
