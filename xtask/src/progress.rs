//! What the developer sees while something slow runs.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// Says what is being done, does it, and says how long it took.
pub(crate) fn slow<T>(what: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    eprintln!("==> {what} ...");
    let start = Instant::now();
    let result = work()?;
    eprintln!("==> done in {}", spoken(start.elapsed()));
    Ok(result)
}

/// `4 min 05 s`, or `3.2 s` when it is less than a minute.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_appear_from_one_on() {
        assert_eq!(spoken(Duration::from_millis(3_240)), "3.2 s");
        assert_eq!(spoken(Duration::from_secs(245)), "4 min 05 s");
    }
}
