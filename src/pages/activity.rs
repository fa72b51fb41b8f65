//! `/activity`: every write of this tab since the user signed in, the newest first, with *Undo*.

use leptos::prelude::*;
use model::{Job, JobCounts, RecordChange};
use texts::Message;

use super::jobs::{Report, keep_focus, row_customer, words};
use crate::context::{AppContext, use_app_context};
use crate::jobs::Jobs;
use crate::language::t;
use crate::pages::shared::{Heading, SHOWN_AT_ONCE, show_more};
use crate::reactive::{dynamic, optional};
use crate::ui::{Button, EmptyState, Time};

/// What an entry of the log shows, as far as it can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Entry {
    number: u32,
    counts: JobCounts,
    can_undo: bool,
}

/// The activity log.
#[component]
pub fn ActivityPage() -> impl IntoView {
    let app = use_app_context();
    let limit = RwSignal::new(SHOWN_AT_ONCE);
    let content = move || match app.jobs.get() {
        Some(jobs) => log(app, jobs, limit),
        None => ().into_any(),
    };
    view! {
        <div class="page-head">
            <Heading text=texts::activity_title()/>
        </div>
        <p class="list-line">{t(texts::activity_note())}</p>
        {dynamic(content)}
    }
}

fn log(app: AppContext, jobs: Jobs, limit: RwSignal<usize>) -> AnyView {
    // The number of the job whose rows are shown.
    let open = RwSignal::new(None::<u32>);
    // An entry is drawn again only when it has changed, so that the focus stays in it while a job runs.
    let entries = Memo::new(move |_| {
        jobs.track();
        let state = |job: &Job| Entry {
            number: job.number,
            counts: job.counts(),
            can_undo: job.can_undo(),
        };
        let newest = |all: &[Job]| all.iter().rev().take(limit.get()).map(state).collect();
        jobs.with(newest).unwrap_or_default()
    });
    let count = move || {
        jobs.track();
        jobs.with(<[Job]>::len).unwrap_or(0)
    };
    let is_empty = Memo::new(move |_| count() == 0);
    let body = move || {
        if is_empty.get() {
            nothing()
        } else {
            table(app, jobs, entries, open)
        }
    };
    let dropped = move || {
        jobs.has_dropped()
            .then(|| view! { <p class="list-line">{t(texts::activity_dropped())}</p> }.into_any())
    };
    view! {
        {dynamic(body)}
        {show_more("list-line", SHOWN_AT_ONCE, limit, count, texts::job_report_more)}
        {optional(dropped)}
        {optional(move || {
            let number = open.get()?;
            let close = move || open.set(None);
            Some(
                view! {
                    <section class="activity-rows">
                        <Report jobs number on_close=close/>
                    </section>
                }
                .into_any(),
            )
        })}
    }
    .into_any()
}

fn table(
    app: AppContext,
    jobs: Jobs,
    entries: Memo<Vec<Entry>>,
    open: RwSignal<Option<u32>>,
) -> AnyView {
    let rows = move |shown: Entry| jobs.with_job(shown.number, |job| entry(app, jobs, job, open));
    view! {
        <div class="table-card">
            <div class="table-scroll" role="region" tabindex="0" aria-label=t(texts::activity_region())>
                <table class="table table-activity">
                    <caption class="visually-hidden">{t(texts::activity_title())}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(texts::activity_time())}</th>
                            <th scope="col">{t(texts::job_report_customer())}</th>
                            <th scope="col">{t(texts::activity_changes())}</th>
                            <th scope="col">{t(texts::activity_outcome())}</th>
                            <th scope="col">{t(texts::undo())}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || entries.get() key=|entry| *entry children=rows/>
                    </tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! {
        <EmptyState
            icon="check"
            title=texts::activity_empty_title()
            text=texts::activity_empty_text()
        />
    }
    .into_any()
}

fn entry(app: AppContext, jobs: Jobs, job: &Job, open: RwSignal<Option<u32>>) -> AnyView {
    let number = job.number;
    let (customer, changes) = match job.rows() {
        [row] => (row_customer(app, row), changes(row.change())),
        rows => {
            let count = rows.len();
            let press = move || {
                open.update(|open| *open = (*open != Some(number)).then_some(number));
            };
            let label = Signal::derive(move || match open.get() == Some(number) {
                true => texts::activity_hide_rows(),
                false => texts::activity_show_rows(count),
            });
            (
                view! { <span translate="no">{t(words::act(app, job))}</span> }.into_any(),
                view! { <Button label on_press=press/> }.into_any(),
            )
        }
    };
    let undo = if job.undone_by.is_some() {
        view! { <span class="job-note">{t(texts::activity_undone())}</span> }.into_any()
    } else if job.can_undo() {
        let press = move || {
            jobs.request_undo(number);
            keep_focus();
        };
        view! { <Button label=texts::undo() on_press=press/> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <tr>
            <td><Time at=job.started/></td>
            <td>{customer}</td>
            <td class="activity-changes" translate="no">{changes}</td>
            <td>{t(outcome(job))}</td>
            <td>{undo}</td>
        </tr>
    }
    .into_any()
}

fn outcome(job: &Job) -> Message {
    match job.rows() {
        [row] => row.result().map_or_else(Message::empty, |result| {
            let class = words::class(result.class);
            let reason = result.reason.clone();
            Message::joined(". ", [Some(class), reason].into_iter().flatten())
        }),
        _ => words::counts(job),
    }
}

fn changes(change: Option<&RecordChange>) -> AnyView {
    let Some(change) = change else {
        return ().into_any();
    };
    let title = match change {
        RecordChange::Created(..) => Some(texts::activity_created()),
        RecordChange::Deleted(..) => Some(texts::activity_deleted()),
        RecordChange::Updated(..) => None,
    };
    let lines = title.into_iter().chain(words::changes(change));
    let lines = lines
        .map(|line| view! { <li lang="">{t(line)}</li> })
        .collect_view();
    view! { <ul class="changes">{lines}</ul> }.into_any()
}
