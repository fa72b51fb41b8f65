//! The link of an email address. Only plain addresses become links, so that a field cannot bring
//! another URL scheme or the text of an email with it.

/// Returns the `mailto:` link of an email address; none where the text has any character that could
/// mean more than an address.
pub fn mail_link(email: &str) -> Option<String> {
    let plain = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || ".-_+'".contains(c))
    };
    let (local, domain) = email.split_once('@')?;
    (plain(local) && plain(domain)).then(|| format!("mailto:{email}"))
}
