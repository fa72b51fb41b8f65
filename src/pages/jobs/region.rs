use leptos::prelude::*;
use model::{Job, JobAct, JobRow, OutcomeClass, Pause, RowResult};
use texts::Message;

use super::report::Report;
use super::words;
use crate::context::{AppContext, use_app_context};
use crate::jobs::{JobStage, Jobs};
use crate::language::{t, t_of};
use crate::pages::shared::show_with_undo;
use crate::reactive::{effect, memo, optional};
use crate::ui::{Button, ButtonLook, focus};

/// The region *Job* on every screen: how far the job is, and its report at the end.
#[component]
pub fn JobRegion(jobs: Jobs) -> impl IntoView {
    let app = use_app_context();
    // The job whose report the user has closed.
    let closed = RwSignal::new(None::<u32>);
    tell_ends(app, jobs);
    let shown = memo(move || {
        let at_work = jobs
            .shown()
            .filter(|number| is_worth_showing(jobs, *number));
        let ended = jobs.latest_end().filter(|_| jobs.running().is_none());
        let ended = ended.filter(|number| closed.get() != Some(*number));
        at_work.or_else(|| ended.filter(|number| !is_plain(jobs, *number)))
    });
    optional(move || {
        let number = shown.get()?;
        Some(region(app, jobs, number, closed))
    })
}

/// Whether a job is shown while it is at work: one that is brief is over at once.
fn is_worth_showing(jobs: Jobs, number: u32) -> bool {
    let is_brief = jobs.with_job(number, |job| is_brief(jobs, job));
    is_brief != Some(true) || jobs.stage(number) != JobStage::Running
}

/// Whether a job has few rows by its kind: one customer, a merge, or the undo of one.
fn is_brief(jobs: Jobs, job: &Job) -> bool {
    let act = match job.act {
        JobAct::Undo(undone) => jobs.with_job(undone, |undone| undone.act),
        act => Some(act),
    };
    job.rows().len() == 1 || act == Some(JobAct::Merge)
}

/// Whether a toast says all of a job that is over.
fn is_plain(jobs: Jobs, number: u32) -> bool {
    let is_plain = |job: &Job| {
        let done = job.counts().ended_as(OutcomeClass::Done);
        let mut results = job.rows().iter().filter_map(JobRow::result);
        is_brief(jobs, job) && done > 0 && results.all(RowResult::is_written)
    };
    jobs.with_job(number, is_plain).unwrap_or(true)
}

/// Tells the end of each job in a toast.
fn tell_ends(app: AppContext, jobs: Jobs) {
    effect(move || {
        let end = jobs.latest_end().and_then(|number| {
            let message = |job: &Job| texts::job_end(words::act(app, job), words::counts(job));
            Some((number, jobs.with_job(number, message)?))
        });
        if let Some((number, message)) = end {
            show_with_undo(app, message, Some(number));
        }
    });
}

fn region(app: AppContext, jobs: Jobs, number: u32, closed: RwSignal<Option<u32>>) -> AnyView {
    let stage = memo(move || jobs.stage(number));
    let title = Signal::derive(move || {
        jobs.track();
        let words = jobs.with_job(number, |job| words::act(app, job));
        words.unwrap_or_else(Message::empty)
    });
    let is_over = memo(move || stage.get() == JobStage::Over);
    effect(move || {
        stage.track();
        keep_focus();
    });
    let close = move || {
        closed.set(Some(number));
        keep_focus();
    };
    let report_view = move || {
        is_over
            .get()
            .then(|| view! { <Report jobs number on_close=close/> }.into_any())
    };
    let progress = move || (!is_over.get()).then(|| progress(jobs, number, stage));
    let not_kept = move || {
        let is_kept = jobs.is_kept();
        (!is_kept).then(|| view! { <p class="job-note">{t(texts::job_not_kept())}</p> }.into_any())
    };
    view! {
        <section class="job" class:job-over=is_over aria-label=t(texts::job_region())>
            <h2 class="job-title" tabindex="-1">{t_of(title)}</h2>
            {optional(progress)}
            {optional(not_kept)}
            {optional(report_view)}
        </section>
    }
    .into_any()
}

/// Moves the focus to the title of the region if the button that had it has gone; to the heading of the
/// screen if the region has gone too.
pub fn keep_focus() {
    request_animation_frame(|| {
        let focused = document().active_element();
        if focused.is_none_or(|it| it.tag_name() == "BODY") {
            let has_region = matches!(document().query_selector(".job-title"), Ok(Some(_)));
            focus(if has_region { ".job-title" } else { "h1" });
        }
    });
}

