use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::{CustomerId, JobAct, JobPlan, Selected};
use texts::Message;

use super::orders_of_selected::orders_of_selected;
use super::words;
use crate::context::{AppContext, selected_record, use_app_context};
use crate::language::t;
use crate::pages::shared::StatusField;
use crate::reactive::{memo, optional};
use crate::ui::{Button, ButtonLook, Dialog, Field};

/// The customers that are looked at between two tasks of the browser.
const BATCH_SIZE: usize = 1_000;

/// An act that the dialog asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartAct {
    Archive,
    Restore,
    SetStatus,
    Delete,
}

/// The dialog before a job: it counts what will happen. Its button names the act and the count.
#[component]
pub fn StartDialog(
    act: RwSignal<Option<StartAct>>,
    /// The selected customers.
    ids: Vec<CustomerId>,
) -> impl IntoView {
    let app = use_app_context();
    let count = ids.len();
    let selected = RwSignal::new(None::<Vec<Selected>>);
    let status = RwSignal::new(String::new());
    let typed_count = RwSignal::new(String::new());
    let error = RwSignal::new(None::<Message>);
    look_at(app, ids, selected);
    let job_act = memo(move || job_act(act.get()?, &status.get()));
    let plan = Memo::new(move |_| {
        let act = job_act.get()?;
        selected.with(|selected| Some(JobPlan::new(act, selected.as_ref()?)))
    });
    let to_change = memo(move || plan.with(|plan| plan.as_ref().map(|plan| plan.to_change)));
    let title = Signal::derive(move || match act.get() {
        Some(act) => words::act_on(act.without_argument(), count),
        None => Message::empty(),
    });
    let label = Signal::derive(move || match act.get() {
        Some(act) => words::act_on(act.without_argument(), to_change.get().unwrap_or(count)),
        None => Message::empty(),
    });
    let is_delete = memo(move || act.get() == Some(StartAct::Delete));
    let close = move || act.set(None);
    let start = move || {
        let Some(job_act) = job_act.get_untracked() else {
            return error.set(Some(texts::problem_number()));
        };
        let Some(plan) = plan.get_untracked() else {
            return;
        };
        let is_confirmed = typed_count.with_untracked(|typed| typed.trim() == count.to_string());
        if is_delete.get_untracked() && !is_confirmed {
            return error.set(Some(texts::job_delete_type_wrong(count)));
        }
        if let Some(jobs) = app.jobs.get_untracked() {
            jobs.start(job_act, plan.rows);
        }
        close();
    };
    let fields = move || match act.get()? {
        StartAct::SetStatus => Some(status_field(status, error)),
        StartAct::Delete => Some(count_field(count, typed_count, error)),
        _ => None,
    };
    let orders = move || is_delete.get().then(|| orders_of_selected(app, selected));
    let instead = move || {
        is_delete.get().then(|| {
            let press = move || {
                error.set(None);
                act.set(Some(StartAct::Archive));
            };
            view! { <Button label=texts::delete_archive_instead() on_press=press/> }.into_any()
        })
    };
    let button = move || {
        let nothing_left = to_change.get() == Some(0);
        (!nothing_left).then(|| {
            let look = if is_delete.get() {
                ButtonLook::Danger
            } else {
                ButtonLook::Primary
            };
            view! { <Button label look guard_press=true on_press=start/> }.into_any()
        })
    };
    view! {
        <Dialog id="job-start" title on_cancel=close>
            <div class="dialog-body">
                {optional(fields)}
                {optional(move || Some(plan_in_words(plan, act)))}
                {optional(orders)}
            </div>
            <div class="dialog-actions">
                <Button label=texts::action_cancel() on_press=close/>
                {optional(instead)}
                {optional(button)}
            </div>
        </Dialog>
    }
}

impl StartAct {
    /// The act of the job, with any status.
    fn without_argument(self) -> JobAct {
        match self {
            Self::Archive => JobAct::Archive,
            Self::Restore => JobAct::Restore,
            Self::SetStatus => JobAct::SetStatus(0),
            Self::Delete => JobAct::Delete,
        }
    }
}

/// Returns the act of the job; none as long as the status is not a number.
fn job_act(act: StartAct, status: &str) -> Option<JobAct> {
    match act {
        StartAct::SetStatus => status.trim().parse().ok().map(JobAct::SetStatus),
        act => Some(act.without_argument()),
    }
}

/// Looks at the selected customers in batches, since a hundred thousand at once would freeze the page.
fn look_at(app: AppContext, ids: Vec<CustomerId>, selected: RwSignal<Option<Vec<Selected>>>) {
    spawn_local(async move {
        let mut seen = Vec::with_capacity(ids.len());
        for (at, batch) in ids.chunks(BATCH_SIZE).enumerate() {
            if at > 0 {
                TimeoutFuture::new(0).await;
            }
            let known = batch.iter().filter_map(|id| selected_record(app, *id));
            seen.extend(known.map(|customer| Selected::of(&customer)));
        }
        // The dialog may be closed by now.
        selected.try_set(Some(seen));
    });
}

fn plan_in_words(plan: Memo<Option<JobPlan>>, act: RwSignal<Option<StartAct>>) -> AnyView {
    let act = act.get();
    let Some(plan) = plan.get() else {
        let is_status_wanted = act == Some(StartAct::SetStatus);
        let counting = (!is_status_wanted).then(|| t(texts::job_plan_counting()));
        return view! { <p class="dialog-text" role="status">{counting}</p> }.into_any();
    };
    let is_delete = act == Some(StartAct::Delete);
    let already = match act {
        Some(StartAct::Restore) => texts::job_plan_active(plan.already),
        Some(StartAct::SetStatus) => texts::job_plan_status(plan.already),
        _ => texts::job_plan_archived(plan.already),
    };
    let lines = [
        (plan.to_change > 0 && !is_delete).then(|| texts::job_plan_change(plan.to_change)),
        (plan.to_change > 0 && is_delete).then(|| texts::job_plan_delete(plan.to_change)),
        (plan.already > 0).then_some(already),
        (plan.unreadable > 0).then(|| texts::job_plan_unreadable(plan.unreadable)),
        (plan.to_change == 0).then(texts::job_plan_nothing),
        is_delete.then(texts::job_plan_delete_note),
        (plan.to_change > 0 && !is_delete).then(texts::job_plan_note),
    ];
    let lines = lines.into_iter().flatten();
    let lines = lines.map(|line| view! { <p>{t(line)}</p> }).collect_view();
    view! { <div class="dialog-text job-plan" role="status">{lines}</div> }.into_any()
}

fn status_field(status: RwSignal<String>, error: RwSignal<Option<Message>>) -> AnyView {
    let on_input = move |text: String| {
        error.set(None);
        status.set(text);
    };
    view! {
        <StatusField id="job-status" label=texts::job_status_label() error value=status on_input/>
    }
    .into_any()
}

fn count_field(count: usize, typed: RwSignal<String>, error: RwSignal<Option<Message>>) -> AnyView {
    let on_input = move |text: String| {
        error.set(None);
        typed.set(text);
    };
    view! {
        <Field id="job-count" label=texts::job_delete_type(count) error value=typed on_input/>
    }
    .into_any()
}
