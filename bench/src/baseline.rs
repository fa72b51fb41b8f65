//! The bare page (`bench/baseline/`): one fetch, one table, no framework. It is the limit of what
//! a page with the same list can do here.

/// Where it stands on the server.
pub(crate) const PATH: &str = "/bare/";

/// Its files, by their path on the server.
pub(crate) const FILES: [(&str, &str); 2] = [
    ("/bare/index.html", include_str!("../baseline/index.html")),
    ("/bare/list.js", include_str!("../baseline/list.js")),
];
