//! Finds words in the code of `src/` that belong in `locales/`: texts in the markup of `view!`, values
//! of attributes that are read out or shown, and other literals that read like a text of a screen.
//! Tests, messages of `expect` and panics are for developers.

use std::iter::Peekable;

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, LexError, Literal, Spacing, TokenStream, TokenTree};

/// Attributes and parameters of components whose value is shown or read out.
const SHOWN: [&str; 14] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "hint",
    "label",
    "placeholder",
    "region",
    "text",
    "textContent",
    "title",
    "tooltip",
];

/// Macros and functions whose literals are for developers.
const FOR_DEVELOPERS: [&str; 12] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "error",
    "expect",
    "log",
    "panic",
    "todo",
    "unreachable",
    "warn",
];

/// Names that are the same in all languages.
const NAMES: [&str; 3] = ["Customer Desk", "Ctrl K", "config.json"];

/// Capitalised words that browsers use as names of keys, headers, types of data and systems.
const IDENTIFIERS: [&str; 11] = [
    "Accept", "Android", "Date", "Dead", "End", "Enter", "Escape", "Files", "Home", "Process",
    "Tab",
];

/// A literal with words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// The literal without its quotes.
    pub(crate) text: String,
    /// Counted from 1.
    pub(crate) line: usize,
}

type Tokens = Peekable<IntoIter>;

/// Returns the words in the code `text`, in the order of their places.
///
/// # Errors
/// A bracket or a quotation mark is not closed.
pub(crate) fn words(text: &str) -> Result<Vec<Words>, LexError> {
    let mut found = Vec::new();
    code(text.parse()?, reads_like_a_text, &mut found);
    Ok(found)
}

/// Reads Rust code, and adds the literals for which `is_said` holds.
fn code(tokens: TokenStream, is_said: fn(&str) -> bool, found: &mut Vec<Words>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                let is_inner = skip_sign(&mut tokens, '!');
                if is_test(&mut tokens) {
                    if is_inner {
                        return;
                    }
                    skip_item(&mut tokens);
                }
            }
            TokenTree::Ident(name) => {
                let is_macro = skip_sign(&mut tokens, '!');
                let Some(group) = next_group(&mut tokens) else {
                    continue;
                };
                if name == "view" && is_macro {
                    markup(group.stream(), found);
                } else if !FOR_DEVELOPERS.iter().any(|it| name == it) {
                    code(group.stream(), is_said, found);
                }
            }
            TokenTree::Group(group) => code(group.stream(), is_said, found),
            TokenTree::Literal(literal) => add_if(&literal, is_said, found),
            TokenTree::Punct(_) => {}
        }
    }
}

/// Reads the markup of `view!`: tags, literals between them, and code in braces.
fn markup(tokens: TokenStream, found: &mut Vec<Words>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => tag(&mut tokens, found),
            TokenTree::Literal(literal) => add_if(&literal, has_letters, found),
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                match inner.as_slice() {
                    [TokenTree::Literal(literal)] => add_if(literal, has_letters, found),
                    _ => code(group.stream(), reads_like_a_text, found),
                }
            }
            _ => {}
        }
    }
}

/// Reads from behind `<` up to the `>` that closes the tag.
fn tag(tokens: &mut Tokens, found: &mut Vec<Words>) {
    let mut inner: Vec<TokenTree> = Vec::new();
    let mut generics = 0_usize;
    for token in tokens.by_ref() {
        // The `>` of `->` and `=>` closes nothing, and that of `::<T>` no tag.
        let after = |signs: [char; 2]| {
            let last = inner.last();
            last.is_some_and(|it| signs.into_iter().any(|sign| is_joint(it, sign)))
        };
        if is_sign(&token, '<') && after([':', ':']) {
            generics += 1;
        } else if is_sign(&token, '>') && !after(['-', '=']) {
            if generics == 0 {
                break;
            }
            generics -= 1;
        }
        inner.push(token);
    }
    let mut at = 0;
    let mut is_shown = false;
    let mut value = TokenStream::new();
    while at < inner.len() {
        if let Some((name, length)) = attribute(&inner[at..]) {
            read_value(std::mem::take(&mut value), is_shown, found);
            let name = name.rsplit(':').next().unwrap_or_default();
            is_shown = SHOWN.contains(&name);
            at += length;
        } else {
            value.extend([inner[at].clone()]);
            at += 1;
        }
    }
    read_value(value, is_shown, found);
}

