//! Units of figures.

/// A unit with its precision.
#[derive(Clone, Copy)]
pub(crate) struct Unit {
    /// The unit in milliseconds or bytes.
    pub(crate) size: f64,
    name: &'static str,
    decimals: usize,
}

pub(crate) const MILLISECONDS: Unit = Unit {
    size: 1.0,
    name: "ms",
    decimals: 0,
};
/// For times below a frame.
pub(crate) const FINE_MILLISECONDS: Unit = Unit {
    decimals: 1,
    ..MILLISECONDS
};
pub(crate) const SECONDS: Unit = Unit {
    size: 1000.0,
    name: "s",
    decimals: 2,
};
pub(crate) const KILOBYTES: Unit = Unit {
    size: 1024.0,
    name: "KB",
    decimals: 1,
};
pub(crate) const MEGABYTES: Unit = Unit {
    size: 1024.0 * 1024.0,
    name: "MB",
    decimals: 1,
};

impl Unit {
    /// Returns milliseconds or bytes in this unit, with its name.
    pub(crate) fn print(self, value: f64) -> String {
        format!("{} {}", self.number(value), self.name)
    }

    /// Returns milliseconds or bytes in this unit, without its name.
    pub(crate) fn number(self, value: f64) -> String {
        format!("{:.*}", self.decimals, value / self.size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_rounded_to_what_is_worth_reading() {
        assert_eq!(MILLISECONDS.print(412.6), "413 ms");
        assert_eq!(KILOBYTES.print(1536.0), "1.5 KB");
        assert_eq!(MEGABYTES.number(1_400_000.0), "1.3");
    }
}
