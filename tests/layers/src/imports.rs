//! Finds the paths that a file names: in `use`, in code, and in macros such as `view!`. Comments and
//! strings are no paths, since the text is read as Rust tokens.

use std::iter::Peekable;

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Ident, LexError, Spacing, TokenStream, TokenTree};

/// A path of at least two names. It starts with `crate` or with the name of a crate.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    /// Counted from 1.
    pub(crate) line: usize,
}

type Tokens = Peekable<IntoIter>;

/// Returns all paths of `text`, the code of `module`, which is given without `crate`.
///
/// # Errors
/// A bracket or a quotation mark is not closed.
pub(crate) fn imports(text: &str, module: &[String]) -> Result<Vec<Import>, LexError> {
    let mut found = Vec::new();
    walk(text.parse()?, module, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, module: &[String], found: &mut Vec<Import>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "mod" => inline_module(&mut tokens, module, found),
            TokenTree::Ident(ident) => {
                let line = line(&ident);
                let paths = &mut Vec::new();
                read_path(vec![ident.to_string()], line, &mut tokens, paths);
                found.extend(paths.drain(..).filter_map(|it| absolute(it, module)));
            }
            // The `>` of `->` and `=>` closes no generic argument.
            TokenTree::Punct(punct) if matches!(punct.as_char(), '-' | '=') => {
                skip(&mut tokens, '>');
            }
            // `<T as Trait>::name` continues a path that starts elsewhere.
            TokenTree::Punct(punct) if punct.as_char() == '>' && skip_separator(&mut tokens) => {
                tokens.next_if(|token| matches!(token, TokenTree::Ident(_)));
            }
            TokenTree::Group(group) => walk(group.stream(), module, found),
            _ => {}
        }
    }
}

/// Reads `name { … }`, which follows `mod`. In `mod name;` there is nothing to read.
fn inline_module(tokens: &mut Tokens, module: &[String], found: &mut Vec<Import>) {
    let Some(TokenTree::Ident(name)) = tokens.next() else {
        return;
    };
    if let Some(TokenTree::Group(group)) =
        tokens.next_if(|token| matches!(token, TokenTree::Group(_)))
    {
        let inner = [module, &[name.to_string()]].concat();
        walk(group.stream(), &inner, found);
    }
}

/// Reads the rest of a path that starts with `names`: one path, or several with a common start as in
/// `a::{b, c::d}`. `line` is that of its last name.
fn read_path(
    mut names: Vec<String>,
    mut line: usize,
    tokens: &mut Tokens,
    found: &mut Vec<Import>,
) {
    while skip_separator(tokens) {
        match tokens.peek() {
            Some(TokenTree::Ident(ident)) => {
                line = self::line(ident);
                names.push(ident.to_string());
                tokens.next();
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inner = group.stream();
                tokens.next();
                return read_group(&names, inner, found);
            }
            Some(TokenTree::Punct(star)) if star.as_char() == '*' => {
                line = star.span().start().line;
                names.push("*".to_owned());
                tokens.next();
            }
            // The `<` of a generic argument.
            _ => break,
        }
    }
    found.push(Import { path: names, line });
}

/// Reads the `{b, c::d}` of `a::{b, c::d}`.
fn read_group(start: &[String], group: TokenStream, found: &mut Vec<Import>) {
    let mut tokens = group.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let (name, line) = match token {
            TokenTree::Ident(ident) if ident == "as" => {
                tokens.next();
                continue;
            }
            TokenTree::Ident(ident) => (ident.to_string(), line(&ident)),
            TokenTree::Punct(star) if star.as_char() == '*' => {
                ("*".to_owned(), star.span().start().line)
            }
            _ => continue,
        };
        read_path([start, &[name]].concat(), line, &mut tokens, found);
    }
}

/// Skips `::` if it comes next.
fn skip_separator(tokens: &mut Tokens) -> bool {
    let is_first = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == ':' && punct.spacing() == Spacing::Joint,
        _ => false,
    };
    tokens.next_if(is_first).is_some() && skip(tokens, ':')
}

/// Skips a sign if it comes next.
fn skip(tokens: &mut Tokens, sign: char) -> bool {
    let is_sign = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == sign,
        _ => false,
    };
    tokens.next_if(is_sign).is_some()
}

/// Resolves `super` and `self`. Returns `None` for a single name, which is no path.
fn absolute(import: Import, module: &[String]) -> Option<Import> {
    let Import { path, line } = import;
    if path.len() < 2 {
        return None;
    }
    let ups = path.iter().take_while(|name| *name == "super").count();
    let is_relative = ups > 0 || path[0] == "self";
    if !is_relative {
        return Some(Import { path, line });
    }
    let start = &module[..module.len().saturating_sub(ups)];
    let rest = &path[ups.max(1)..];
    let path = [&["crate".to_owned()], start, rest].concat();
    Some(Import { path, line })
}

fn line(ident: &Ident) -> usize {
    ident.span().start().line
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn paths(text: &str) -> Vec<String> {
        let module = ["pages", "customer"].map(str::to_owned);
        let found = imports(text, &module).unwrap();
        found.iter().map(|import| import.path.join("::")).collect()
    }

    #[test]
    fn nested_groups_are_separate_paths() {
        assert_eq!(
            paths("use crate::{a::b, c, d::{e as f, self}, g::*};"),
            [
                "crate::a::b",
                "crate::c",
                "crate::d::e",
                "crate::d::self",
                "crate::g::*"
            ]
        );
        assert_eq!(paths("use {crate::a, model::b};"), ["crate::a", "model::b"]);
    }

    #[test]
    fn code_and_macros_name_paths_too() {
        assert_eq!(
            paths("fn f(x: crate::a::B) -> ::model::C { crate::x::y::<model::D>() }"),
            ["crate::a::B", "model::C", "crate::x::y", "model::D"]
        );
        assert_eq!(
            paths("view! { <p class=crate::x::CLASS>{move || crate::y::z()}</p> }"),
            ["crate::x::CLASS", "crate::y::z"]
        );
        assert_eq!(paths("Row { id: crate::a::B { c } }"), ["crate::a::B"]);
    }

    #[test]
    fn comments_and_strings_are_no_paths() {
        assert!(
            paths(
                "//! crate::a::b
                /// crate::c::d
                /* crate::e::f */
                const TEXT: &str = \"crate::g::h\"; // crate::i::j
                const RAW: &str = r#\"crate::k::l\"#;"
            )
            .is_empty()
        );
    }

    #[test]
    fn the_middle_of_a_path_starts_no_path() {
        assert_eq!(
            paths("let x = <T as crate::a::B>::model::c; Vec::<u8>::model::d();"),
            ["crate::a::B"]
        );
    }

    #[test]
    fn visibility_is_no_path() {
        assert!(paths("pub(crate) fn f() {} pub(super) fn g() {}").is_empty());
    }

    #[test]
    fn super_and_self_are_resolved() {
        assert_eq!(
            paths("use super::a; use super::super::b::c; use self::d; mod e { use super::f; }"),
            [
                "crate::pages::a",
                "crate::b::c",
                "crate::pages::customer::d",
                "crate::pages::customer::f"
            ]
        );
    }

    #[test]
    fn the_line_is_that_of_the_last_name() {
        let found = imports("use crate::{\n    a,\n    b::\n    c,\n};", &[]).unwrap();
        let lines: Vec<usize> = found.iter().map(|import| import.line).collect();
        assert_eq!(lines, [2, 4]);
    }
}
