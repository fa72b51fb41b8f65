//! The report, as Markdown tables.

use std::fmt::Write;

use super::contender::Contender;
use super::measured::{Measured, Typed};
use super::query::Query;
use crate::unit::MEGABYTES;

type Results = [(&'static Contender, Result<Measured, String>)];

const HEAD: [&str; 8] = [
    "",
    "index",
    "keystroke p50",
    "p95",
    "max",
    "memory",
    "recall@10",
    "recall",
];
/// Targets of our engine, in milliseconds and bytes.
const KEYSTROKE: f64 = 5.0;
const INSERT: f64 = 2.0;
const SORT: f64 = 50.0;
const MEMORY: f64 = 64.0 * MEGABYTES.size;

const ABOUT: &str = "Index: from the texts of the API's answers on. Keystroke: all matches counted, \
    the first ten named. Memory: the customers with the index, after a collection of garbage.";

/// Returns the report.
pub(crate) fn text(results: &Results, queries: &[Query]) -> String {
    let mut lines = vec![HEAD.map(str::to_owned).to_vec()];
    lines.extend(results.iter().map(|(contender, result)| match result {
        Ok(measured) => line(contender, measured, queries.len()),
        Err(failure) => refusal(contender, failure),
    }));
    let mut text = format!(
        "{ABOUT}\n\n{}\n{}\n{}",
        table(&lines),
        by_kind(results, queries),
        by_spelling(results, queries)
    );
    for (contender, result) in results {
        if let (Ok(measured), true) = (result, contender.is_ours()) {
            text.push_str(&targets(measured));
        }
    }
    text
}

fn line(contender: &Contender, measured: &Measured, queries: usize) -> Vec<String> {
    let typed = &measured.typed;
    let is_sample = typed.queries < queries;
    let title = if is_sample {
        format!(
            "{}, {} whole queries",
            contender.full_title(),
            typed.queries
        )
    } else {
        contender.full_title()
    };
    let share = |found: usize| percent(found, typed.queries);
    vec![
        title,
        time(measured.indexed.total),
        time(typed.key.p50),
        time(typed.key.p95),
        time(typed.key.max),
        MEGABYTES.print(measured.memory()),
        share(typed.first),
        share(typed.all),
    ]
}

/// Returns the line of an engine that failed.
fn refusal(contender: &Contender, failure: &str) -> Vec<String> {
    let failure = failure.lines().next().unwrap_or_default().to_owned();
    let mut line = vec![contender.full_title(), failure];
    line.resize(HEAD.len(), "–".to_owned());
    line
}

/// Returns the recall among the first ten matches by kind of query.
fn by_kind(results: &Results, queries: &[Query]) -> String {
    let kinds = kinds(queries.iter());
    by(
        "recall@10 by kind of query",
        &kinds,
        results,
        queries,
        |typed, of_kind, count| format!("{} of {count}", count - of_kind(&typed.missed)),
    )
}

/// Returns for each kind of spelling how many customers are found by the other spelling, and how
/// many by a text that is near it and means another.
fn by_spelling(results: &Results, queries: &[Query]) -> String {
    let kinds = kinds(queries.iter().filter(|query| query.spelled.is_some()));
    by(
        "found by another spelling, and by a wrong one",
        &kinds,
        results,
        queries,
        |typed, of_kind, count| {
            let found = count - of_kind(&typed.not_spelled);
            format!("{found} of {count}, {} wrong", of_kind(&typed.mistaken))
        },
    )
}

fn kinds<'a>(queries: impl Iterator<Item = &'a Query>) -> Vec<&'a str> {
    let mut kinds: Vec<_> = queries.map(|query| query.kind.as_str()).collect();
    kinds.dedup();
    kinds
}

/// Returns a table with a line for each kind and a column for each engine that typed all queries.
/// `cell` gets a function that counts the places of queries of the kind, and the number of its
/// queries.
fn by(
    title: &str,
    kinds: &[&str],
    results: &Results,
    queries: &[Query],
    cell: impl Fn(&Typed, &dyn Fn(&[usize]) -> usize, usize) -> String,
) -> String {
    let whole: Vec<_> = results
        .iter()
        .filter_map(|(contender, result)| Some((contender, result.as_ref().ok()?)))
        .filter(|(_, measured)| measured.typed.queries == queries.len())
        .collect();
    let mut head = vec![title.to_owned()];
    head.extend(
        whole
            .iter()
            .map(|(contender, _)| contender.title.to_owned()),
    );
    let mut lines = vec![head];
    for kind in kinds {
        let is_of_kind = |place: &&usize| queries.get(**place).is_some_and(|it| it.kind == *kind);
        let of_kind = |places: &[usize]| places.iter().filter(is_of_kind).count();
        let count = queries.iter().filter(|query| query.kind == *kind).count();
        let mut line = vec![(*kind).to_owned()];
        line.extend(
            whole
                .iter()
                .map(|(_, measured)| cell(&measured.typed, &of_kind, count)),
        );
        lines.push(line);
    }
    table(&lines)
}

