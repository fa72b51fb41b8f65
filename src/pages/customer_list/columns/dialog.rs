use leptos::html;
use leptos::prelude::*;
use model::{Columns, ListColumn};
use texts::Message;
use web_sys::KeyboardEvent;

use super::drag::follow_drag;
use super::{show, shown};
use crate::language::{t, t_of};
use crate::pages::customer_list::list::ListContext;
use crate::reactive::{dynamic, memo};
use crate::ui::{Button, ButtonLook, Dialog, Icon, focus, pressed_key};

/// The dialog in which the user switches columns on, orders them and sets their widths. Each change
/// shows at once.
#[component]
pub fn ColumnsDialog(list: ListContext, open: RwSignal<bool>) -> impl IntoView {
    // Another width must not replace the control in which it is typed.
    let choices = memo(move || list.columns.with(Columns::with_hidden));
    let moved = RwSignal::new(None::<Message>);
    let dragged = RwSignal::new(None::<ListColumn>);
    let body = NodeRef::<html::Ul>::new();
    let move_to = move |column: ListColumn, to: usize| {
        let next = shown(list).moved(column, to);
        if next != shown(list) {
            let place = next.position(column).map_or(0, |at| at + 1);
            let count = next.iter().len();
            show(list, next);
            moved.set(Some(texts::columns_moved(
                column.label(),
                place.to_string(),
                count.to_string(),
            )));
        }
    };
    let rows = move || {
        let rows = choices.get();
        let row = |(column, is_shown)| column_row(list, column, is_shown, dragged, move_to);
        rows.into_iter().map(row).collect_view().into_any()
    };
    let drag = follow_drag(body, dragged, move_to);
    let reset = move || {
        show(list, Columns::default());
        moved.set(Some(texts::columns_were_reset()));
    };
    let close = move || open.set(false);
    let news = Signal::derive(move || moved.get().unwrap_or_else(Message::empty));
    view! {
        <Dialog id="columns" title=texts::list_columns() class="dialog dialog-columns" on_cancel=close>
            <p class="field-hint" id="columns-help">{t(texts::columns_help())}</p>
            <ul
                class="column-rows"
                node_ref=body
                on:pointermove=move |event| drag.on_move(&event)
                on:pointerup=move |_| drag.end()
                on:pointercancel=move |_| drag.end()
            >
                {dynamic(rows)}
            </ul>
            <p class="visually-hidden" role="status">{t_of(news)}</p>
            <div class="dialog-actions">
                <Button label=texts::columns_reset() look=ButtonLook::Quiet on_press=reset/>
                <Button label=texts::action_done() look=ButtonLook::Primary on_press=close/>
            </div>
        </Dialog>
    }
}

fn column_row(
    list: ListContext,
    column: ListColumn,
    is_shown: bool,
    dragged: RwSignal<Option<ListColumn>>,
    move_to: impl Fn(ListColumn, usize) + Copy + 'static,
) -> AnyView {
    let is_fixed = column == ListColumn::Customer;
    let can_move = is_shown && !is_fixed;
    let handle_id = format!("column-move-{}", column.name());
    let on_key = {
        let handle_id = handle_id.clone();
        move |event: KeyboardEvent| {
            let columns = shown(list);
            let Some(from) = columns.position(column) else {
                return;
            };
            let to = match pressed_key(&event).as_deref() {
                Some("ArrowUp") => from.saturating_sub(1),
                Some("ArrowDown") => from + 1,
                Some("Home") => 1,
                Some("End") => columns.iter().len(),
                _ => return,
            };
            event.prevent_default();
            move_to(column, to);
            focus_later(format!("#{handle_id}"));
        }
    };
    let handle = can_move.then(|| {
        view! {
            <button
                type="button"
                class="button button-quiet button-icon column-move"
                id=handle_id
                aria-label=t(texts::columns_move(column.label()))
                aria-describedby="columns-help"
                on:keydown=on_key
                on:pointerdown=move |event| {
                    if event.button() == 0 {
                        dragged.set(Some(column));
                    }
                }
            >
                <Icon name="grip"/>
            </button>
        }
    });
    let width = Signal::derive(move || {
        let width = list.columns.with(|columns| columns.width(column));
        width.map(|width| width.to_string()).unwrap_or_default()
    });
    let resize = move |text: String| {
        let width = text.trim().parse().ok();
        show(list, super::edges::frozen(list).resized(column, width));
    };
    let width = is_shown.then(|| {
        view! {
            <input
                type="number"
                class="input column-width"
                aria-label=t(texts::columns_width(column.label()))
                placeholder=t(texts::columns_width_own())
                min=Columns::WIDTHS.start().to_string()
                max=Columns::WIDTHS.end().to_string()
                step="8"
                prop:value=width
                on:change:target=move |event| resize(event.target().value())
            />
        }
    });
    let choose = move |is_chosen: bool| show(list, shown(list).with(column, is_chosen));
    view! {
        <li
            class="column-row"
            data-column=column.name()
            class:dragged=move || dragged.get() == Some(column)
        >
            {handle}
            <label class="check">
                <input
                    type="checkbox"
                    id=format!("column-{}", column.name())
                    prop:checked=is_shown
                    disabled=is_fixed
                    on:change:target=move |event| {
                        choose(event.target().checked());
                        focus_later(format!("#column-{}", column.name()));
                    }
                />
                <span>{t(column.label())}</span>
            </label>
            {width}
        </li>
    }
    .into_any()
}

/// Focuses an element of the rows, which are new elements by the next frame.
fn focus_later(selector: String) {
    request_animation_frame(move || focus(&selector));
}
