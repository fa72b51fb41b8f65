use leptos::prelude::*;
use model::{JobRow, OutcomeClass, RowState};
use texts::Message;

use super::{keep_focus, report_file, row_customer, words};
use crate::context::{AppContext, use_app_context};
use crate::jobs::Jobs;
use crate::language::t;
use crate::pages::shared::{SHOWN_AT_ONCE, show_more};
use crate::reactive::{dynamic, memo, optional};
use crate::ui::{Button, ButtonLook, Select};

/// The report of a job that is over: a row for each customer, with its outcome and the reason.
#[component]
pub fn Report(
    jobs: Jobs,
    /// The number of the job.
    number: u32,
    /// The action of *Close*. Without one there is no such button.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
) -> impl IntoView {
    let app = use_app_context();
    let filter = RwSignal::new(None::<OutcomeClass>);
    let limit = RwSignal::new(SHOWN_AT_ONCE);
    let classes = Memo::new(move |_| {
        jobs.track();
        let some = |job: &model::Job| {
            let counts = job.counts();
            let all = OutcomeClass::ALL.into_iter();
            all.map(|class| (class, counts.ended_as(class)))
                .filter(|(_, count)| *count > 0)
                .collect::<Vec<_>>()
        };
        jobs.with_job(number, some).unwrap_or_default()
    });
    let matching = memo(move || {
        let classes = classes.get().into_iter();
        let shown = classes.filter(|(class, _)| filter.get().is_none_or(|it| it == *class));
        shown.map(|(_, count)| count).sum::<usize>()
    });
    let rows = move || {
        // Other jobs may be at work.
        classes.track();
        let (filter, limit) = (filter.get(), limit.get());
        jobs.with_job(number, |job| {
            let rows = job.rows().iter().filter(|row| is_shown(row, filter));
            rows.take(limit)
                .map(|row| line(app, row))
                .collect_view()
                .into_any()
        })
        .unwrap_or_else(|| ().into_any())
    };
    view! {
        <div class="job-report-bar">
            {outcome_filter(number, classes, filter)}
            {buttons(app, jobs, number, on_close)}
        </div>
        <div class="table-scroll job-report" role="region" tabindex="0" aria-label=t(texts::job_report_region())>
            <table class="table table-report">
                <caption class="visually-hidden">{t(texts::job_report())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(texts::job_report_number_column())}</th>
                        <th scope="col">{t(texts::job_report_customer())}</th>
                        <th scope="col">{t(texts::job_report_outcome())}</th>
                        <th scope="col">{t(texts::job_report_reason())}</th>
                    </tr>
                </thead>
                <tbody>{dynamic(rows)}</tbody>
            </table>
        </div>
        {show_more("job-line", SHOWN_AT_ONCE, limit, move || matching.get(), texts::job_report_more)}
    }
}

fn is_shown(row: &JobRow, filter: Option<OutcomeClass>) -> bool {
    match &row.state {
        RowState::Ended(result) => filter.is_none_or(|it| it == result.class),
        _ => false,
    }
}

fn line(app: AppContext, row: &JobRow) -> AnyView {
    let result = row.result();
    let class = result.map_or_else(Message::empty, |it| words::class(it.class));
    let reason = result.and_then(|it| it.reason.clone());
    view! {
        <tr>
            <td>{row.id()}</td>
            <td>{row_customer(app, row)}</td>
            <td>{t(class)}</td>
            <td class="job-reason">{reason.map(t)}</td>
        </tr>
    }
    .into_any()
}

fn outcome_filter(
    number: u32,
    classes: Memo<Vec<(OutcomeClass, usize)>>,
    filter: RwSignal<Option<OutcomeClass>>,
) -> AnyView {
    let choices = Signal::derive(move || {
        let classes = classes.get();
        let all = classes.iter().map(|(_, count)| count).sum::<usize>();
        let some = classes
            .into_iter()
            .map(|(class, count)| texts::job_report_some(words::class(class), count));
        [texts::job_report_all(all)]
            .into_iter()
            .chain(some)
            .collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let place = |class| classes.get().iter().position(|(it, _)| *it == class);
        Some(filter.get().and_then(place).map_or(0, |at| at + 1))
    });
    let choose = move |at: usize| {
        let class = at
            .checked_sub(1)
            .and_then(|at| classes.get_untracked().get(at).copied());
        filter.set(class.map(|(class, _)| class));
    };
    view! {
        <div class="toolbar-field">
            <Select
                id=format!("job-outcome-{number}")
                label=texts::job_report_outcome()
                choices
                chosen
                on_choose=choose
            />
        </div>
    }
    .into_any()
}

fn buttons(app: AppContext, jobs: Jobs, number: u32, on_close: Option<Callback<()>>) -> AnyView {
    let state = memo(move || {
        jobs.track();
        jobs.with_job(number, |job| (job.can_retry(), job.can_undo()))
            .unwrap_or_default()
    });
    let retry = move || {
        let can_retry = state.get().0;
        can_retry.then(|| {
            let press = move || {
                jobs.retry(number);
                keep_focus();
            };
            view! { <Button label=texts::job_try_again() on_press=press/> }.into_any()
        })
    };
    let undo = move || {
        let can_undo = state.get().1;
        can_undo.then(|| {
            let press = move || {
                jobs.request_undo(number);
                keep_focus();
            };
            view! { <Button label=texts::undo() on_press=press/> }.into_any()
        })
    };
    let download = move || report_file::save(app, jobs, number);
    let close = on_close.map(|close| {
        view! {
            <Button label=texts::action_close() look=ButtonLook::Quiet icon="close" on_press=close/>
        }
    });
    view! {
        <div class="job-actions">
            {optional(undo)}
            {optional(retry)}
            <Button label=texts::job_report_download() icon="download" on_press=download/>
            {close}
        </div>
    }
    .into_any()
}
