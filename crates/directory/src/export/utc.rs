/// The seconds since 1970 of the years 0000 to 9999, the only ones that ISO 8601 has.
const YEARS: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;

const DAY: i64 = 24 * 60 * 60;

/// The days of 400 years, after which the calendar repeats.
const ERA: i64 = 146_097;

/// The days from March 1st of the year 0 to 1970.
const TO_1970: i64 = 719_468;

/// A moment of the Gregorian calendar, in UTC.
#[derive(Clone, Copy)]
pub(super) struct Utc {
    year: i64,
    month: i64,
    day: i64,
    second: i64,
}

impl Utc {
    /// Returns the moment that is `seconds` after 1970; none where its year has not four digits.
    pub(super) fn of(seconds: i64) -> Option<Self> {
        if !YEARS.contains(&seconds) {
            return None;
        }
        // Counted from March, a year ends with the leap day.
        let days = seconds.div_euclid(DAY) + TO_1970;
        let of_era = days.rem_euclid(ERA);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let is_next_year = from_march >= 10;
        Some(Self {
            year: days.div_euclid(ERA) * 400 + year_of_era + i64::from(is_next_year),
            month: from_march + if is_next_year { -9 } else { 3 },
            day: of_year - (153 * from_march + 2) / 5 + 1,
            second: seconds.rem_euclid(DAY),
        })
    }

    /// Returns the date: "2018-05-28".
    pub(super) fn date(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Returns the time of day: "09:52:28".
    pub(super) fn time(self) -> String {
        let (hour, minute) = (self.second / 3600, self.second / 60 % 60);
        format!("{hour:02}:{minute:02}:{:02}", self.second % 60)
    }
}
