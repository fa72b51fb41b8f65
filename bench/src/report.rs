//! The report: both pages beside each other.

use crate::figures::{Figure, Target};
use crate::run::{MeasuredPage, Run};
use crate::throttle::{CPU_SLOWDOWN, LATENCY, MEGABITS};
use crate::unit::{KILOBYTES, MEGABYTES, MILLISECONDS, Unit};

/// A line of the table.
struct Measure {
    name: &'static str,
    value: fn(&Run) -> f64,
    unit: Unit,
    target: Option<Target>,
}

const MEASURES: [Measure; 7] = [
    Measure {
        name: "First rows",
        value: |run| run.first_rows,
        unit: MILLISECONDS,
        target: Some(Target::Ratio(1.4)),
    },
    Measure {
        name: "Rows that can be used",
        value: |run| run.usable,
        unit: MILLISECONDS,
        target: None,
    },
    Measure {
        name: "Click on a sort header",
        value: |run| run.sort,
        unit: MILLISECONDS,
        target: Some(Target::Ratio(1.5)),
    },
    Measure {
        name: "Files to the first rows, brotli",
        value: |run| run.files,
        unit: KILOBYTES,
        target: Some(Target::Most(100.0 * KILOBYTES.size)),
    },
    Measure {
        name: "Answer of the API, plain",
        value: |run| run.answers,
        unit: KILOBYTES,
        target: None,
    },
    Measure {
        name: "JS heap at 100 rows",
        value: |run| run.heap,
        unit: MEGABYTES,
        target: Some(Target::Most(5.0 * MEGABYTES.size)),
    },
    Measure {
        name: "WebAssembly memory",
        value: |run| run.webassembly,
        unit: MEGABYTES,
        target: None,
    },
];

/// Returns the figures of both pages with their targets.
pub(crate) fn table(bare: &[Run], application: &[Run]) -> String {
    let head = [
        "",
        MeasuredPage::Bare.name(),
        MeasuredPage::Application.name(),
        "ratio",
        "target",
    ];
    let mut lines = vec![head.map(str::to_owned)];
    lines.extend(
        MEASURES
            .iter()
            .map(|measure| measure.line(bare, application)),
    );
    let widths: [usize; 5] = std::array::from_fn(|column| {
        let cells = lines.iter().map(|line| line[column].chars().count());
        cells.max().unwrap_or(0)
    });
    let mut text = format!(
        "Median (min–max) of {} runs each, by turns; processor slowed {CPU_SLOWDOWN} times, \
         {MEGABITS} Mbit/s, {LATENCY} ms\n\n",
        application.len(),
    );
    for line in lines {
        let cells = line.iter().zip(widths);
        let padded = cells.map(|(cell, width)| format!("{cell:width$}"));
        let row = padded.collect::<Vec<_>>().join("  ");
        text.push_str(row.trim_end());
        text.push('\n');
    }
    text
}

impl Measure {
    fn line(&self, bare: &[Run], application: &[Run]) -> [String; 5] {
        let bare = Figure::of(bare.iter().map(self.value));
        let application = Figure::of(application.iter().map(self.value));
        let ratio = application.ratio_to(&bare);
        let verdict = |target: Target| {
            let word = if target.is_met(&application, &bare) {
                "within"
            } else {
                "over"
            };
            match target {
                Target::Ratio(most) => format!("{word} {most} of the bare page"),
                Target::Most(most) => format!("{word} {}", self.unit.print(most)),
            }
        };
        [
            self.name.to_owned(),
            self.print(&bare),
            self.print(&application),
            ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}")),
            self.target.map_or_else(String::new, verdict),
        ]
    }

    fn print(&self, figure: &Figure) -> String {
        let [min, max] = [figure.min, figure.max].map(|value| self.unit.number(value));
        format!("{} ({min}–{max})", self.unit.print(figure.median))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(time: f64, files: f64) -> Run {
        Run {
            first_rows: time,
            usable: time,
            sort: time,
            files,
            answers: 2048.0,
            heap: MEGABYTES.size,
            webassembly: 0.0,
        }
    }

    #[test]
    fn the_verdict_is_in_words() {
        let table = table(&[run(100.0, 1024.0)], &[run(150.0, 201.0 * KILOBYTES.size)]);
        let ends = [
            ("First rows", ["1.50", "over 1.4 of the bare page"]),
            ("Click on", ["1.50", "within 1.5 of the bare page"]),
            ("Files to", ["201.00", "over 100.0 KB"]),
        ];
        for (start, end) in ends {
            let line = table.lines().find(|line| line.starts_with(start));
            let cells = line.unwrap_or_default().split("  ").map(str::trim);
            let cells: Vec<_> = cells.filter(|cell| !cell.is_empty()).collect();
            assert!(cells.ends_with(&end), "{table}");
        }
    }

    #[test]
    fn a_ratio_to_nothing_is_left_out() {
        let table = table(&[run(1.0, 1.0)], &[run(1.0, 1.0)]);
        assert!(table.trim_end().ends_with('–'), "{table}");
    }
}
