//! `deploy/nginx.conf` in a real nginx: headers, caching, compression, and writes that it passes on
//! once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use e2e::{CONTENT_SECURITY_POLICY, DevApi, Fixture, Site, journey, json, on_runtime, until};
use reqwest::Response;
use reqwest::header::HeaderMap;
use tokio::net::TcpListener;

use crate::records::CUSTOMERS;

const CADDYFILE: &str = include_str!("../../../../deploy/Caddyfile");
/// The policy of browser features, the same for Caddy and nginx.
const PERMISSIONS_POLICY: &str = "Permissions-Policy";
const STRICT_TRANSPORT: &str = "Strict-Transport-Security";

/// Browser features that the application does not use. An attacker must not have them either.
const DENIED: [&str; 8] = [
    "camera",
    "display-capture",
    "geolocation",
    "hid",
    "microphone",
    "payment",
    "serial",
    "usb",
];

const NEVER_STORED: &str = "no-store";
const ASKED_FOR_ANEW: &str = "no-cache";
const KEPT_FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// Runs a test on a deployment without a browser, which would hide caching and compression.
fn deployed(story: impl AsyncFnOnce(&Site)) {
    on_runtime(async {
        let api = DevApi::start(100);
        let site = Site::start(&api.url).await;
        story(&site).await;
    });
}

async fn ask(site: &Site, method: &str, path: &str) -> Response {
    let request = reqwest::Client::new()
        .request(method.parse().unwrap(), format!("{}{path}", site.url))
        .bearer_auth("demo")
        .header("accept-encoding", "gzip, br");
    request.send().await.unwrap()
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    let all: Vec<_> = headers.get_all(name).iter().collect();
    match all[..] {
        [value] => value.to_str().unwrap(),
        [] => "",
        _ => panic!("{name} is sent more than once: {all:?}"),
    }
}

/// Returns the name of a file of the build with this start and end, with its hash between.
fn named_by_content(start: &str, end: &str) -> String {
    let files = std::fs::read_dir(e2e::dist()).unwrap();
    files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .find(|name| name.starts_with(start) && name.ends_with(end))
        .map(|name| format!("/{name}"))
        .unwrap_or_else(|| panic!("the build holds no {start}…{end}"))
}

pub(crate) fn script() -> String {
    named_by_content("customer-desk-", ".js")
}

fn wasm() -> String {
    named_by_content("customer-desk-", "_bg.wasm")
}

fn style() -> String {
    named_by_content("main-", ".css")
}

#[test]
fn every_answer_has_every_header() {
    deployed(async |site| {
        for (path, status) in [
            ("/", 200),
            ("/customers/7/edit?from=list", 200),
            ("/config.json", 200),
            ("/boot.js", 200),
            (&script(), 200),
            ("/missing.js", 404),
            ("/v1.0/customers?limit=1", 200),
            ("/v1.0/customers/999999", 404),
        ] {
            let answer = ask(site, "GET", path).await;
            assert_eq!(answer.status(), status, "{path}");
            let headers = answer.headers();
            let sent = |name| header(headers, name);
            assert_eq!(
                sent("content-security-policy"),
                CONTENT_SECURITY_POLICY,
                "{path}"
            );
            assert_eq!(sent("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(sent("referrer-policy"), "no-referrer", "{path}");
            assert_eq!(sent("cross-origin-opener-policy"), "same-origin", "{path}");
            assert_eq!(sent(STRICT_TRANSPORT), "max-age=31536000", "{path}");
            assert_eq!(sent("server"), "nginx", "{path} shows no version");
            for feature in DENIED {
                let permissions = sent("permissions-policy");
                assert!(permissions.contains(&format!("{feature}=()")), "{path}");
            }
        }
    });
}

#[test]
fn the_policy_allows_only_what_is_listed() {
    let policy: Vec<_> = CONTENT_SECURITY_POLICY.split("; ").collect();
    for directive in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(&directive), "{directive}");
    }
}

#[test]
fn caddy_sends_the_same_policies() {
    deployed(async |site| {
        let answer = ask(site, "GET", "/").await;
        let permissions = header(answer.headers(), PERMISSIONS_POLICY);
        let transport = header(answer.headers(), STRICT_TRANSPORT);
        for policy in [CONTENT_SECURITY_POLICY, permissions, transport] {
            assert!(CADDYFILE.contains(&format!("\"{policy}\"")), "{policy}");
        }
    });
}

