//! Sums up the values of a measure, and compares two figures.

/// The values of one measure; all `NaN` when there are none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figure {
    /// The median.
    pub(crate) median: f64,
    /// The smallest.
    pub(crate) min: f64,
    /// The largest.
    pub(crate) max: f64,
}

impl Figure {
    /// Returns the figure of values in any order.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let at = |index: usize| values.get(index).copied().unwrap_or(f64::NAN);
        let count = values.len();
        Self {
            median: f64::midpoint(at(count.saturating_sub(1) / 2), at(count / 2)),
            min: at(0),
            max: at(count.saturating_sub(1)),
        }
    }

    /// Returns this median in times of another one; `None` where that one is zero.
    pub(crate) fn ratio_to(&self, other: &Self) -> Option<f64> {
        (other.median > 0.0).then(|| self.median / other.median)
    }
}

/// The upper limit of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Target {
    /// In times of the bare page.
    Ratio(f64),
    /// In the unit of the figure.
    Most(f64),
}

impl Target {
    /// Returns whether a figure meets the target. A figure equal to its target meets it.
    pub(crate) fn is_met(self, figure: &Figure, bare: &Figure) -> bool {
        match self {
            Self::Ratio(most) => figure.ratio_to(bare).is_some_and(|ratio| ratio <= most),
            Self::Most(most) => figure.median <= most,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_does_not_follow_an_outlier() {
        let figure = Figure::of([30.0, 10.0, 9_000.0, 20.0, 40.0]);
        let expected = Figure {
            median: 30.0,
            min: 10.0,
            max: 9_000.0,
        };
        assert_eq!(figure, expected);
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_two() {
        assert_eq!(Figure::of([4.0, 1.0, 2.0, 8.0]).median, 3.0);
        assert_eq!(Figure::of([5.0]).median, 5.0);
    }

    #[test]
    fn of_nothing_there_is_no_figure_and_no_target_is_met() {
        let nothing = Figure::of([]);
        assert!(nothing.median.is_nan());
        assert!(!Target::Most(1.0).is_met(&nothing, &nothing));
        assert!(!Target::Ratio(1.0).is_met(&nothing, &nothing));
    }

    #[test]
    fn a_ratio_is_one_of_medians() {
        let (application, bare) = (Figure::of([1.0, 5.0, 90.0]), Figure::of([4.0, 4.0, 100.0]));
        assert_eq!(application.ratio_to(&bare), Some(1.25));
        assert_eq!(application.ratio_to(&Figure::of([0.0])), None);
    }

    #[test]
    fn a_target_is_met_up_to_its_edge() {
        let (application, bare) = (Figure::of([5.0]), Figure::of([4.0]));
        assert!(Target::Ratio(1.25).is_met(&application, &bare));
        assert!(!Target::Ratio(1.24).is_met(&application, &bare));
        assert!(Target::Most(5.0).is_met(&application, &bare));
        assert!(!Target::Most(4.9).is_met(&application, &bare));
    }
}
