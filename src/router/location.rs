use leptos_router::location::{BrowserUrl, LocationProvider, Url};

/// The parts of a URL that hold a screen and its state, as leptos_router reads them. Its `Router`
/// is not used: it panics where the browser refuses a change of the history
/// (docs/failures.md, "The page's surroundings").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location(Url);

impl Location {
    /// Returns the location in the browser's address bar.
    pub fn current() -> Self {
        Self(BrowserUrl::current().unwrap_or_default())
    }

    /// Returns the location of a URL without scheme and host.
    pub fn of(url: &str) -> Self {
        Self(BrowserUrl::parse(url).unwrap_or_default())
    }

    /// The path. It begins with `/`.
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// The query, without `?`.
    pub fn search(&self) -> &str {
        self.0.search()
    }

    /// The fragment: empty, or beginning with `#`.
    pub fn hash(&self) -> &str {
        self.0.hash()
    }

    /// Returns whether this is the location of a URL without scheme and host.
    pub fn is(&self, url: &str) -> bool {
        *self == Self::of(url)
    }
}
