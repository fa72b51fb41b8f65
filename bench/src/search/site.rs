//! The server of the page of the engines: their files and the customers.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Response, StatusCode, Uri};
use e2e::{Value, content_type};

use super::customers::Customers;
use crate::Failure;

const PAGE: &str = "/search/index.html";
const OWN: [(&str, &str); 10] = [
    (PAGE, include_str!("../../search/index.html")),
    ("/search/main.js", include_str!("../../search/main.js")),
    ("/search/times.js", include_str!("../../search/times.js")),
    ("/search/fold.js", include_str!("../../search/fold.js")),
    (
        "/search/contenders/engine.js",
        include_str!("../../search/contenders/engine.js"),
    ),
    (
        "/search/contenders/flexsearch.js",
        include_str!("../../search/contenders/flexsearch.js"),
    ),
    (
        "/search/contenders/flexsearch-forward.js",
        include_str!("../../search/contenders/flexsearch-forward.js"),
    ),
    (
        "/search/contenders/fuse.js",
        include_str!("../../search/contenders/fuse.js"),
    ),
    (
        "/search/contenders/minisearch.js",
        include_str!("../../search/contenders/minisearch.js"),
    ),
    (
        "/search/contenders/ufuzzy.js",
        include_str!("../../search/contenders/ufuzzy.js"),
    ),
];
const ENGINE: [&str; 2] = ["engine.js", "engine_bg.wasm"];
const PEERS: [&str; 4] = [
    "@leeoniya/ufuzzy/dist/uFuzzy.mjs",
    "flexsearch/dist/flexsearch.bundle.module.min.mjs",
    "fuse.js/dist/fuse.min.mjs",
    "minisearch/dist/es/index.js",
];

/// A running server. It ends with the runtime.
pub(crate) struct Site {
    /// Scheme, host and port, without a slash at the end.
    pub(crate) url: String,
    /// The number of pages of customers.
    pub(crate) pages: usize,
}

/// Media type and content, by path on the server.
type Files = HashMap<String, (&'static str, Bytes)>;

impl Site {
    /// Serves these customers.
    pub(crate) async fn start(customers: &Customers) -> Result<Self, Failure> {
        let files = Arc::new(all_files(customers)?);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(move |uri: Uri| {
            let answer = file(&files, uri.path());
            async move { answer }
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        let pages = customers.pages.len();
        Ok(Self { url, pages })
    }
}

/// Returns the installed version of an npm package.
pub(crate) fn version(package: &str) -> Option<String> {
    let path = folder("CUSTOMER_DESK_PEERS").ok()?.join(package);
    let text = fs::read_to_string(path.join("package.json")).ok()?;
    let description: Value = serde_json::from_str(&text).ok()?;
    Some(description["version"].as_str()?.to_owned())
}

fn file(files: &Files, path: &str) -> Response<Body> {
    let path = if path == "/search/" { PAGE } else { path };
    let mut answer = Response::new(Body::empty());
    let Some((kind, content)) = files.get(path) else {
        *answer.status_mut() = StatusCode::NOT_FOUND;
        return answer;
    };
    for (name, value) in [
        ("content-type", *kind),
        ("cache-control", "no-store"),
        // An isolated page reads a clock that is 20 times finer.
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
    ] {
        let value = HeaderValue::from_static(value);
        answer.headers_mut().insert(name, value);
    }
    *answer.body_mut() = content.clone().into();
    answer
}

fn all_files(customers: &Customers) -> Result<Files, Failure> {
    let mut files = Files::new();
    for (path, text) in OWN {
        let content = Bytes::from_static(text.as_bytes());
        files.insert(path.to_owned(), (media_type(path), content));
    }
    for (place, variable, names) in [
        ("engine", "CUSTOMER_DESK_ENGINE", &ENGINE[..]),
        ("peers", "CUSTOMER_DESK_PEERS", &PEERS[..]),
    ] {
        let folder = folder(variable)?;
        for name in names {
            let path = folder.join(name);
            let content = fs::read(&path);
            let content = content.map_err(|error| format!("{}: {error}", path.display()))?;
            let path = format!("/{place}/{name}");
            files.insert(path, (media_type(name), content.into()));
        }
    }
    for (number, text) in customers.pages.iter().enumerate() {
        let path = format!("/search/pages/{number}.json");
        files.insert(path, ("application/json", text.clone()));
    }
    Ok(files)
}

fn media_type(path: &str) -> &'static str {
    // Modules with another extension.
    let path = if path.ends_with(".mjs") {
        "module.js"
    } else {
        path
    };
    content_type(Path::new(path))
}

fn folder(variable: &str) -> Result<PathBuf, Failure> {
    let missing = || format!("{variable} is not set: run `cargo xtask bench search`");
    Ok(env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(missing)?)
}
