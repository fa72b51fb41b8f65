//! The bare page (`bench/baseline/`): one fetch, one table, no framework. It is the lower bound for a
//! page with the same list.

/// The path of the bare page on the server.
pub(crate) const PATH: &str = "/bare/";

/// The files of the bare page, by their path on the server.
pub(crate) const FILES: [(&str, &str); 2] = [
    ("/bare/index.html", include_str!("../baseline/index.html")),
    ("/bare/list.js", include_str!("../baseline/list.js")),
];
