//! The web server of both pages: files with the highest brotli compression, as a deployment sends
//! them, and the API behind the same origin.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Response, Uri};
use brotli::enc::BrotliEncoderParams;
use e2e::{CONTENT_SECURITY_POLICY, Proxy, content_type};

use crate::{Failure, baseline};

/// The highest quality of brotli, as in the size budget of the build.
const QUALITY: i32 = 11;
/// An empty page of the same origin. Browsers open on it.
pub(crate) const BLANK: &str = "/blank/";
/// The bare page for the list of all customers: a loop of the requests of its sync, and a table.
pub(crate) const BARE_LIST: &str = "/bare-list/";
const BARE_LIST_FILES: [(&str, &str); 3] = [
    (
        "/bare-list/index.html",
        include_str!("../directory/index.html"),
    ),
    ("/bare-list/loop.js", include_str!("../directory/loop.js")),
    ("/bare-list/table.js", include_str!("../directory/table.js")),
];

/// A running server. It ends with the runtime.
pub(crate) struct Server {
    /// Scheme, host and port, without a slash at the end.
    pub(crate) url: String,
}

/// Media type and compressed content, by path on the server.
type Files = HashMap<String, (&'static str, Bytes)>;

impl Server {
    /// Serves the release build, the bare page and this API.
    pub(crate) async fn start(api: &str) -> Result<Self, Failure> {
        let files = Arc::new(all_files()?);
        let proxy = Arc::new(Proxy::new(api));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(move |method, uri: Uri, headers, body| {
            let (proxy, files) = (proxy.clone(), files.clone());
            async move {
                if uri.path().starts_with("/v1.0/") {
                    proxy.pass(method, &uri, headers, body).await
                } else {
                    file(&files, uri.path())
                }
            }
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { url })
    }
}

fn file(files: &Files, path: &str) -> Response<Body> {
    // A path without an extension is a page of the application, which is one file.
    let path = match path {
        baseline::PATH | BLANK | BARE_LIST => &format!("{path}index.html"),
        path if Path::new(path).extension().is_none() => "/index.html",
        path => path,
    };
    let mut answer = Response::new(Body::empty());
    let Some((kind, content)) = files.get(path) else {
        *answer.status_mut() = axum::http::StatusCode::NOT_FOUND;
        return answer;
    };
    for (name, value) in [
        ("content-type", *kind),
        ("content-encoding", "br"),
        ("cache-control", "no-cache"),
        ("content-security-policy", CONTENT_SECURITY_POLICY),
    ] {
        let value = axum::http::HeaderValue::from_static(value);
        answer.headers_mut().insert(name, value);
    }
    *answer.body_mut() = content.clone().into();
    answer
}

fn all_files() -> Result<Files, Failure> {
    let dist = e2e::dist();
    let mut files = Files::new();
    for path in below(&dist)? {
        let inside = path.strip_prefix(&dist)?.to_string_lossy().into_owned();
        let content = compressed(&fs::read(&path)?)?;
        files.insert(format!("/{inside}"), (content_type(&path), content));
    }
    let blank = format!("{BLANK}index.html");
    for (path, text) in baseline::FILES
        .into_iter()
        .chain(BARE_LIST_FILES)
        .chain([(&*blank, "<!doctype html>")])
    {
        let content = compressed(text.as_bytes())?;
        files.insert(path.to_owned(), (content_type(Path::new(path)), content));
    }
    Ok(files)
}

fn below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn compressed(mut plain: &[u8]) -> io::Result<Bytes> {
    let mut content = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: QUALITY,
        size_hint: plain.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut plain, &mut content, &parameters)?;
    Ok(content.into())
}
