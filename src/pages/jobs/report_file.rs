use directory::export::{CsvStyle, Format, file_name, text_table};
use model::{JobRow, UnixTime};
use texts::Message;

use super::words;
use crate::context::AppContext;
use crate::jobs::Jobs;
use crate::language::text_untracked;
use crate::pages::shared::separator_of_region;
use crate::reactive::clock::now_seconds;
use crate::ui::Download;

/// Passes the report of a job to the browser as a CSV file.
pub fn save(app: AppContext, jobs: Jobs, number: u32) {
    let head = [
        texts::job_report_number_column(),
        texts::job_report_customer(),
        texts::job_report_outcome(),
        texts::job_report_reason(),
    ];
    let line = |row: &JobRow| {
        let result = row.result();
        [
            Message::verbatim(row.id().map(|id| id.to_string()).unwrap_or_default()),
            words::row_name(app, row),
            result.map_or_else(Message::empty, |it| words::class(it.class)),
            result
                .and_then(|it| it.reason.clone())
                .unwrap_or_else(Message::empty),
        ]
    };
    let lines = jobs.with_job(number, |job| {
        let rows = job.rows().iter().map(line);
        let lines = std::iter::once(head).chain(rows);
        lines
            .map(|line| line.map(|text| text_untracked(&text)))
            .collect::<Vec<_>>()
    });
    let style = CsvStyle {
        separator: separator_of_region(),
        ..CsvStyle::default()
    };
    let lines = lines.unwrap_or_default();
    let rows = lines.iter().map(|line| line.iter().map(String::as_str));
    let mut download = Download::new();
    download.push(&text_table(style, rows));
    let name = file_name(Format::Csv, "report", UnixTime(now_seconds()));
    let message = if download.save(&name, Format::Csv.media_type()) {
        texts::job_report_saved(name)
    } else {
        texts::export_not_taken()
    };
    app.toasts.show(message);
}
