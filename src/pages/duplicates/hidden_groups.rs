use std::sync::Arc;

use directory::{Group, Groups, pairs_of};
use leptos::prelude::*;

use super::group_card::card_view;
use super::{DuplicatesContext, GROUPS_AT_ONCE};
use crate::language::t;
use crate::pages::shared::show_more;
use crate::reactive::optional;
use crate::ui::{Button, hand_focus_to_heading};

/// Says how many groups the user has hidden, and shows them on request, to take that back.
pub fn hidden_groups(context: DuplicatesContext, groups: Memo<Arc<Groups>>) -> AnyView {
    let is_open = RwSignal::new(false);
    let limit = RwSignal::new(GROUPS_AT_ONCE);
    let line = move || {
        let count = groups.with(|groups| groups.hidden.len());
        let label = Signal::derive(move || {
            if is_open.get() {
                texts::duplicates_hide_hidden()
            } else {
                texts::duplicates_show_hidden()
            }
        });
        (count > 0).then(|| {
            view! {
                <p class="list-line alike-hidden">
                    {t(texts::duplicates_hidden(count))}
                    " "
                    <Button label on_press=move || is_open.update(|it| *it = !*it)/>
                </p>
            }
            .into_any()
        })
    };
    let cards = move || {
        let hidden = groups.with(|groups| groups.hidden.clone());
        (is_open.get() && !hidden.is_empty()).then(|| {
            let cards = hidden.iter().take(limit.get());
            let cards = cards.map(|group| card(context, group)).collect_view();
            view! { <div class="alike-groups">{cards}</div> }.into_any()
        })
    };
    let total = move || match is_open.get() {
        true => groups.with(|groups| groups.hidden.len()),
        false => 0,
    };
    view! {
        {optional(line)}
        {optional(cards)}
        {show_more("list-line", GROUPS_AT_ONCE, limit, total, texts::duplicates_more)}
    }
    .into_any()
}

fn card(context: DuplicatesContext, group: &Group) -> AnyView {
    let ids = group.ids.clone();
    let show = move || {
        context.all.show_pairs(pairs_of(&ids));
        hand_focus_to_heading();
    };
    let button = view! { <Button label=texts::duplicates_show_again() on_press=show/> };
    card_view(context, &group.ids, &group.reasons, button.into_any())
}