/// Returns the name of the attribute at the start of `tokens`, such as `aria-label` or `on:click`, and
/// the number of its tokens with `=`.
fn attribute(tokens: &[TokenTree]) -> Option<(String, usize)> {
    let mut name = String::new();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(part) if name.is_empty() || name.ends_with(['-', ':']) => {
                name += &part.to_string();
            }
            TokenTree::Punct(punct) if !name.is_empty() => match punct.as_char() {
                sign @ ('-' | ':') => name.push(sign),
                '=' => {
                    let is_operator = punct.spacing() == Spacing::Joint
                        && tokens
                            .get(at + 1)
                            .is_some_and(|next| is_sign(next, '=') || is_sign(next, '>'));
                    return (!is_operator).then_some((name, at + 1));
                }
                _ => return None,
            },
            _ => return None,
        }
    }
    None
}

fn read_value(value: TokenStream, is_shown: bool, found: &mut Vec<Words>) {
    // The words of each literal in a value that is shown are shown.
    let is_said = if is_shown {
        has_letters
    } else {
        reads_like_a_text
    };
    code(value, is_said, found);
}

/// Reads the brackets of an attribute, which follow `#`. Returns whether it is `cfg(test)`.
fn is_test(tokens: &mut Tokens) -> bool {
    let attribute = next_group(tokens);
    attribute.is_some_and(|it| it.stream().to_string().replace(' ', "") == "cfg(test)")
}

/// Skips an item with its further attributes.
fn skip_item(tokens: &mut Tokens) {
    for token in tokens.by_ref() {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
            token if is_sign(&token, ';') => return,
            _ => {}
        }
    }
}

fn next_group(tokens: &mut Tokens) -> Option<Group> {
    match tokens.next_if(|token| matches!(token, TokenTree::Group(_)))? {
        TokenTree::Group(group) => Some(group),
        _ => None,
    }
}

fn skip_sign(tokens: &mut Tokens, sign: char) -> bool {
    tokens.next_if(|token| is_sign(token, sign)).is_some()
}

fn is_sign(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn is_joint(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign && punct.spacing() == Spacing::Joint)
}

fn add_if(literal: &Literal, is_said: fn(&str) -> bool, found: &mut Vec<Words>) {
    let Some(text) = string(&literal.to_string()) else {
        return;
    };
    if is_said(&text) && !NAMES.contains(&text.as_str()) {
        let line = literal.span().start().line;
        found.push(Words { text, line });
    }
}

/// Returns the contents of a string literal, with a space for each escape and each `{…}` of a format.
fn string(literal: &str) -> Option<String> {
    let is_raw = literal.starts_with('r');
    let inner = literal.trim_start_matches('r').trim_matches('#');
    let inner = inner.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::new();
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if !is_raw => {
                text.push(' ');
                match letters.next() {
                    Some('u') => skip_braces(&mut letters),
                    Some('x') => {
                        letters.nth(1);
                    }
                    _ => {}
                }
            }
            '{' => {
                text.push(' ');
                skip_braces(&mut letters);
            }
            letter => text.push(letter),
        }
    }
    Some(text)
}

fn skip_braces(letters: &mut std::str::Chars) {
    for letter in letters {
        if letter == '}' {
            return;
        }
    }
}

fn has_letters(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}

