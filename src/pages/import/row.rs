use ::import::{Check, ColumnUse, RowCheck, RowKind};
use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerId, DuplicateReason};
use texts::Message;

use super::cells::{self, OpenCells};
use super::changes;
use super::state::Import;
use crate::language::{t, t_of};
use crate::pages::duplicates::reasons;
use crate::reactive::{dynamic, memo, optional};
use crate::router::customer_href;
use crate::ui::{Button, ButtonLook};

/// The most customers that a row lists.
const MOST_LISTED: usize = 5;

/// What is shown of a row of the file.
#[derive(Clone, PartialEq)]
pub struct ShownRow {
    pub check: RowCheck,
    is_planned: bool,
    /// Why the row is not imported, where its cells and customers do not say it.
    pub note: Option<Message>,
    /// The name in the file.
    name: Message,
    /// The customers that the row is about or may be about, with the reasons of likely duplicates.
    customers: Vec<(CustomerId, Message, Message)>,
}

/// A row of the file: what importing it would do, and what the user can do about it.
pub fn view(import: Import, row: usize) -> AnyView {
    let number = import.with_check(|check| check.sheet().number(row));
    let shown = memo(move || shown(import, row));
    let kind = Signal::derive(move || {
        let kind = shown.with(|shown| shown.as_ref().map(|it| it.check.kind().label()));
        kind.unwrap_or_else(Message::empty)
    });
    let open = OpenCells::new(import, row, shown);
    view! {
        <tr>
            <td>{number}</td>
            <td>{t_of(kind)}</td>
            <td>{dynamic(move || customer(shown.get()))}</td>
            <td>
                {dynamic(move || changes::view(shown.get()))}
                {cells::view(import, row, open)}
            </td>
            <td>{optional(move || actions(import, row, shown, open))}</td>
        </tr>
    }
    .into_any()
}

fn shown(import: Import, row: usize) -> Option<ShownRow> {
    import.with_check(|check| {
        import.with_known(|known| {
            let result = check.row(row);
            let ids: Vec<(CustomerId, Vec<DuplicateReason>)> = match result {
                RowCheck::Changed { id, .. } | RowCheck::Unchanged(id) => vec![(*id, Vec::new())],
                RowCheck::Ambiguous(ids) => ids.iter().map(|id| (*id, Vec::new())).collect(),
                RowCheck::LikelyDuplicate => check.duplicates(known, row),
                _ => Vec::new(),
            };
            let named = |(id, why): (CustomerId, Vec<DuplicateReason>)| {
                let name = known.directory.get(id)?.display_name();
                Some((id, name, reasons(&why)))
            };
            let needs_note = matches!(result, RowCheck::Ambiguous(_) | RowCheck::Repeated(_));
            ShownRow {
                check: result.clone(),
                is_planned: check.is_planned(row),
                note: needs_note.then(|| check.reason(row, known)).flatten(),
                name: name(check, row),
                customers: ids
                    .into_iter()
                    .take(MOST_LISTED)
                    .filter_map(named)
                    .collect(),
            }
        })
    })?
}

/// Returns the name of the customer as the file has it.
fn name(check: &Check, row: usize) -> Message {
    let cell = |field: CustomerField| {
        let mut uses = check.columns().uses().iter();
        let column = uses.position(|its| *its == ColumnUse::Field(field));
        column
            .map_or("", |column| check.sheet().bare(row, column))
            .to_owned()
    };
    Customer::named(cell).map_or_else(Message::empty, |named| named.display_name())
}

fn customer(shown: Option<ShownRow>) -> AnyView {
    let Some(shown) = shown else {
        return ().into_any();
    };
    let link = |(id, name, why): (CustomerId, Message, Message)| {
        let href = customer_href(id);
        let why = (!why.is_empty()).then(|| view! { <span>": " {t(why)}</span> });
        view! {
            <li>
                <a class="row-link" href=href target="_blank">
                    <bdi translate="no" lang="">{t(name)}</bdi>
                    " "
                    <span>{t(texts::form_duplicates_new_tab())}</span>
                </a>
                {why}
            </li>
        }
    };
    let own_name = match shown.check {
        RowCheck::Changed { .. } | RowCheck::Unchanged(_) => None,
        _ => Some(view! { <bdi translate="no" lang="">{t(shown.name)}</bdi> }),
    };
    let links = shown.customers.into_iter().map(link).collect_view();
    view! {
        {own_name}
        <ul class="changes">{links}</ul>
    }
    .into_any()
}

fn actions(
    import: Import,
    row: usize,
    shown: Memo<Option<ShownRow>>,
    open: OpenCells,
) -> Option<AnyView> {
    // What the job writes stays as it is.
    if import.job.get().is_some() {
        return None;
    }
    let kind = memo(move || shown.with(|shown| shown.as_ref().map(|it| it.check.kind())));
    let is_planned =
        memo(move || shown.with(|shown| shown.as_ref().is_some_and(|it| it.is_planned)));
    let is_left_out = memo(move || kind.get() == Some(RowKind::LeftOut));
    let label = Signal::derive(move || match is_left_out.get() {
        true => texts::import_take_in(),
        false => texts::import_leave_out(),
    });
    let toggle = move || {
        import.leave_out(row, !is_left_out.get_untracked());
    };
    let create = move || {
        (kind.get() == Some(RowKind::LikelyDuplicate)).then(|| {
            let label = Signal::derive(move || match is_planned.get() {
                true => texts::import_do_not_create(),
                false => texts::import_create_anyway(),
            });
            let press = move || import.create_anyway(row, !is_planned.get_untracked());
            view! { <Button label look=ButtonLook::Quiet on_press=press/> }.into_any()
        })
    };
    let edit = move || {
        (!is_left_out.get() && !open.is_whole()).then(|| {
            let press = move || open.open_all();
            view! { <Button label=texts::import_edit() look=ButtonLook::Quiet on_press=press/> }
                .into_any()
        })
    };
    Some(
        view! {
            <div class="import-actions">
                {optional(create)}
                {optional(edit)}
                <Button label look=ButtonLook::Quiet on_press=toggle/>
            </div>
        }
        .into_any(),
    )
}
