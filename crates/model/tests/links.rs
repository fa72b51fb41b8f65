use model::{mail_link, phone_link};
use proptest::prelude::*;

use crate::support::laws;

#[test]
fn plain_addresses_become_links() {
    for email in [
        "name@example.com",
        "first.last+tag@mail.example.org",
        "o'neil_x@a-b.de",
    ] {
        assert_eq!(mail_link(email), Some(format!("mailto:{email}")));
    }
}

#[test]
fn whatever_could_be_more_than_an_address_does_not() {
    let texts = [
        "",
        "name",
        "@example.com",
        "name@",
        "a@b@c",
        " a@b.de",
        "a@b.de?body=x",
        "a@b.de&cc=c@d",
        "a@b.de,c@d.de",
        "a%40b@c.de",
        "javascript:x@y",
        "a@b.de\r\nBcc: c@d",
        "почта@пример.рф",
    ];
    for email in texts {
        assert_eq!(mail_link(email), None, "{email}");
    }
}

#[test]
fn numbers_lose_their_punctuation() {
    let cases = [
        ("123-12-12", Some("tel:1231212")),
        (" +49 (30) 1234/56.7 ", Some("tel:+49301234567")),
        ("112", Some("tel:112")),
        ("+44 (0)20 7946 0958", Some("tel:+442079460958")),
        ("0044 (0)20 7946 0958", Some("tel:+442079460958")),
        ("8 (495) 555-01-42", Some("tel:84955550142")),
        ("+39 06 27458838", Some("tel:+390627458838")),
        ("+1 212 555-0142 ext. 89", Some("tel:+12125550142")),
        ("+7 495 555-01-42 (доб. 12)", Some("tel:+74955550142")),
        // Dialled within the country only, or a part of the number?
        ("+44 020 7946 0958", None),
        ("+0 20 7946 0958", None),
        ("+49 30", None),
        ("030 23125 101 / 0170 0000 202", None),
        ("030 23125 101/102", None),
        ("0170 0000202; 0170 0000203", None),
        ("0170 0000202 0170 0000203", None),
        ("Tel. 030 123456", None),
        ("8", None),
        ("", None),
        ("+", None),
        ("12+34", None),
        ("++1234", None),
        ("1234;ext=5", None),
        ("1234#", None),
        ("call 1234", None),
        ("١٢٣٤", None),
    ];
    for (phone, link) in cases {
        assert_eq!(phone_link(phone).as_deref(), link, "{phone}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn no_text_smuggles_anything_in(text in prop_oneof![any::<String>(), "[a1+@:?&%#./ -]{0,9}"]) {
        if let Some(link) = mail_link(&text) {
            prop_assert!(!link["mailto:".len()..].contains([':', '?', '&', '%', '#', '/', ' ']));
        }
        if let Some(link) = phone_link(&text) {
            let number = &link["tel:".len()..];
            let digits = number.strip_prefix('+').unwrap_or(number);
            prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{}", link);
        }
    }
}
