//! A group side by side: which customer stays, which value each of its fields gets, and *Merge*.

mod preview;
mod table;

use directory::Pair;
use leptos::prelude::*;
use model::{Customer, CustomerId, DuplicateMerge, JobAct};

use super::DuplicatesContext;
use crate::api::{OrderCount, Query};
use crate::reactive::{dynamic, memo, optional};
use crate::ui::{Button, ButtonLook, Dialog, focus};

/// The title of the dialog.
const TITLE: &str = "#compare";

/// What the parts of the dialog share.
#[derive(Clone, Copy)]
struct Comparison {
    context: DuplicatesContext,
    merge: RwSignal<DuplicateMerge>,
}

/// A customer with the number of its orders.
type Counted = (Customer, Query<OrderCount>);

/// The dialog that merges a group.
#[component]
pub fn CompareDialog(
    context: DuplicatesContext,
    /// The customers of the group.
    customers: Vec<Customer>,
) -> impl IntoView {
    let close = move || context.compared.set(None);
    let Some(merge) = DuplicateMerge::new(customers) else {
        // Others have been deleted meanwhile.
        request_animation_frame(close);
        return ().into_any();
    };
    let comparison = Comparison {
        context,
        merge: RwSignal::new(merge),
    };
    let merge = comparison.merge;
    let ids = memo(move || merge.with(ids));
    let title = Signal::derive(move || texts::compare_title(ids.with(Vec::len)));
    let content = move || {
        ids.track();
        comparison.content()
    };
    let can_merge = memo(move || {
        merge.with(|merge| merge.damaged().next().is_none() && merge.problems().is_empty())
    });
    let button = move || {
        can_merge.get().then(|| {
            let press = move || comparison.run();
            view! { <Button label=texts::compare_merge() look=ButtonLook::Primary on_press=press/> }
                .into_any()
        })
    };
    view! {
        <Dialog id="compare" title class="dialog dialog-compare" on_cancel=close>
            {dynamic(content)}
            <div class="dialog-actions">
                <Button label=texts::action_cancel() on_press=close/>
                {optional(button)}
            </div>
        </Dialog>
    }
    .into_any()
}

impl Comparison {
    fn content(self) -> AnyView {
        let app = self.context.app;
        let customers = self
            .merge
            .with_untracked(|merge| merge.customers().to_vec());
        let counted = |customer: Customer| {
            let id = customer.id;
            let count = move |id, abort| app.api.count_orders(id, abort);
            (customer, Query::new(app.api, move || id, count))
        };
        let counted: Vec<Counted> = customers.into_iter().map(counted).collect();
        let table = self.table(&counted);
        let counted = StoredValue::new_local(counted);
        let preview = move || counted.with_value(|counted| self.preview(counted));
        view! {
            {table}
            {dynamic(preview)}
        }
        .into_any()
    }

    /// Starts the merge.
    fn run(self) {
        let rows = self.merge.with_untracked(DuplicateMerge::rows);
        if let Some(jobs) = self.context.app.jobs.get_untracked() {
            jobs.start(JobAct::Merge, rows);
        }
        self.context.compared.set(None);
    }

    /// Takes a customer out of the group, which is none of the others.
    fn leave_out(self, id: CustomerId) {
        let mut others = self
            .merge
            .with_untracked(|merge| merge.customers().to_vec());
        others.retain(|customer| customer.id != id);
        let pairs: Vec<Pair> = others.iter().map(|other| (id, other.id)).collect();
        self.context.all.hide_pairs(pairs);
        if let Some(merge) = DuplicateMerge::new(others) {
            self.merge.set(merge);
        }
        // The button that had the focus is gone.
        request_animation_frame(|| focus(TITLE));
    }
}

fn ids(merge: &DuplicateMerge) -> Vec<CustomerId> {
    merge
        .customers()
        .iter()
        .map(|customer| customer.id)
        .collect()
}
