use leptos::prelude::*;
use model::{OrderField, OrderStatus, OrderSum, OrderSummary};
use texts::Message;

use super::field_value::status_class;
use crate::language::t;

/// The most years that the chart shows by themselves.
const YEARS: usize = 5;

/// A small chart of a customer's orders: bars by status, columns by year. It is a picture; the tables
/// behind it say the same to screen readers.
pub fn order_chart(summary: &OrderSummary) -> AnyView {
    let total = summary.total();
    let by_status = summary.by_status();
    let bar = |label: Message, number: fn(OrderSum) -> i64| {
        let part = |(status, sum): &(Option<OrderStatus>, OrderSum)| {
            // A negative quantity has no length.
            let part = number(*sum).max(0);
            let class = status_class(*status);
            (part > 0).then(|| view! { <span class=class style:flex-grow=part.to_string()></span> })
        };
        let parts = by_status.iter().map(part).collect_view();
        view! {
            <span class="chart-label">{t(label)}</span>
            <span class="chart-bar">{parts}</span>
            <span class="chart-figure">{t(texts::orders_figure(number(total)))}</span>
        }
    };
    let name = |(status, sum): &(Option<OrderStatus>, OrderSum)| {
        view! {
            <span class=status_class(*status)>
                <span class="chart-swatch"></span>
                <span class="chart-name">{t(status_name(*status))}</span>
                <span class="chart-figure">{t(texts::orders_figure(sum.orders))}</span>
            </span>
        }
    };
    let years = years(summary);
    let most = years.iter().map(|(_, sum)| sum.orders).max();
    let column = |(label, sum): (Message, OrderSum)| {
        view! {
            <div class="chart-year">
                <span class="chart-figure">{t(texts::orders_figure(sum.orders))}</span>
                <span
                    class="chart-column"
                    style:--orders=sum.orders.to_string()
                    style:--most=most.unwrap_or(1).to_string()
                ></span>
                <span class="chart-name">{t(label)}</span>
            </div>
        }
    };
    view! {
        <div class="chart-statuses">
            <div class="chart-bars">
                {bar(texts::orders_title(), |sum| i64::try_from(sum.orders).unwrap_or(i64::MAX))}
                {bar(OrderField::Quantity.label(), OrderSum::quantity)}
            </div>
            <div class="chart-legend">{by_status.iter().map(name).collect_view()}</div>
        </div>
        <div class="chart-years">{years.into_iter().map(column).collect_view()}</div>
    }
    .into_any()
}

/// Returns the word for a status; none is any that the API does not document.
pub fn status_name(status: Option<OrderStatus>) -> Message {
    status.map_or_else(texts::orders_status_others, OrderStatus::label)
}

/// Returns the newest years by themselves, the earlier ones together, and the orders without a date.
fn years(summary: &OrderSummary) -> Vec<(Message, OrderSum)> {
    let (years, undated): (Vec<_>, Vec<_>) = summary
        .by_year()
        .into_iter()
        .partition(|(year, _)| year.is_some());
    let newest = years.iter().take(YEARS).filter_map(|(year, sum)| {
        let year = (*year)?;
        Some((Message::verbatim(year.to_string()), *sum))
    });
    let earlier = years.iter().skip(YEARS).map(|(_, sum)| *sum);
    let earlier = earlier.reduce(OrderSum::plus);
    let earlier = earlier.map(|sum| (texts::orders_year_earlier(), sum));
    let undated = undated.into_iter();
    let undated = undated.map(|(_, sum)| (texts::orders_year_none(), sum));
    newest.chain(earlier).chain(undated).collect()
}
