//! Cyrillic names in Latin letters, and back: *Иванов* and *Ivanov* (docs/directory.md,
//! "Spellings").
//!
//! A table gives the usual Latin spellings of each Cyrillic letter. A search compares letter by
//! letter with all of them at once, so that the index needs no keys of its own.

/// The most letters of a Latin word that are compared; no name is longer.
const LONGEST: usize = 63;

/// Whether a folded word can be compared: it consists of two or more Latin letters, or Cyrillic
/// ones.
pub(crate) fn can_transliterate(word: &str) -> bool {
    let is_one = word.chars().nth(1).is_none();
    !is_one && (is_latin(word) && word.len() <= LONGEST || word.chars().all(is_cyrillic))
}

/// Returns the length, in bytes, of the start of `word` that `typed` is a transliteration of; none
/// where no start is. Both are folded. Two letters stand for a whole word, since too many words begin
/// with them.
pub(crate) fn transliterated(typed: &str, word: &str) -> Option<usize> {
    let end = if is_latin(typed) {
        cyrillic_end(typed, word)
    } else {
        latin_end(typed, word)
    };
    let may_go_on = typed.chars().nth(2).is_some();
    end.filter(|end| may_go_on || *end == word.len())
}

/// Returns for each byte whether a word that begins with it may match: a fast check before
/// [`transliterated`].
pub(crate) fn first_bytes(typed: &str) -> [bool; 256] {
    let mut first_bytes = [false; 256];
    if is_latin(typed) {
        // The first bytes of Cyrillic letters.
        first_bytes[0xd0..=0xd2].fill(true);
    } else if let Some(letter) = typed.chars().next() {
        for spelling in spellings(None, letter) {
            if let Some(first) = spelling.bytes().next() {
                first_bytes[usize::from(first)] = true;
            }
        }
    }
    first_bytes
}

/// Returns the end of the Cyrillic letters that `typed` spells.
fn cyrillic_end(typed: &str, word: &str) -> Option<usize> {
    let latin = typed.as_bytes();
    let mut walk = Walk::new(latin);
    for (at, letter) in word.char_indices() {
        // The user may not have typed the rest of the letter's spelling.
        let is_open = walk.ends_within(letter);
        walk.step(letter);
        if is_open || walk.has_reached(latin.len()) {
            return Some(at + letter.len_utf8());
        }
        walk.furthest()?;
    }
    None
}

/// Returns the end of the Latin letters that spell `typed`.
fn latin_end(typed: &str, word: &str) -> Option<usize> {
    let word = word.as_bytes();
    let mut walk = Walk::new(&word[..word.len().min(LONGEST)]);
    for letter in typed.chars() {
        walk.step(letter);
        walk.furthest()?;
    }
    walk.furthest()
}

/// A comparison of a Cyrillic word with a Latin one. It keeps all places of the Latin word that the
/// letters so far may end at, since trying one spelling after the other would take a time that
/// doubles with each letter of several spellings.
struct Walk<'a> {
    latin: &'a [u8],
    /// A bit for each place, after the last letter.
    places: u64,
    /// The same before the last letter.
    places_before: u64,
    last: Option<char>,
}

impl<'a> Walk<'a> {
    fn new(latin: &'a [u8]) -> Self {
        Self {
            latin,
            places: 1,
            places_before: 0,
            last: None,
        }
    }

    /// Goes on by a Cyrillic letter.
    fn step(&mut self, letter: char) {
        let mut places = 0;
        for spelling in spellings(self.last, letter) {
            places |= self.after(self.places, spelling);
        }
        if (self.last, letter) == (Some('к'), 'с') {
            places |= self.after(self.places_before, "x");
        }
        self.places_before = std::mem::replace(&mut self.places, places);
        self.last = Some(letter);
    }

    /// Whether the Latin word ends within a spelling of the next letter.
    fn ends_within(&self, letter: char) -> bool {
        spellings(self.last, letter).iter().any(|spelling| {
            let mut places = ones(self.places);
            places.any(|place| spelling.as_bytes().starts_with(&self.latin[place..]))
        })
    }

    fn after(&self, places: u64, spelling: &str) -> u64 {
        let mut after = 0;
        for place in ones(places) {
            if self.latin[place..].starts_with(spelling.as_bytes()) {
                after |= 1 << (place + spelling.len());
            }
        }
        after
    }

    fn has_reached(&self, place: usize) -> bool {
        self.places >> place & 1 == 1
    }

    /// Returns the furthest place; none where the words differ.
    fn furthest(&self) -> Option<usize> {
        let mut places = self.places;
        if self.last == Some('к') {
            // The word may go on to an x, which is written for кс.
            places |= self.after(self.places_before, "x");
        }
        places.checked_ilog2().map(|place| place as usize)
    }
}

/// Returns the places of the bits that are set, ascending.
fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = bits.trailing_zeros() as usize;
        bits &= bits.checked_sub(1)?;
        Some(lowest)
    })
}

/// Returns the Latin spellings of a folded Cyrillic letter that stands after `before`: the usual
/// English and German ones. Folding turns ё into е, й into и and ї into і, so that these have the
/// spellings of both.
fn spellings(before: Option<char>, letter: char) -> &'static [&'static str] {
    match (before, letter) {
        // Dmitry, Bely, Yuri.
        (Some('и' | 'ы' | 'і'), 'и') => &["i", "y", "j", ""],
        // Maria.
        (Some('и' | 'і'), 'я') => &["ya", "ia", "ja", "a"],
        // Gorbachov, Chruschtschow.
        (Some('ж' | 'ч' | 'ш' | 'щ'), 'е') => &["e", "ye", "ie", "je", "yo", "io", "jo", "o"],
        // Alexander.
        (Some('д'), 'р') => &["r", "er"],
        // No word begins with them.
        (None, 'ь' | 'ъ') => &[],
        (_, 'ь' | 'ъ') => &[""],
        (_, 'а') => &["a"],
        (_, 'б') => &["b"],
        (_, 'в') => &["v", "w"],
        (_, 'г') => &["g", "h"],
        (_, 'ґ') => &["g"],
        (_, 'д') => &["d"],
        (_, 'е') => &["e", "ye", "ie", "je", "yo", "io", "jo"],
        (_, 'є') => &["ye", "ie", "je", "e"],
        (_, 'ж') => &["zh", "j"],
        (_, 'з') => &["z"],
        (_, 'и') => &["i", "y", "j"],
        (_, 'і') => &["i", "yi", "ji"],
        (_, 'к') => &["k", "c"],
        (_, 'л') => &["l"],
        (_, 'м') => &["m"],
        (_, 'н') => &["n"],
        (_, 'о') => &["o"],
        (_, 'п') => &["p"],
        (_, 'р') => &["r"],
        (_, 'с') => &["s"],
        (_, 'т') => &["t"],
        (_, 'у') => &["u"],
        (_, 'ф') => &["f", "ph"],
        (_, 'х') => &["kh", "h", "ch"],
        (_, 'ц') => &["ts", "c", "tz"],
        (_, 'ч') => &["ch", "tch", "tsch"],
        (_, 'ш') => &["sh", "sch"],
        (_, 'щ') => &["shch", "sch", "shh", "schtsch"],
        (_, 'ы') => &["y", "i"],
        (_, 'э') => &["e"],
        (_, 'ю') => &["yu", "iu", "ju", "u", "ue"],
        (_, 'я') => &["ya", "ia", "ja"],
        _ => &[],
    }
}

fn is_latin(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{4ff}')
}
