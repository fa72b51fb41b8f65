//! The report: figures beside their targets.

use super::CUSTOMERS;
use super::measured::Measured;
use crate::throttle::CPU_SLOWDOWN;
use crate::unit::{FINE_MILLISECONDS, MEGABYTES, MILLISECONDS};

const RATIO: f64 = 1.2;
/// Targets in milliseconds.
const INTERACTION: f64 = 50.0;
const TASK: f64 = 50.0;
const KEYSTROKE: f64 = 16.0;
const SLOW_KEYSTROKE: f64 = 50.0;
const SORT: f64 = 50.0;
const FRAME: f64 = 32.0;
const ROWS: f64 = 80.0;
/// Targets in bytes.
const MEMORY: f64 = 64.0 * MEGABYTES.size;

/// A line: measure, figure, verdict.
type Line = [String; 3];

/// Returns all figures with their targets.
pub(crate) fn text(measured: &Measured) -> String {
    let mut lines = vec![["", "", "target"].map(str::to_owned)];
    lines.extend(sync(measured));
    lines.extend(using(measured));
    let widths: [usize; 3] = std::array::from_fn(|column| {
        let cells = lines.iter().map(|line| line[column].chars().count());
        cells.max().unwrap_or(0)
    });
    let mut text = format!(
        "{CUSTOMERS} customers; {} requests of the sync; {} keystrokes\n\n",
        measured.sync_times.requests,
        measured.keys.work.count(),
    );
    for line in lines {
        let cells = line.iter().zip(widths);
        let padded = cells.map(|(cell, width)| format!("{cell:width$}"));
        text.push_str(padded.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

fn sync(measured: &Measured) -> Vec<Line> {
    let Measured {
        sync_times,
        after_sync,
        interactions,
        duplicates,
        ..
    } = measured;
    let tasks = sync_times.longest_tasks.max();
    let worst = format!(
        "{} of {} ({})",
        MILLISECONDS.print(interactions.worst),
        interactions.sent,
        interactions.what
    );
    vec![
        line(
            &format!("Sync, median of {}", sync_times.application.count()),
            sync_times.to_string(),
            (sync_times.ratio(), RATIO),
            format!("{RATIO} of the bare loop"),
        ),
        untargeted("  processor time of the page", after_sync.to_string()),
        timed("Longest task during the sync", task(tasks), tasks, TASK),
        timed(
            "The same with user input",
            task(interactions.longest_task),
            interactions.longest_task,
            TASK,
        ),
        timed(
            "Worst click or key meanwhile",
            worst,
            interactions.worst,
            INTERACTION,
        ),
        timed(
            &format!("The same for {} groups of duplicates", duplicates.groups),
            task(duplicates.longest_task),
            duplicates.longest_task,
            TASK,
        ),
        line(
            "WebAssembly memory after the sync",
            MEGABYTES.print(measured.memory),
            (measured.memory, MEMORY),
            MEGABYTES.print(MEMORY),
        ),
        line(
            "The same, all searched and sorted",
            MEGABYTES.print(measured.memory_at_end),
            (measured.memory_at_end, MEMORY),
            MEGABYTES.print(MEMORY),
        ),
    ]
}

fn using(measured: &Measured) -> Vec<Line> {
    let Measured {
        frames,
        keys,
        typed,
        slow_frames,
        slow_keys,
        bare_keys,
        sorts,
        scrolls,
        ..
    } = measured;
    let slowed = format!("Key until painted, slowed {CPU_SLOWDOWN} times");
    let sorted = format!(
        "{} ({}), the other way round {}",
        FINE_MILLISECONDS.print(sorts.first.total.max()),
        sorts.slowest,
        FINE_MILLISECONDS.print(sorts.again.total.max()),
    );
    let mut lines = vec![timed(
        "Key until painted",
        keys.work.to_string(),
        keys.work.p95(),
        KEYSTROKE,
    )];
    lines.push(untargeted(
        "  with the wait for a frame",
        keys.total.to_string(),
    ));
    lines.push(untargeted("  with nothing typed", frames.total.to_string()));
    lines.push(untargeted(
        "  processor time of the page, mean",
        typed.to_string(),
    ));
    lines.push(timed(
        &slowed,
        slow_keys.work.to_string(),
        slow_keys.work.p95(),
        SLOW_KEYSTROKE,
    ));
    let ratio = slow_keys.work.p95() / bare_keys.work.p95();
    lines.push(untargeted(
        "  the same rows in a bare table",
        format!("{}; the key takes {ratio:.2} times its p95", bare_keys.work),
    ));
    lines.push(untargeted(
        "  with the wait for a frame",
        slow_keys.total.to_string(),
    ));
    lines.push(untargeted(
        "  with nothing typed",
        slow_frames.total.to_string(),
    ));
    lines.push(timed(
        "Slowest sort until painted",
        sorted,
        sorts.first.total.max().max(sorts.again.total.max()),
        SORT,
    ));
    for (name, frames) in [
        ("Frames from top to bottom", &scrolls.jumps),
        ("Frames of a steady scroll", &scrolls.glide),
    ] {
        let found = format!(
            "{frames}, {} of {} longer",
            frames.over(FRAME),
            frames.count()
        );
        lines.push(timed(name, found, frames.max(), FRAME));
    }
    lines.push(line(
        "Rows on the page at most",
        scrolls.rows.to_string(),
        (scrolls.rows as f64, ROWS),
        format!("{ROWS}"),
    ));
    lines
}

/// Returns the longest task. The browser reports only tasks over 50 ms.
fn task(longest: f64) -> String {
    if longest > 0.0 {
        MILLISECONDS.print(longest)
    } else {
        format!("none over {}", MILLISECONDS.print(TASK))
    }
}

fn timed(name: &str, found: String, value: f64, most: f64) -> Line {
    line(name, found, (value, most), MILLISECONDS.print(most))
}

fn untargeted(name: &str, found: String) -> Line {
    [name.to_owned(), found, String::new()]
}

/// Returns a line with its verdict. A figure equal to its target is within.
fn line(name: &str, found: String, (value, most): (f64, f64), target: String) -> Line {
    let word = if value <= most { "within" } else { "over" };
    [name.to_owned(), found, format!("{word} {target}")]
}

#[cfg(test)]
mod tests {
    use super::super::duplicates::Duplicates;
    use super::super::interactions::Interactions;
    use super::super::keys::Painted;
    use super::super::processor::Work;
    use super::super::scroll::Scrolls;
    use super::super::sort::Sorts;
    use super::super::times::Times;
    use super::super::{keys::Act, sync::SyncTimes};
    use super::*;

    fn times(milliseconds: f64) -> Times {
        [milliseconds].into_iter().collect()
    }

    fn painted(total: f64, wait: f64) -> Painted {
        let mut painted = Painted::default();
        painted.add(&Act {
            total,
            wait,
            frames: 1,
        });
        painted
    }

    fn measured() -> Measured {
        Measured {
            sync_times: SyncTimes {
                application: times(1_200.0),
                bare_loop: times(1_000.0),
                longest_tasks: times(0.0),
                requests: 1_012,
            },
            after_sync: Work::default(),
            interactions: Interactions {
                sent: 7,
                worst: 56.0,
                what: "keydown".to_owned(),
                longest_task: 51.0,
            },
            duplicates: Duplicates {
                groups: 1_000,
                longest_task: 0.0,
            },
            frames: painted(16.0, 15.0),
            keys: painted(26.0, 10.0),
            typed: Work::default(),
            slow_frames: painted(16.0, 15.0),
            slow_keys: painted(61.0, 10.0),
            bare_keys: painted(40.0, 0.0),
            sorts: Sorts {
                first: painted(50.0, 10.0),
                again: painted(50.5, 10.0),
                slowest: "Phone".to_owned(),
            },
            scrolls: Scrolls {
                jumps: times(16.7),
                glide: times(33.3),
                rows: 81,
            },
            memory: MEMORY,
            memory_at_end: MEMORY + 1.0,
        }
    }

    #[test]
    fn each_target_is_judged_up_to_its_edge() {
        let text = text(&measured());
        for (start, end) in [
            ("Sync", "1.20 times  within 1.2 of the bare loop"),
            ("Longest task", "none over 50 ms  within 50 ms"),
            ("The same with user", "51 ms  over 50 ms"),
            ("The same for 1000 groups", "none over 50 ms  within 50 ms"),
            ("Worst click", "56 ms of 7 (keydown)  over 50 ms"),
            ("WebAssembly memory", "64.0 MB  within 64.0 MB"),
            ("The same, all", "64.0 MB  over 64.0 MB"),
            ("Key until painted  ", "max 16.0 ms  within 16 ms"),
            ("Key until painted, slowed", "max 51.0 ms  over 50 ms"),
            (
                "  the same rows",
                "max 40.0 ms; the key takes 1.27 times its p95",
            ),
            ("Slowest sort", "50.5 ms  over 50 ms"),
            ("Frames from top", "0 of 1 longer  within 32 ms"),
            ("Frames of a steady", "1 of 1 longer  over 32 ms"),
            ("Rows on the page", "81  over 80"),
        ] {
            let line = text.lines().find(|line| line.starts_with(start));
            let cells = line.unwrap_or_default().split("  ").map(str::trim);
            let cells: Vec<_> = cells.filter(|cell| !cell.is_empty()).collect();
            assert!(cells.join("  ").ends_with(end), "{start}: {text}");
        }
    }

    #[test]
    fn what_was_not_measured_is_not_within() {
        let mut measured = measured();
        measured.keys = Painted::default();
        let text = text(&measured);
        assert!(text.contains("over 16 ms"), "{text}");
    }
}
