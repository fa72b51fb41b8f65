use std::ops::Range;

use model::CustomerField;

use crate::fold::fold;
use crate::found::Found;
use crate::search_query::{SearchQuery, Word};
use crate::words::{Sink, is_number, walk_field};

/// Where in `text`, a field of a customer, what was typed is found: ranges of bytes, apart and in
/// order.
pub fn highlights(text: &str, field: CustomerField, typed: &SearchQuery) -> Vec<Range<usize>> {
    if typed.is_empty() || text.is_empty() {
        return Vec::new();
    }
    let mut spelling = Spelling {
        typed,
        ranges: Vec::new(),
        folded: String::new(),
        from: Vec::new(),
    };
    walk_field(text, field, &mut spelling);
    let with_marks = |range: Range<usize>| range.start..range.end + marks(&text[range.end..]);
    joined(spelling.ranges.into_iter().map(with_marks).collect())
}

/// A word with the place of each of its folded bytes in the text.
struct Spelling<'a> {
    typed: &'a SearchQuery,
    ranges: Vec<Range<usize>>,
    folded: String,
    from: Vec<Range<usize>>,
}

impl Sink for Spelling<'_> {
    fn letter(&mut self, letter: char, from: Range<usize>) {
        self.folded.push(letter);
        self.from.resize(self.folded.len(), from);
    }

    fn end(&mut self) {
        let is_number = is_number(&self.folded);
        let readings = self.typed.readings.iter();
        let words = readings.flat_map(|reading| &reading.words);
        let found = words.filter_map(|word| place(word, &self.folded, is_number));
        // The best alone: a typo beside the thing itself would be noise.
        let best = found.min_by_key(|(found, range)| (*found, usize::MAX - range.len()));
        if let Some((_, range)) = best {
            let from = &self.from[range];
            let ends = from.first().zip(from.last());
            self.ranges
                .extend(ends.map(|(first, last)| first.start..last.end));
        }
        self.folded.clear();
        self.from.clear();
    }
}

/// The bytes of the accents that stand at the start of `text`, and belong to the letter before.
fn marks(text: &str) -> usize {
    let is_letter = |letter| {
        let mut any = false;
        fold(letter, |_| any = true);
        any
    };
    text.find(is_letter).unwrap_or(text.len())
}

fn place(word: &Word, text: &str, is_number: bool) -> Option<(Found, Range<usize>)> {
    word.find(text).filter(|_| word.digits == is_number)
}

fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}