fn targets(measured: &Measured) -> String {
    let Measured { indexed, typed, .. } = measured;
    let slowest = measured
        .sorted
        .iter()
        .max_by(|(_, one), (_, other)| one.total_cmp(other));
    let (column, sort) = slowest.map_or(("none", f64::NAN), |(column, time)| (column, *time));
    let insert = &indexed.insert;
    let mut text = String::new();
    for (what, is_met, found, most) in [
        (
            "A keystroke, p95",
            typed.key.p95 <= KEYSTROKE,
            time(typed.key.p95),
            time(KEYSTROKE),
        ),
        (
            "A page of 100 rows decoded and put in, p95",
            insert.p95 <= INSERT,
            format!(
                "{} (median {}, max {})",
                time(insert.p95),
                time(insert.p50),
                time(insert.max)
            ),
            time(INSERT),
        ),
        (
            "A sort by the slowest column",
            sort <= SORT,
            format!("{} ({column})", time(sort)),
            time(SORT),
        ),
        (
            "WebAssembly memory",
            measured.webassembly <= MEMORY,
            MEGABYTES.print(measured.webassembly),
            MEGABYTES.print(MEMORY),
        ),
    ] {
        let verdict = if is_met { "within" } else { "over" };
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{what}: {found}, {verdict} {most}");
    }
    let _ = writeln!(
        text,
        "{} customers; {} keystrokes in {}",
        indexed.rows,
        typed.key.count,
        time(typed.key.total)
    );
    format!("\n{text}")
}

/// Returns a table with aligned columns.
fn table(lines: &[Vec<String>]) -> String {
    let columns = lines.first().map_or(0, Vec::len);
    let widths: Vec<_> = (0..columns)
        .map(|column| {
            let cells = lines.iter().filter_map(|line| line.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        let cells = line.iter().zip(&widths);
        let padded: Vec<_> = cells
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        let _ = writeln!(text, "| {} |", padded.join(" | "));
        if number == 0 {
            let rules: Vec<_> = widths
                .iter()
                .map(|width| "-".repeat(*width.max(&3)))
                .collect();
            let _ = writeln!(text, "| {} |", rules.join(" | "));
        }
    }
    text
}

fn percent(part: usize, whole: usize) -> String {
    format!("{:.1} %", 100.0 * part as f64 / whole.max(1) as f64)
}

/// Returns a time with three digits.
fn time(milliseconds: f64) -> String {
    match milliseconds {
        long if long >= 1_000.0 => format!("{:.1} s", long / 1_000.0),
        long if long >= 100.0 => format!("{long:.0} ms"),
        long if long >= 10.0 => format!("{long:.1} ms"),
        short => format!("{short:.2} ms"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::contender::CONTENDERS;
    use super::super::measured::{Indexed, Times};
    use super::super::query::Spelled;
    use super::*;

    fn times(of_all: f64) -> Times {
        Times {
            count: 2,
            total: of_all,
            p50: of_all,
            p95: of_all,
            max: of_all,
        }
    }

    fn measured(milliseconds: f64) -> Measured {
        Measured {
            indexed: Indexed {
                rows: 100_000,
                total: 1_234.0,
                insert: times(milliseconds),
            },
            typed: Typed {
                key: times(milliseconds),
                queries: 2,
                first: 1,
                all: 2,
                missed: vec![1],
                not_spelled: Vec::new(),
                mistaken: vec![1],
            },
            sorted: [("email".to_owned(), 12.0), ("phone".to_owned(), 51.0)].into(),
            heap: 0.0,
            webassembly: MEMORY,
        }
    }

    fn queries() -> Vec<Query> {
        let query = |kind: &str| Query {
            kind: kind.to_owned(),
            text: String::new(),
            wants: Default::default(),
            spelled: None,
        };
        let spelled = Spelled {
            id: 1,
            other_text: String::new(),
        };
        let phone = Query {
            spelled: Some(spelled),
            ..query("phone")
        };
        vec![query("name"), phone]
    }

    #[test]
    fn each_target_is_judged_up_to_its_edge() {
        let text = text(&[(&CONTENDERS[0], Ok(measured(5.0)))], &queries());
        for line in [
            "A keystroke, p95: 5.00 ms, within 5.00 ms",
            "in, p95: 5.00 ms (median 5.00 ms, max 5.00 ms), over 2.00 ms",
            "slowest column: 51.0 ms (phone), over 50.0 ms",
            "WebAssembly memory: 64.0 MB, within 64.0 MB",
        ] {
            assert!(text.contains(line), "{text}");
        }
    }

    #[test]
    fn an_engine_that_failed_shows_why() {
        let failure = Err("more than 2 GB after 5000 customers".to_owned());
        let text = text(&[(&CONTENDERS[1], failure)], &queries());
        assert!(
            text.contains("| more than 2 GB after 5000 customers |"),
            "{text}"
        );
        assert!(!text.contains("within"), "{text}");
    }

    #[test]
    fn recall_is_shown_by_kind() {
        let text = text(&[(&CONTENDERS[0], Ok(measured(1.0)))], &queries());
        let cells = |start: &str| -> Vec<String> {
            let line = text.lines().find(|line| line.starts_with(start));
            let cells = line.unwrap_or_default().split('|').map(str::trim);
            cells.map(str::to_owned).collect()
        };
        assert_eq!(cells("| name"), ["", "name", "1 of 1", ""]);
        assert_eq!(cells("| phone"), ["", "phone", "0 of 1", ""]);
        let spellings = text.split("by another spelling").nth(1).unwrap_or_default();
        assert!(spellings.contains("1 of 1, 1 wrong"), "{text}");
        assert!(!spellings.contains("| name"), "{text}");
        assert!(text.contains("| 50.0 % "), "{text}");
    }
}
