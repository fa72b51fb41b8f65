/// For each run of three digits the numbers that hold it, as places in a dictionary. Nearly every
/// customer brings numbers of its own, so that a scan through all of them would be what a keystroke
/// waits for; a run narrows them to a thousandth.
pub(crate) struct DigitRuns(Vec<Vec<u32>>);

/// The digits of a run.
pub(crate) const RUN: usize = 3;

impl Default for DigitRuns {
    fn default() -> Self {
        Self(vec![Vec::new(); 10_usize.pow(RUN as u32)])
    }
}

impl DigitRuns {
    /// Notes a number that is new, with its place.
    pub fn add(&mut self, number: &[u8], place: u32) {
        for run in number.windows(RUN) {
            let places = &mut self.0[index(run)];
            // A number may hold a run twice.
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }

    /// The places of all numbers that may hold these digits, at least [`RUN`] of them, ascending.
    pub fn narrowed(&self, digits: &[u8]) -> &[u32] {
        let lists = digits.windows(RUN).map(|run| &self.0[index(run)]);
        let shortest = lists.min_by_key(|places| places.len());
        shortest.map_or(&[], |places| places)
    }
}

fn index(run: &[u8]) -> usize {
    run.iter()
        .fold(0, |index, digit| index * 10 + usize::from(digit - b'0'))
}
