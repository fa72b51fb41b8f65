use std::ops::Range;

use model::CustomerField;

use crate::fold::fold;
use crate::match_tier::MatchTier;
use crate::search_query::SearchQuery;
use crate::tokenizer::{Letter, is_number, tokenize_field};
use crate::word::Word;

/// Returns the ranges of a customer's field that match the search, in bytes, apart and in order.
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
    tokenize_field(text, field, &mut |word| spelling.add(word));
    let with_accents = |range: Range<usize>| range.start..range.end + accents(&text[range.end..]);
    joined(spelling.ranges.into_iter().map(with_accents).collect())
}

/// A word of the text with the range of the text for each of its folded bytes.
struct Spelling<'a> {
    typed: &'a SearchQuery,
    ranges: Vec<Range<usize>>,
    folded: String,
    from: Vec<Range<usize>>,
}

impl Spelling<'_> {
    fn add(&mut self, word: &[Letter]) {
        for (letter, from) in word {
            self.folded.push(*letter);
            self.from.resize(self.folded.len(), from.clone());
        }
        let is_number = is_number(&self.folded);
        let interpretations = self.typed.interpretations.iter();
        let words = interpretations.flat_map(|it| &it.words);
        let spellings = words.flat_map(|word| std::iter::once(word).chain(&word.other_spellings));
        let matches = spellings.filter_map(|word| place(word, &self.folded, is_number));
        // Only the best match is marked: a typo beside an exact match would distract.
        let best = matches.min_by_key(|(tier, range)| (*tier, usize::MAX - range.len()));
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

/// Returns the number of bytes that the accents at the start of `text` take: they belong to the
/// letter before.
fn accents(text: &str) -> usize {
    let is_letter = |letter| {
        let mut any = false;
        fold(letter, |_| any = true);
        any
    };
    text.find(is_letter).unwrap_or(text.len())
}

fn place(word: &Word, text: &str, is_number: bool) -> Option<(MatchTier, Range<usize>)> {
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