/// Whether a literal in code reads like a text of a screen: it starts with a capital letter, and is no
/// name such as `ArrowDown`, `Content-Type` or `Control+K`.
fn reads_like_a_text(text: &str) -> bool {
    let text = text.trim();
    let is_name =
        |word: &str| word.contains(['-', '+']) || word.chars().skip(1).any(char::is_uppercase);
    let are_names = text.split(' ').all(is_name) || IDENTIFIERS.contains(&text);
    text.starts_with(char::is_uppercase) && text.contains(char::is_lowercase) && !are_names
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn found(text: &str) -> Vec<String> {
        words(text).unwrap().into_iter().map(|it| it.text).collect()
    }

    const NOTHING: [&str; 0] = [];

    #[test]
    fn a_text_in_markup_is_found() {
        for markup in [
            "<p>\"Save\"</p>",
            "<p>{\"Save\"}</p>",
            "<p>{x}\"Save\"{y}</p>",
            "<p><b>{x}</b>\"Save\"</p>",
            "\"Save\"",
            "<><Icon name=\"save\"/>\"Save\"</>",
            "<input disabled/>\"Save\"",
            "<p on:click=move |_| x.iter().collect::<Vec<_>>().f(a => b) class=x>\"Save\"</p>",
            "<p class:a=move || x -> y>\"Save\"</p>",
            "<p>{move || view! { <b>\"Save\"</b> }}</p>",
            "<Show when=x fallback=|| view! { <b>\"Save\"</b> }><p/></Show>",
            "<p>r#\"Save\"#</p>",
        ] {
            assert_eq!(
                found(&format!("fn f() {{ view! {{ {markup} }} }}")),
                ["Save"],
                "{markup}"
            );
        }
        // In any letter case, and within words of others.
        assert_eq!(
            found("view! { <p>\"of\" {n} \" rows\"</p> }"),
            ["of", " rows"]
        );
    }

    #[test]
    fn signs_and_names_in_markup_are_no_words() {
        assert_eq!(
            found(
                r#"view! { <p>" · " "—" "\u{a0}\n\x41" "7" "Customer Desk" {t(texts::x())} {count}</p> }"#
            ),
            NOTHING
        );
        assert_eq!(
            found("view! { <td class=\"cell wide\" colspan=\"2\">{x}</td> }"),
            NOTHING
        );
    }

    #[test]
    fn a_value_that_is_shown_is_found() {
        for name in [
            "aria-label",
            "title",
            "placeholder",
            "label",
            "hint",
            "text",
            "alt",
            "region",
            "prop:textContent",
            "attr:aria-label",
        ] {
            for value in [
                "\"theme\"",
                "{\"theme\"}",
                "move || \"theme\"",
                "format!(\"theme\")",
                "Signal::derive(move || if x { \"theme\" } else { a })",
                "text(\"theme\")",
            ] {
                let tag =
                    format!("view! {{ <Part id=\"main\" {name}={value} class=\"x\" disabled/> }}");
                assert_eq!(found(&tag), ["theme"], "{tag}");
            }
        }
    }

    #[test]
    fn values_that_are_not_shown_are_no_words() {
        for tag in [
            "<Icon name=\"save\" class=\"icon large\"/>",
            "<a href=\"/customers\" aria-current=\"page\" aria-label=t(texts::x())>{x}</a>",
            "<Button label=texts::action_save() icon=\"save\" on_press=press/>",
            "<Button label=Signal::derive(move || texts::x(n.to_string())) icon=\"save\"/>",
            "<p title=move || x.get().expect(\"a title\") class=\"note\"/>",
            "<p title=format!(\"{a}: {b}\") id=\"x\"/>",
            "<p data-label=\"x\" aria-labelledby=\"heading\"/>",
            "<p on:click=move |_| { let label = \"x\"; } class=a == b/>",
        ] {
            assert_eq!(found(&format!("view! {{ {tag} }}")), NOTHING, "{tag}");
        }
    }

    #[test]
    fn a_text_in_code_is_found() {
        for code in [
            "\"Show more\"",
            "\"Any\"",
            "\"A customer or a command\"",
            "\"API token\"",
            "format!(\"Filters ({count})\")",
            "format!(\"{a} The page was left.\")",
            "match x { 1 => \"No rows\", _ => y }",
            "toasts.show(\"Saved\")",
        ] {
            assert_eq!(
                found(&format!("fn f() {{ let x = {code}; }}")).len(),
                1,
                "{code}"
            );
        }
        assert_eq!(
            found("const A: [&str; 2] = [\"All\", \"Active\"];"),
            ["All", "Active"]
        );
    }

    #[test]
    fn other_literals_in_code_are_no_words() {
        for code in [
            "\"table card\"",
            "\"customer-desk.theme\"",
            "\"ArrowDown\"",
            "\"Content-Type\"",
            "\"Enter\"",
            "\"Control+K Meta+K\"",
            "\"UTF-8\"",
            "b\"Bytes\"",
            "'A'",
            "x.expect(\"The reason\")",
            "panic!(\"The reason\")",
            "leptos::logging::warn!(\"A warning\")",
        ] {
            assert_eq!(
                found(&format!("fn f() {{ let x = {code}; }}")),
                NOTHING,
                "{code}"
            );
        }
    }

    #[test]
    fn comments_attributes_and_tests_are_passed_over() {
        assert_eq!(
            found(
                "//! A comment
                /// A comment
                // view! { <p>\"Save\"</p> }
                /* \"Save\" */
                #[expect(dead_code, reason = \"Not yet\")]
                fn f() {}
                #[cfg(test)]
                #[allow(unused)]
                mod tests { fn f() { view! { <p>\"Save\"</p> } } }
                #[cfg(test)]
                const X: &str = \"A test\";
                #[cfg(test)]
                use x::{a, b};"
            ),
            NOTHING
        );
        assert_eq!(found("#![cfg(test)] const X: &str = \"A test\";"), NOTHING);
        // What comes after them is read.
        assert_eq!(
            found(
                "#[cfg(test)] mod tests { const X: &str = \"A test\"; } const Y: &str = \"A text\";
                #[cfg(not(test))] const Z: &str = \"A text\";"
            ),
            ["A text", "A text"]
        );
    }

    #[test]
    fn the_line_is_that_of_the_literal() {
        let found = words("fn f() {\n    view! {\n        <p\n            title=\"a\"\n        >\n            \"b\"\n        </p>\n    }\n}").unwrap();
        let lines: Vec<usize> = found.iter().map(|it| it.line).collect();
        assert_eq!(lines, [4, 6]);
    }
}
