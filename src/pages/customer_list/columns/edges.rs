//! The edges of the header, which set the widths of the columns. The table follows the pointer; the URL
//! follows at the end.

use leptos::prelude::*;
use model::{Columns, ListColumn};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

use super::{column_of_name, show, shown};
use crate::pages::customer_list::list::ListContext;

/// A drag of an edge. Lengths are in the pixels of [`ListColumn::usual_width`].
#[derive(Clone)]
struct EdgeDrag {
    column: ListColumn,
    /// The columns with the widths on the screen before the drag.
    before: Columns,
    width_before: f64,
    from: f64,
    /// 1 where the columns run from left to right, else -1.
    direction: f64,
}

impl EdgeDrag {
    /// Returns the columns with the edge at `to`.
    fn columns(&self, to: f64) -> Columns {
        let width = self.width_before + (to - self.from) * self.direction;
        // The range of widths is far within that of the type.
        self.before.resized(self.column, Some(width.round() as u16))
    }
}

/// Follows the drags of edges. A double click gives a column its own width again, and Escape the width
/// before the drag.
pub fn follow_drags(list: ListContext) {
    let drag = StoredValue::new(None::<EdgeDrag>);
    let end = move |takes: bool| {
        if drag.try_update_value(Option::take).flatten().is_some()
            && let Some(columns) = list.columns_in_drag.try_update(Option::take).flatten()
            && takes
        {
            show(list, columns);
        }
    };
    let listeners = [
        window_event_listener(leptos::ev::pointerdown, move |event| {
            if event.button() == 0
                && let Some((edge, column)) = edge_of(&event)
            {
                // No text is selected, and the focus stays.
                event.prevent_default();
                // Fails only for a pointer that is gone.
                let _ = edge.set_pointer_capture(event.pointer_id());
                drag.set_value(begin(list, &edge, column, position(&event)));
            }
        }),
        window_event_listener(leptos::ev::pointermove, move |event| {
            let columns = |drag: &Option<EdgeDrag>| Some(drag.as_ref()?.columns(position(&event)));
            if let Some(columns) = drag.with_value(columns) {
                list.columns_in_drag.set(Some(columns));
            }
        }),
        window_event_listener(leptos::ev::pointerup, move |_| end(true)),
        window_event_listener(leptos::ev::pointercancel, move |_| end(false)),
    ];
    let escape = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" && drag.with_value(Option::is_some) {
            event.prevent_default();
            end(false);
        }
    });
    let reset = window_event_listener(leptos::ev::dblclick, move |event| {
        if let Some((_, column)) = edge_of(&event) {
            show(list, shown(list).resized(column, None));
        }
    });
    on_cleanup(move || {
        for listener in listeners {
            listener.remove();
        }
        escape.remove();
        reset.remove();
    });
}

/// Returns the columns on the screen, each with the width that it has there: another width of one must
/// not change the others.
pub fn frozen(list: ListContext) -> Columns {
    let columns = shown(list);
    let column_width = |column: ListColumn| {
        let edge = format!(".col-edge[data-column={}]", column.name());
        let edge = document().query_selector(&edge).ok().flatten()?;
        let head = edge.parent_element()?;
        Some((head.get_bounding_client_rect().width() * scale()).round() as u16)
    };
    columns.iter().fold(columns.clone(), |frozen, it| {
        match column_width(it.column) {
            Some(width) if width > 0 => frozen.resized(it.column, Some(width)),
            _ => frozen,
        }
    })
}

fn begin(list: ListContext, edge: &Element, column: ListColumn, from: f64) -> Option<EdgeDrag> {
    let before = frozen(list);
    let width_before = before.width(column)?;
    let style = window().get_computed_style(edge).ok().flatten()?;
    let is_right_to_left = style.get_property_value("direction").ok()? == "rtl";
    Some(EdgeDrag {
        column,
        before,
        width_before: width_before.into(),
        from,
        direction: if is_right_to_left { -1.0 } else { 1.0 },
    })
}

/// Returns the edge that an event is on, with its column.
fn edge_of(event: &web_sys::Event) -> Option<(Element, ListColumn)> {
    let edge: HtmlElement = event.target()?.dyn_into().ok()?;
    let is_edge = edge.class_list().contains("col-edge");
    let column = is_edge.then(|| edge.dataset().get("column"))??;
    Some((edge.unchecked_into(), column_of_name(&column)?))
}

fn position(event: &PointerEvent) -> f64 {
    f64::from(event.client_x()) * scale()
}

/// Returns the pixels of [`ListColumn::usual_width`] in a CSS pixel: the user may have chosen larger
/// letters.
fn scale() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let size = size.and_then(|size| size.trim_end_matches("px").parse::<f64>().ok());
    size.filter(|size| *size > 0.0)
        .map_or(1.0, |size| 16.0 / size)
}
