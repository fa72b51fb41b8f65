use model::{Auth, is_token};
use proptest::prelude::*;

use crate::support::laws;

fn clean(text: &str) -> Result<String, String> {
    Auth::default()
        .clean_token(text)
        .map_err(|wrong| wrong.explanation().english())
}

#[test]
fn a_token_is_taken_out_of_what_is_copied_with_it() {
    let texts = [
        "secret",
        " secret\n",
        "“secret”",
        "„secret“",
        "«secret»",
        "\"secret\"",
        "'secret'",
        "`secret`",
        "secret\u{200b}",
        "\u{feff}secret",
        "\u{2066}secret\u{2069}",
        "se\u{ad}cr\u{200d}et",
        "sec\nret",
        "sec\r\n  ret",
        "sec ret",
        "\u{a0}secret\u{3000}",
        "Bearer secret",
        "bearer\tsecret",
        "\"Bearer secret\"",
        "Bearer “secret”",
        "Authorization: Bearer secret",
        "Bearer Bearer secret",
        "Bearer: secret",
    ];
    for text in texts {
        assert_eq!(clean(text), Ok("secret".into()), "{text:?}");
    }
}

#[test]
fn a_token_without_any_of_it_stays_as_it_is() {
    let long = "a".repeat(5_000);
    for token in [
        "Bearer",
        "bearer-7",
        "a'b\"c",
        "x:y",
        "eyJ.e30=._-~+/",
        "caf\u{e9}",
        &long,
    ] {
        assert_eq!(clean(token).as_deref(), Ok(token));
    }
}

#[test]
fn the_scheme_of_the_server_is_no_part_of_a_token() {
    let auth = Auth {
        header: "X-Key".into(),
        scheme: "Token".into(),
        login_path: None,
    };
    for text in [
        "Token secret",
        "X-Key: secret",
        "bearer secret",
        "x-key: token secret",
    ] {
        assert_eq!(auth.clean_token(text), Ok("secret".into()), "{text}");
    }
    let bare = Auth {
        scheme: String::new(),
        ..auth
    };
    assert_eq!(bare.clean_token(" secret "), Ok("secret".into()));
}

#[test]
fn nothing_is_left_of_a_text_without_a_token() {
    for text in ["", " ", "\u{200b}", "“”", "\n\t"] {
        assert_eq!(clean(text), Ok(String::new()), "{text:?}");
    }
}

#[test]
fn a_character_that_cannot_be_sent_is_named() {
    let cases = [
        (
            "s\u{435}cret",
            "A token cannot contain the character “\u{435}” (U+0435). It looks like Latin e.",
        ),
        (
            "secr\u{3bf}t",
            "A token cannot contain the character “\u{3bf}” (U+03BF). It looks like Latin o.",
        ),
        (
            "se\u{2013}cret",
            "A token cannot contain the character “–” (U+2013). It looks like “-”.",
        ),
        (
            "\u{ff33}ecret",
            "A token cannot contain the character “\u{ff33}” (U+FF33). It looks like Latin S.",
        ),
        (
            "se“cret",
            "A token cannot contain the character ““” (U+201C).",
        ),
        ("🔑", "A token cannot contain the character “🔑” (U+1F511)."),
    ];
    for (text, words) in cases {
        assert_eq!(clean(text), Err(words.to_owned()), "{text}");
    }
}

#[test]
fn only_a_clean_token_is_kept() {
    for token in ["secret", "caf\u{e9}", "a'b"] {
        assert!(is_token(token), "{token}");
    }
    for text in [
        "",
        "s\u{435}cret",
        "sec\nret",
        "sec ret",
        "“secret”",
        "a\u{200b}",
    ] {
        assert!(!is_token(text), "{text:?}");
    }
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn what_is_left_can_be_sent_and_is_clean(text in any::<String>()) {
        if let Ok(token) = clean(&text) {
            prop_assert!(token.is_empty() || is_token(&token));
            prop_assert_eq!(clean(&token), Ok(token.clone()));
        }
    }

    #[test]
    fn a_token_survives_what_is_put_around_it(
        token in "[A-Za-z0-9._~+/=-]{1,40}",
        before in "(Bearer )?[ \"“\u{feff}]{0,3}",
        after in "[ \"”\n\u{200b}]{0,3}",
    ) {
        prop_assert_eq!(clean(&format!("{before}{token}{after}")), Ok(token));
    }
}
