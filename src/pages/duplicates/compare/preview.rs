use leptos::prelude::*;
use model::{Customer, CustomerField, DuplicateMerge, FieldChange, RecordChange};

use super::{Comparison, Counted};
use crate::language::{t, t_of};
use crate::pages::jobs::words::changes;
use crate::pages::shared::{customer_in_new_tab, order_count};
use crate::ui::{element_mark, sentence};

impl Comparison {
    /// What *Merge* does, in words; or why nothing can be merged.
    pub(super) fn preview(self, counted: &[Counted]) -> AnyView {
        let lines = self.merge.with(|merge| {
            let obstacles = obstacles(merge);
            if obstacles.is_empty() {
                vec![survivor(merge), archived(merge), orders(counted)]
            } else {
                obstacles
            }
        });
        view! {
            <section class="compare-preview" aria-labelledby="compare-preview">
                <h3 id="compare-preview">{t(texts::compare_preview())}</h3>
                {lines}
            </section>
        }
        .into_any()
    }
}

/// Why the customers cannot be merged like this.
fn obstacles(merge: &DuplicateMerge) -> Vec<AnyView> {
    let damaged = merge
        .damaged()
        .map(|it| texts::compare_damaged(it.isolated_name(), it.damaged_labels()));
    let problems = merge.problems().into_iter().map(|problem| problem.message);
    let line = |line| view! { <p class="compare-obstacle">{t(line)}</p> }.into_any();
    damaged.chain(problems).map(line).collect()
}

fn survivor(merge: &DuplicateMerge) -> AnyView {
    let changed = merge.changes();
    let stays = if changed.is_empty() {
        texts::compare_stays_same(element_mark(0))
    } else {
        texts::compare_stays(element_mark(0))
    };
    let customer = merge.survivor().clone();
    let name = move || customer_in_new_tab(&customer);
    let is_archived = merge.merged().flag(CustomerField::Archived);
    let archived = is_archived.then(|| view! { <p>{t(texts::compare_stays_archived())}</p> });
    view! {
        <p>{sentence(stays, vec![name.into()])}</p>
        {change_list(merge.survivor(), changed)}
        {archived}
    }
    .into_any()
}

/// The fields that change: "Phone: (empty) → 1".
fn change_list(survivor: &Customer, changed: Vec<FieldChange>) -> Option<AnyView> {
    let is_some = !changed.is_empty();
    let lines = changes(&RecordChange::Updated(survivor.id, changed)).into_iter();
    is_some.then(|| {
        let lines = lines.map(|line| view! { <li translate="no">{t(line)}</li> });
        view! { <ul class="compare-changes">{lines.collect_view()}</ul> }.into_any()
    })
}

fn archived(merge: &DuplicateMerge) -> AnyView {
    let of = |is_archived: bool| {
        let others = merge.others();
        others
            .filter(|it| it.archived == is_archived)
            .collect::<Vec<_>>()
    };
    let (to_archive, already) = (of(false), of(true));
    let line = |words, customers: &[&Customer]| {
        let links = customers
            .iter()
            .map(|it| view! { <li>{customer_in_new_tab(it)}</li> });
        (!customers.is_empty()).then(|| {
            view! {
                <p>{t(words)}</p>
                <ul class="compare-changes">{links.collect_view()}</ul>
            }
        })
    };
    view! {
        {line(texts::compare_archived(to_archive.len()), &to_archive)}
        {line(texts::compare_already(already.len()), &already)}
    }
    .into_any()
}

/// Where the orders are: a merge does not move them.
fn orders(counted: &[Counted]) -> AnyView {
    let line = |(customer, orders): &Counted| {
        let orders = *orders;
        let count = Signal::derive(move || order_count(orders));
        view! { <li>{customer_in_new_tab(customer)} ": " {t_of(count)}</li> }
    };
    let lines = counted.iter().map(line).collect_view();
    view! {
        <p>{t(texts::compare_orders_stay())}</p>
        <ul class="compare-changes">{lines}</ul>
    }
    .into_any()
}
