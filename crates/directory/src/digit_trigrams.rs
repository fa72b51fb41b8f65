/// An index of numbers by their digit trigrams: for each three digits in a row the numbers that
/// contain them, as word numbers of the dictionary. Nearly every customer brings numbers of its
/// own, so that a scan through all of them would take most of a key press; a trigram narrows them
/// to a thousandth.
pub(crate) struct DigitTrigrams(Vec<Vec<u32>>);

/// The digits of a trigram.
pub(crate) const TRIGRAM: usize = 3;

impl Default for DigitTrigrams {
    fn default() -> Self {
        Self(vec![Vec::new(); 10_usize.pow(TRIGRAM as u32)])
    }
}

impl DigitTrigrams {
    /// Adds a new number. `word` is greater than all word numbers before.
    pub fn add(&mut self, number: &[u8], word: u32) {
        for trigram in number.windows(TRIGRAM) {
            let words = &mut self.0[index(trigram)];
            // A number may contain a trigram twice.
            if words.last() != Some(&word) {
                words.push(word);
            }
        }
    }

    /// Returns the word numbers of all numbers that may contain these digits, at least [`TRIGRAM`]
    /// of them, ascending.
    pub fn candidates(&self, digits: &[u8]) -> &[u32] {
        let lists = digits
            .windows(TRIGRAM)
            .map(|trigram| &self.0[index(trigram)]);
        let shortest = lists.min_by_key(|words| words.len());
        shortest.map_or(&[], |words| words)
    }
}

fn index(trigram: &[u8]) -> usize {
    trigram
        .iter()
        .fold(0, |index, digit| index * 10 + usize::from(digit - b'0'))
}