/// The progress of a job that is not over, with its buttons.
fn progress(jobs: Jobs, number: u32, stage: Memo<JobStage>) -> AnyView {
    let counts = memo(move || {
        jobs.track();
        jobs.with_job(number, |job| (job.counts().ended(), job.rows().len()))
            .unwrap_or_default()
    });
    let announced = memo(move || milestone(jobs, number, stage));
    let outcomes = Signal::derive(move || {
        jobs.track();
        jobs.with_job(number, words::counts)
            .unwrap_or_else(Message::empty)
    });
    let state = Signal::derive(move || state_in_words(jobs, number, stage.get()));
    view! {
        <progress
            class="job-progress"
            aria-label=t(texts::job_region_progress())
            max=move || counts.get().1
            prop:value=move || counts.get().0 as f64
        ></progress>
        <p class="job-line">
            <span class="job-count">
                {t_of(Signal::derive(move || {
                    let (ended, total) = counts.get();
                    texts::job_progress(ended, total)
                }))}
            </span>
            <span>{t_of(state)}</span>
        </p>
        <p class="job-line job-outcomes">{t_of(outcomes)}</p>
        <p class="visually-hidden" role="status">{t_of(announced)}</p>
        {buttons(jobs, number, stage)}
    }
    .into_any()
}

fn buttons(jobs: Jobs, number: u32, stage: Memo<JobStage>) -> AnyView {
    let pause = move || {
        let shows = matches!(stage.get(), JobStage::Running | JobStage::Resting(_));
        shows.then(|| {
            view! { <Button label=texts::job_pause() on_press=move || jobs.pause()/> }.into_any()
        })
    };
    let can_resume = memo(move || {
        matches!(
            stage.get(),
            JobStage::Paused(Pause::User | Pause::Offline)
                | JobStage::Interrupted
                | JobStage::Elsewhere
        )
    });
    let resume = move || {
        can_resume.get().then(|| {
            let press = move || jobs.resume(number);
            view! { <Button label=texts::job_resume() look=ButtonLook::Primary on_press=press/> }
                .into_any()
        })
    };
    let is_interrupted =
        memo(move || matches!(stage.get(), JobStage::Interrupted | JobStage::Elsewhere));
    let end = move || {
        Some(if is_interrupted.get() {
            let press = move || {
                jobs.discard(number);
                keep_focus();
            };
            view! { <Button label=texts::action_discard() on_press=press/> }.into_any()
        } else {
            let is_ending = Signal::derive(move || stage.get() == JobStage::Cancelling);
            let press = move || jobs.cancel();
            view! { <Button label=texts::action_cancel() busy=is_ending on_press=press/> }
                .into_any()
        })
    };
    view! {
        <div class="job-actions">
            {optional(pause)}
            {optional(resume)}
            {optional(end)}
        </div>
    }
    .into_any()
}

/// Returns how far a job is in words; at a screen reader only what has changed for long.
fn state_in_words(jobs: Jobs, number: u32, stage: JobStage) -> Message {
    let waiting = jobs.waiting();
    let queued = (waiting > 0).then(|| texts::job_queued(waiting));
    let state = match stage {
        JobStage::Running => speed_in_words(jobs, number),
        JobStage::Paused(Pause::User) => texts::job_paused_user(),
        JobStage::Paused(Pause::Offline) => texts::job_paused_offline(),
        JobStage::Paused(Pause::SignedOut) => texts::job_paused_signed_out(),
        JobStage::Resting(seconds) => texts::job_resting(seconds),
        JobStage::Cancelling => texts::job_cancelling(),
        JobStage::Interrupted => jobs
            .with_job(number, |job| {
                texts::job_interrupted(job.counts().ended(), job.rows().len())
            })
            .unwrap_or_else(Message::empty),
        JobStage::Elsewhere => texts::job_elsewhere(),
        JobStage::Over => texts::job_over(),
    };
    Message::joined(" · ", [Some(state), queued].into_iter().flatten())
}

fn speed_in_words(jobs: Jobs, number: u32) -> Message {
    let left = jobs.with_job(number, |job| job.counts().left);
    let (Some(speed), Some(left)) = (jobs.rows_per_second(), left) else {
        return Message::empty();
    };
    let seconds = (left as f64 / speed).ceil() as usize;
    let left = if seconds < 90 {
        texts::job_seconds_left(seconds)
    } else {
        texts::job_minutes_left(seconds.div_ceil(60))
    };
    Message::joined(
        ", ",
        [texts::job_rate(speed.round().max(1.0) as usize), left],
    )
}

/// Returns what a screen reader hears: each quarter of the rows, and why the job waits.
fn milestone(jobs: Jobs, number: u32, stage: Memo<JobStage>) -> Message {
    jobs.track();
    match stage.get() {
        JobStage::Running => {
            let quarter = jobs.with_job(number, |job| {
                let (ended, total) = (job.counts().ended(), job.rows().len());
                (ended * 4 / total.max(1) * total / 4, total)
            });
            let (ended, total) = quarter.unwrap_or_default();
            texts::job_progress(ended, total)
        }
        // The seconds are not read out one by one.
        JobStage::Resting(_) => texts::job_waits(),
        stage => state_in_words(jobs, number, stage),
    }
}