#[test]
fn caching_is_limited_by_kind() {
    deployed(async |site| {
        for (path, rule) in [
            ("/", NEVER_STORED),
            ("/index.html", NEVER_STORED),
            ("/customers/7/edit?from=list", NEVER_STORED),
            ("/config.json", NEVER_STORED),
            ("/boot.js", ASKED_FOR_ANEW),
            ("/favicon.svg", ASKED_FOR_ANEW),
            (&script(), KEPT_FOR_GOOD),
            (&wasm(), KEPT_FOR_GOOD),
            (&style(), KEPT_FOR_GOOD),
            // A file of another release.
            ("/customer-desk-0123456789abcdef.js", NEVER_STORED),
            ("/missing.png", NEVER_STORED),
            ("/v1.0/customers", NEVER_STORED),
            ("/v1.0/customers/999999", NEVER_STORED),
        ] {
            let answer = ask(site, "GET", path).await;
            let sent = header(answer.headers(), "cache-control");
            assert_eq!(sent, rule, "{path}");
        }
    });
}

#[test]
fn a_screen_is_the_page_and_a_missing_file_is_missing() {
    deployed(async |site| {
        let page = std::fs::read_to_string(e2e::dist().join("index.html")).unwrap();
        for path in ["/", "/customers", "/customers/7/edit", "/no/such/page"] {
            let answer = reqwest::get(format!("{}{path}", site.url)).await.unwrap();
            let kind = header(answer.headers(), "content-type").to_owned();
            assert_eq!(kind, "text/html; charset=utf-8", "{path}");
            assert_eq!(answer.text().await.unwrap(), page, "{path}");
        }
        for path in ["/missing.js", "/snippets/missing.js", "/customers/x.html"] {
            let answer = reqwest::get(format!("{}{path}", site.url)).await.unwrap();
            assert_eq!(answer.status(), 404, "{path}");
            assert_ne!(answer.text().await.unwrap(), page, "{path}");
        }
    });
}

#[test]
fn files_are_named_by_their_kind_and_come_compressed() {
    deployed(async |site| {
        for (path, kind) in [
            ("/".to_owned(), "text/html; charset=utf-8"),
            (script(), "text/javascript; charset=utf-8"),
            (wasm(), "application/wasm"),
            (style(), "text/css; charset=utf-8"),
            (format!("{CUSTOMERS}?limit=100"), "application/json"),
        ] {
            let answer = ask(site, "GET", &path).await;
            let headers = answer.headers().clone();
            assert_eq!(header(&headers, "content-type"), kind, "{path}");
            assert_eq!(header(&headers, "content-encoding"), "br", "{path}");
            assert_eq!(header(&headers, "vary"), "Accept-Encoding", "{path}");
        }
        let plain = std::fs::metadata(e2e::dist().join(&wasm()[1..])).unwrap();
        let answer = ask(site, "GET", &wasm()).await;
        let sent = answer.bytes().await.unwrap().len() as u64;
        assert!(sent < plain.len() / 2, "{sent} of {}", plain.len());
    });
}

#[test]
fn a_write_reaches_the_api_once() {
    journey(Fixture::customers(0), async |app| {
        let page = app.sign_in("/customers/new").await;
        page.textbox("Company").fill("Through nginx").await;
        page.button("Save").click().await;
        page.toast("Created").wait().await;
        let posts = app.site.proxy.requests("POST", CUSTOMERS);
        assert_eq!(posts.len(), 1);
        assert!(posts[0].reached_api);
        let records = app.api.customers("").await;
        assert_eq!(records.len(), 1);
        assert_eq!(records[0]["companyname"], "Through nginx");
    });
}

#[test]
fn a_write_that_breaks_is_not_sent_again() {
    on_runtime(async {
        let station = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", station.local_addr().unwrap());
        let asked = Arc::new(AtomicUsize::new(0));
        let count = asked.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = station.accept().await {
                stream.readable().await.unwrap();
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        let site = Site::start(&address).await;
        for (number, method) in ["POST", "PUT", "DELETE"].iter().enumerate() {
            let answer = ask(&site, method, "/v1.0/customers/1").await;
            assert_eq!(answer.status(), 502, "{method}");
            assert_eq!(asked.load(Ordering::Relaxed), number + 1, "{method}");
        }
    });
}

#[test]
fn a_second_visit_loads_only_what_may_have_changed() {
    journey(Fixture::customers(3), async |app| {
        let page = app.sign_in("/customers").await;
        page.table("Customers").wait_rows(3).await;
        let later = "return performance.getEntriesByType('resource')
            .some(entry => entry.name.endsWith('-later.wasm') && entry.responseEnd > 0)";
        until("what comes later is loaded", json!(true), async || {
            page.script(later, vec![]).await
        })
        .await;
        page.goto("/customers?sortby=name").await;
        page.table("Customers").wait_rows(3).await;
        let sizes = "return performance.getEntriesByType('resource')
            .filter(entry => /-[0-9a-f]{8,}/.test(entry.name) && entry.transferSize > 0)
            .map(entry => entry.name)";
        assert_eq!(page.script(sizes, vec![]).await, json!([]));
        let configurations = "return performance.getEntriesByType('resource')
            .filter(entry => entry.name.endsWith('/config.json')).length";
        assert_eq!(
            page.script(configurations, vec![]).await,
            1,
            "what is loaded in advance is used, though it may not be stored"
        );
    });
}
