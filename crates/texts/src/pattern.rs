//! Fills the arguments into a text. `crates/catalogue/src/lines.rs` writes the texts.

use crate::intl;
use crate::{Argument, Catalogue};

const ARGUMENT: char = '\u{1}';
const CHOICE: char = '\u{2}';
const NAME_END: char = '\u{3}';
const VARIANT_END: char = '\u{4}';
const CHOICE_END: char = '\u{5}';

pub(super) fn filled(pattern: &str, arguments: &[Argument], catalogue: &Catalogue) -> String {
    let mut output = String::with_capacity(pattern.len());
    let mut reader = Reader {
        rest: pattern,
        arguments,
        catalogue,
    };
    reader.pattern(Some(&mut output));
    output
}

struct Reader<'a> {
    rest: &'a str,
    arguments: &'a [Argument],
    catalogue: &'a Catalogue,
}

impl<'a> Reader<'a> {
    /// Reads up to the end of the pattern or of the variant that it is. Writes nothing without `output`.
    fn pattern(&mut self, mut output: Option<&mut String>) {
        let special = [ARGUMENT, CHOICE, VARIANT_END];
        loop {
            let at = self.rest.find(special).unwrap_or(self.rest.len());
            let words = self.take(at);
            if let Some(output) = &mut output {
                output.push_str(words);
            }
            match self.next() {
                Some(ARGUMENT) => {
                    let value = self.argument();
                    if let (Some(output), Some(value)) = (&mut output, value) {
                        output.push_str(&words_of(value, self.catalogue));
                    }
                }
                Some(CHOICE) => self.choice(output.as_deref_mut()),
                _ => return,
            }
        }
    }

    /// Writes the first variant whose name is the argument's, or the last one.
    fn choice(&mut self, mut output: Option<&mut String>) {
        let name = self
            .argument()
            .map_or_else(String::new, |value| match value {
                Argument::Number(number) => intl::plural(self.catalogue.language(), *number),
                value => words_of(value, self.catalogue),
            });
        let mut is_chosen = false;
        while !self.rest.starts_with(CHOICE_END) && !self.rest.is_empty() {
            let end = self.rest.find(NAME_END).unwrap_or(self.rest.len());
            let variant = self.take(end);
            self.next();
            let is_last = self.is_last_variant();
            let fits = !is_chosen && (variant == name || is_last);
            is_chosen |= fits;
            self.pattern(output.as_deref_mut().filter(|_| fits));
        }
        self.next();
    }

    fn is_last_variant(&self) -> bool {
        let mut ahead = Reader { ..*self };
        ahead.pattern(None);
        ahead.rest.starts_with(CHOICE_END)
    }

    fn argument(&mut self) -> Option<&'a Argument> {
        let digit = self.next()?.to_digit(10)?;
        self.arguments.get(usize::try_from(digit).ok()?)
    }

    fn next(&mut self) -> Option<char> {
        let next = self.rest.chars().next();
        self.take(next.map_or(0, char::len_utf8));
        next
    }

    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        taken
    }
}

fn words_of(value: &Argument, catalogue: &Catalogue) -> String {
    match value {
        Argument::Words(words) => words.clone(),
        Argument::Number(number) => intl::count(catalogue.language(), *number),
        Argument::Message(message) => message.text(catalogue),
        Argument::List(messages) => {
            let words: Vec<String> = messages.iter().map(|it| it.text(catalogue)).collect();
            words.join(", ")
        }
    }
}
