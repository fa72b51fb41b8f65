use leptos::prelude::*;
use model::{OrderField, OrderSum, OrderSummary};
use texts::Message;

use super::order_chart::status_name;
use crate::language::t;

/// The tables behind the chart: counts and quantities by status, and by year with the newest first.
pub fn order_sums(summary: &OrderSummary) -> AnyView {
    let statuses = summary.by_status().into_iter();
    let statuses = statuses.map(|(status, sum)| (status_name(status), sum));
    let year = |year: Option<i32>| match year {
        Some(year) => Message::verbatim(year.to_string()),
        None => texts::orders_year_none(),
    };
    let years = summary.by_year().into_iter();
    let years = years.map(|(it, sum)| (year(it), sum));
    let total = summary.total();
    let status = OrderField::Status.label();
    view! {
        <div class="order-sums-tables">
            {table(texts::orders_by_status(), status, statuses.collect(), total)}
            {table(texts::orders_by_year(), texts::orders_year(), years.collect(), total)}
        </div>
    }
    .into_any()
}

fn table(
    caption: Message,
    first: Message,
    rows: Vec<(Message, OrderSum)>,
    total: OrderSum,
) -> AnyView {
    let cells = |sum: OrderSum| {
        view! {
            <td class="num">{t(texts::orders_figure(sum.orders))}</td>
            <td class="num">{t(texts::orders_figure(sum.quantity()))}</td>
        }
    };
    let row = |(name, sum): (Message, OrderSum)| {
        view! {
            <tr>
                <th scope="row">{t(name)}</th>
                {cells(sum)}
            </tr>
        }
    };
    view! {
        <table class="sums">
            <caption>{t(caption)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t(first)}</th>
                    <th scope="col" class="num">{t(texts::orders_title())}</th>
                    <th scope="col" class="num">{t(OrderField::Quantity.label())}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{t(texts::orders_total())}</th>
                    {cells(total)}
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}
