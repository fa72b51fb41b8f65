/// Why two customers look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alike {
    /// The same e-mail address.
    Email,
    /// The same digits of the phone number.
    Phone,
    /// The same company, or the same person's name, perhaps with a typo.
    Name,
}

impl Alike {
    const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Name];

    /// The reason on the screens.
    pub fn label(self) -> &'static str {
        match self {
            Self::Email => "same email",
            Self::Phone => "same phone",
            Self::Name => "same or nearly the same name",
        }
    }

    fn bit(self) -> u8 {
        match self {
            Self::Email => 4,
            Self::Phone => 2,
            Self::Name => 1,
        }
    }
}

/// A set of reasons; the better set is the greater one: more of them, then the stronger ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Reasons {
    count: u32,
    bits: u8,
}

impl Reasons {
    pub fn add_if(self, holds: bool, why: Alike) -> Self {
        let bits = self.bits | if holds { why.bit() } else { 0 };
        Self {
            count: bits.count_ones(),
            bits,
        }
    }

    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    pub fn list(self) -> Vec<Alike> {
        Alike::ALL
            .into_iter()
            .filter(|why| self.bits & why.bit() != 0)
            .collect()
    }
}
