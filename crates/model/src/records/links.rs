//! Addresses made of the station's data. Nothing but plain e-mail addresses and phone numbers
//! becomes a link, so that no field can smuggle in another scheme or a mail's text.

/// A `mailto:` address; none where `email` holds anything that could mean more than an address.
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

/// A `tel:` number of the digits of `phone`; none where it holds anything but digits and the usual
/// punctuation.
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
