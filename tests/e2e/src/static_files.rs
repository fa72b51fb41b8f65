//! The files of the release build, compressed once for all journeys.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Response, StatusCode};

/// A file in both the forms in which it can be sent.
#[derive(Clone)]
struct StoredFile {
    plain: Bytes,
    brotli: Bytes,
}

static STORED: LazyLock<Mutex<HashMap<PathBuf, Arc<StoredFile>>>> = LazyLock::new(Mutex::default);

/// The file at a URL's path; `index.html` for a path that names no file, as every server of a
/// single-page application must do it; 404 for a file that is not there.
pub(crate) fn serve(dist: &Path, url_path: &str, headers: &HeaderMap) -> Response<Body> {
    let relative = Path::new(url_path.trim_start_matches('/'));
    let inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let file = if relative.extension().is_some() {
        dist.join(relative)
    } else {
        dist.join("index.html")
    };
    match load(&file).filter(|_| inside) {
        Some(stored) => respond(&file, &stored, headers),
        None => Response::builder()
            .status(StatusCode::NOT_FOUND)
            .body(Body::empty())
            .unwrap(),
    }
}

fn respond(file: &Path, stored: &StoredFile, headers: &HeaderMap) -> Response<Body> {
    let accepts_brotli = headers
        .get("accept-encoding")
        .and_then(|accepted| accepted.to_str().ok())
        .is_some_and(|accepted| accepted.contains("br"));
    let answer = Response::builder()
        .header("content-type", content_type(file))
        .header("cache-control", "no-cache");
    if accepts_brotli {
        answer
            .header("content-encoding", "br")
            .body(Body::from(stored.brotli.clone()))
    } else {
        answer.body(Body::from(stored.plain.clone()))
    }
    .unwrap()
}

fn load(file: &Path) -> Option<Arc<StoredFile>> {
    let mut stored = STORED.lock().unwrap();
    if let Some(known) = stored.get(file) {
        return Some(known.clone());
    }
    let plain = std::fs::read(file).ok()?;
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 5,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*plain, &mut compressed, &parameters).unwrap();
    let new = Arc::new(StoredFile {
        plain: plain.into(),
        brotli: compressed.into(),
    });
    stored.insert(file.to_owned(), new.clone());
    Some(new)
}

/// The media type that a web server names for a file, by its extension.
pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        _ => "application/octet-stream",
    }
}
