//! The configuration in `deploy/nginx.conf`, for other servers with the same headers.

/// The configuration of nginx as it is in the repository.
pub(crate) const NGINX_CONF: &str = include_str!("../../../deploy/nginx.conf");

/// The policy that the application must live under.
pub const CONTENT_SECURITY_POLICY: &str = header("Content-Security-Policy");

/// The value of a quoted header that nginx adds. The build stops where there is none.
const fn header(name: &str) -> &'static str {
    let (_, after) = split(NGINX_CONF, name.as_bytes());
    let (_, quoted) = split(after, b"\"");
    let (value, _) = split(quoted, b"\"");
    value
}

/// What stands before the first mark and what stands after it.
const fn split<'a>(text: &'a str, mark: &[u8]) -> (&'a str, &'a str) {
    let mut at = 0;
    while !begins(text.as_bytes(), at, mark) {
        at += 1;
    }
    let (before, _) = text.split_at(at);
    let (_, after) = text.split_at(at + mark.len());
    (before, after)
}

/// Whether the mark stands there. Reading past the end is what stops the build.
const fn begins(text: &[u8], at: usize, mark: &[u8]) -> bool {
    let mut index = 0;
    while index < mark.len() {
        if text[at + index] != mark[index] {
            return false;
        }
        index += 1;
    }
    true
}
