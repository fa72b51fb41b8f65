//! Links made of a customer's fields. Only plain email addresses and phone numbers become links, so
//! that a field cannot bring another URL scheme or the text of an email with it.

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

/// Returns the `tel:` link of a phone number; none where the text has other characters than digits
/// and the usual punctuation, or fewer than 3 digits.
pub fn phone_link(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let plain = phone
        .trim()
        .chars()
        .enumerate()
        .all(|(at, c)| c.is_ascii_digit() || " -./()".contains(c) || (c == '+' && at == 0));
    let plus = if phone.trim().starts_with('+') {
        "+"
    } else {
        ""
    };
    (plain && digits.len() >= 3).then(|| format!("tel:{plus}{digits}"))
}
