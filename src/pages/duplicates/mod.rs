//! `/duplicates`: all groups of likely duplicates, with the reasons, and merging them.

mod compare;
mod filter;
mod group_card;
mod hidden_groups;
mod shared_values;

use std::sync::Arc;

use directory::{Group, Groups};
use leptos::prelude::*;
use model::{CustomerId, DuplicateReason};
use texts::Message;

use crate::context::{AppContext, use_app_context};
use crate::directory::LiveDirectory;
use crate::language::{t, t_of};
use crate::pages::shared::{Heading, show_more};
use crate::reactive::{dynamic, memo, optional};
use crate::router::Route;
use crate::ui::EmptyState;
use compare::CompareDialog;
use filter::reason_filter;
use group_card::{CardKey, group_card};
use hidden_groups::hidden_groups;
use shared_values::widely_shared_values;

/// The groups that the page draws at once: each is a table of its own, and more would take longer than a
/// frame or two.
const GROUPS_AT_ONCE: usize = 20;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct DuplicatesContext {
    app: AppContext,
    all: LiveDirectory,
    /// The groups that are shown. A card is drawn again only when it has changed, so that the focus
    /// stays in it.
    shown: Memo<Vec<CardKey>>,
    /// The customers that are compared.
    compared: RwSignal<Option<Vec<CustomerId>>>,
    /// The place of the group that the user has merged or hidden: the next one gets its focus.
    left: StoredValue<Option<usize>>,
}

/// All groups of likely duplicates.
#[component]
pub fn DuplicatesPage() -> impl IntoView {
    let app = use_app_context();
    let stage = memo(move || {
        // Waits for the whole sync: comparing after each page would slow it.
        let all = app.directory.get().filter(|all| all.is_complete());
        all.map(|all| all.duplicate_groups().is_some())
    });
    let content = move || match (stage.get(), app.directory.get_untracked()) {
        (Some(true), Some(all)) => found(app, all),
        (Some(false), _) => working(texts::duplicates_comparing()),
        _ => working(texts::duplicates_reading()),
    };
    view! {
        <div class="page-head">
            <Heading text=texts::duplicates_title()/>
        </div>
        {dynamic(content)}
    }
}

fn working(words: Message) -> AnyView {
    let words = t(words);
    view! {
        <p class="list-line" role="status">
            <progress class="fill" aria-label=words></progress>
            {words}
        </p>
    }
    .into_any()
}

fn found(app: AppContext, all: LiveDirectory) -> AnyView {
    let groups = Memo::new(move |_| all.duplicate_groups().unwrap_or_default());
    let reason = memo(move || match app.route.get() {
        Route::Duplicates(query) => query.reason,
        _ => None,
    });
    let limit = RwSignal::new(GROUPS_AT_ONCE);
    let matching = Memo::new(move |_| groups.with(|groups| matching(all, groups, reason.get())));
    let context = DuplicatesContext {
        app,
        all,
        shown: Memo::new(move |_| {
            all.track();
            matching.with(|groups| {
                let first = groups.iter().take(limit.get());
                first.map(|group| CardKey::of(all, group)).collect()
            })
        }),
        compared: RwSignal::new(None),
        left: StoredValue::new(None),
    };
    let count = memo(move || groups.with(|groups| groups.likely.len()));
    let matching_count = memo(move || matching.with(Vec::len));
    let line = Signal::derive(move || match reason.get() {
        None => texts::duplicates_groups(matching_count.get()),
        Some(_) => texts::duplicates_groups_some(matching_count.get(), count.get()),
    });
    let none = move || {
        let text = match reason.get() {
            None => texts::duplicates_none_text(),
            Some(_) => texts::duplicates_none_for_reason(),
        };
        (matching_count.get() == 0).then(|| {
            view! { <EmptyState icon="check" title=texts::duplicates_none_title() text/> }
                .into_any()
        })
    };
    let dialog = move || {
        let ids = context.compared.get()?;
        let customers = ids.iter().filter_map(|id| all.get(*id)).collect();
        Some(view! { <CompareDialog context customers/> }.into_any())
    };
    context.follow_focus();
    view! {
        {reason_filter(app, reason, limit)}
        <p class="list-line" role="status">{t_of(line)}</p>
        {optional(none)}
        <div class="alike-groups">
            <For
                each=move || context.shown.get()
                key=Clone::clone
                children=move |card| group_card(context, card)
            />
        </div>
        {show_more("list-line", GROUPS_AT_ONCE, limit, move || matching_count.get(), texts::duplicates_more)}
        {hidden_groups(context, groups)}
        {dynamic(move || groups.with(|groups| widely_shared_values(all, &groups.shared)).into_any())}
        {optional(dialog)}
    }
    .into_any()
}

/// Returns the groups with a reason, or all. What the user has hidden just now goes at once, while
/// the rest is still compared.
fn matching(
    all: LiveDirectory,
    groups: &Arc<Groups>,
    reason: Option<DuplicateReason>,
) -> Vec<Group> {
    let is_hidden = |group: &Group| {
        directory::pairs_of(&group.ids).any(|(one, other)| all.is_hidden(one, other))
    };
    let matching = groups.likely.iter().filter(|group| {
        reason.is_none_or(|reason| group.reasons.contains(&reason)) && !is_hidden(group)
    });
    matching.cloned().collect()
}

/// The reasons in words: "same email, same phone".
pub fn reasons(why: &[DuplicateReason]) -> Message {
    Message::joined(", ", why.iter().map(|why| why.label()))
}
