use leptos::prelude::*;
use model::OrderSummary;

use super::order_chart::order_chart;
use super::order_sums::order_sums;
use super::summary_reading::SummaryReading;
use crate::api::QueryState;
use crate::language::t;
use crate::reactive::{dynamic, memo, optional};
use crate::ui::Button;

/// The orders of a customer in numbers: a small chart, with tables behind it. Nothing is shown of a
/// customer without orders.
#[component]
pub fn OrderSummaryPart(
    reading: SummaryReading,
    /// Whether the table of orders has failed before it had any page.
    #[prop(into)]
    has_failed: Signal<bool>,
) -> impl IntoView {
    let goes_on = reading.goes_on();
    let is_shown = memo(move || match reading.summary() {
        None => !has_failed.get(),
        Some(summary) => summary.total().orders > 0 || goes_on.get(),
    });
    // While nothing is read, the chart of no orders keeps the place, so that the table does not move.
    let is_awaited = memo(move || reading.summary().is_none_or(|it| it.total().orders == 0));
    let summary = memo(move || reading.summary().unwrap_or_default());
    let view = move || {
        view! {
            <section class="order-summary" aria-label=t(texts::orders_summary())>
                <div class="order-chart" class:awaited=is_awaited aria-hidden="true">
                    {dynamic(move || summary.with(order_chart))}
                </div>
                <div class="order-summary-foot">
                    <TablesBehind summary/>
                    {optional(move || goes_on.get().then(|| reading_state(reading, summary)))}
                    {optional(move || {
                        let stops_early = summary.with(OrderSummary::stops_early);
                        stops_early.then(|| {
                            let count = summary.with(|it| it.total().orders);
                            view! { <p>{t(texts::orders_of_the_first(count))}</p> }.into_any()
                        })
                    })}
                </div>
            </section>
        }
    };
    optional(move || is_shown.get().then(|| view().into_any()))
}

/// The tables behind the chart. They are made when the user opens them.
#[component]
fn TablesBehind(summary: Memo<OrderSummary>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let on_toggle =
        move |event| is_open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    let tables = move || {
        is_open
            .get()
            .then(|| dynamic(move || summary.with(order_sums)))
    };
    view! {
        <details class="order-sums" on:toggle=on_toggle>
            <summary>{t(texts::orders_as_tables())}</summary>
            {optional(tables)}
        </details>
    }
}

/// Reads the pages that are left, and says how that goes.
fn reading_state(reading: SummaryReading, summary: Memo<OrderSummary>) -> AnyView {
    let state = reading.read_on();
    let count = memo(move || summary.with(|it| it.total().orders));
    let has_failed = memo(move || !state.is_pending() && state.error().is_some());
    let words = move || match has_failed.get() {
        true => failure(state, count.get()),
        false => match count.get() {
            0 => ().into_any(),
            count => view! { <p>{t(texts::orders_so_far(count))}</p> }.into_any(),
        },
    };
    dynamic(words)
}

fn failure(state: QueryState, count: usize) -> AnyView {
    let words = match count {
        0 => texts::orders_sums_failed(),
        count => texts::orders_sums_failed_after(count),
    };
    view! {
        <p role="status">{t(words)}</p>
        <Button label=texts::action_retry() on_press=move || state.retry()/>
    }
    .into_any()
}
