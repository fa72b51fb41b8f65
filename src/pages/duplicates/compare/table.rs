use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerForm};

use super::{Comparison, Counted};
use crate::language::{t, t_of};
use crate::pages::jobs::words::shown_value;
use crate::pages::shared::{archived_badge, customer_in_new_tab, order_count};
use crate::ui::{Badge, Button, ButtonLook, Time};

impl Comparison {
    /// A column for each customer, and a row for each field that any of them has.
    pub(super) fn table(self, counted: &[Counted]) -> AnyView {
        let heads = counted.iter().enumerate();
        let heads = heads
            .map(|(place, it)| self.head(place, &it.0))
            .collect_view();
        let forms: Vec<_> = counted.iter().map(|it| CustomerForm::of(&it.0)).collect();
        let empty = CustomerForm::default();
        let fields = CustomerField::WRITABLE.into_iter();
        let fields = fields
            .filter(|field| forms.iter().any(|form| !form.is_identical(&empty, *field)))
            .map(|field| self.field_row(field, &forms))
            .collect_view();
        let name = texts::compare_title(counted.len());
        view! {
            <div class="table-scroll compare-scroll" role="region" tabindex="0" aria-label=t(texts::compare_region())>
                <table class="table table-compare">
                    <caption class="visually-hidden">{t(name)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(texts::compare_field())}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>
                        {fields}
                        {fixed_rows(counted)}
                        {(counted.len() > 2).then(|| self.leave_out_row(counted))}
                    </tbody>
                </table>
            </div>
        }
        .into_any()
    }

    /// The choice of the survivor.
    fn head(self, place: usize, customer: &Customer) -> AnyView {
        let merge = self.merge;
        let is_survivor = move || merge.with(|merge| merge.survivor_place() == place);
        let name = texts::compare_keep_of(customer.id.to_string(), customer.display_name());
        view! {
            <th scope="col" class:compare-kept=is_survivor>
                <label class="compare-choice">
                    <input
                        type="radio"
                        name="compare-survivor"
                        aria-label=t(name)
                        prop:checked=is_survivor
                        on:change=move |_| merge.update(|merge| merge.choose_survivor(place))
                    />
                    <span>{t(texts::compare_keep())}</span>
                </label>
                <span class="compare-name">
                    {customer_in_new_tab(customer)}
                    {archived_badge(customer.archived).map(Badge::view)}
                </span>
            </th>
        }
        .into_any()
    }

    fn field_row(self, field: CustomerField, forms: &[CustomerForm]) -> AnyView {
        let merge = self.merge;
        let is_same = merge.with_untracked(|merge| merge.is_same(field));
        let cell = |(place, form): (usize, &CustomerForm)| {
            let value = shown_value(form.display_value(field));
            if is_same {
                return plain_cell(
                    view! { <span translate="no" lang="">{t(value)}</span> }.into_any(),
                );
            }
            let id = merge.with_untracked(|merge| merge.customers()[place].id);
            let name = texts::compare_choice(field.label(), value.clone(), id.to_string());
            let is_chosen = move || merge.with(|merge| merge.source(field) == place);
            view! {
                <td class:compare-chosen=is_chosen>
                    <label class="compare-choice">
                        <input
                            type="radio"
                            name=format!("compare-{}", field.name())
                            aria-label=t(name)
                            prop:checked=is_chosen
                            on:change=move |_| merge.update(|merge| merge.choose(field, place))
                        />
                        <span translate="no" lang="">{t(value)}</span>
                    </label>
                </td>
            }
            .into_any()
        };
        let cells = forms.iter().enumerate().map(cell).collect_view();
        view! {
            <tr>
                <th scope="row">{t(field.label())}</th>
                {cells}
            </tr>
        }
        .into_any()
    }

    fn leave_out_row(self, counted: &[Counted]) -> AnyView {
        let cell = |(customer, _): &Counted| {
            let id = customer.id;
            let label = texts::compare_leave_out(id.to_string());
            let press = move || self.leave_out(id);
            view! { <td><Button label look=ButtonLook::Quiet on_press=press/></td> }
        };
        let cells = counted.iter().map(cell).collect_view();
        view! { <tr><td></td>{cells}</tr> }.into_any()
    }
}

/// The rows in which there is nothing to choose.
fn fixed_rows(counted: &[Counted]) -> AnyView {
    let ids = counted.iter();
    let ids = ids.map(|it| plain_cell(it.0.id.into_any())).collect_view();
    let is_any_archived = counted
        .iter()
        .any(|it| it.0.archived_on.seconds().is_some());
    let archived = is_any_archived.then(|| {
        let times = counted.iter();
        let times = times.map(|it| plain_cell(view! { <Time at=it.0.archived_on/> }.into_any()));
        view! {
            <tr>
                <th scope="row">{t(CustomerField::ArchivedOn.label())}</th>
                {times.collect_view()}
            </tr>
        }
    });
    let orders = counted.iter().map(|it| {
        let orders = it.1;
        plain_cell(t_of(Signal::derive(move || order_count(orders))).into_any())
    });
    view! {
        <tr>
            <th scope="row">{t(CustomerField::Id.label())}</th>
            {ids}
        </tr>
        {archived}
        <tr>
            <th scope="row">{t(texts::compare_orders())}</th>
            {orders.collect_view()}
        </tr>
    }
    .into_any()
}

fn plain_cell(value: AnyView) -> AnyView {
    view! { <td><span class="compare-value"><span>{value}</span></span></td> }.into_any()
}
