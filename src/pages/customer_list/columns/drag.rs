//! Dragging a row of the dialog to another place. The list follows the pointer, since its rows are
//! made anew with each step.

use leptos::html;
use leptos::prelude::*;
use model::ListColumn;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::column_of_name;

/// A drag of a row.
#[derive(Clone, Copy)]
pub struct RowDrag {
    body: NodeRef<html::Ul>,
    dragged: RwSignal<Option<ListColumn>>,
    move_to: Callback<(ListColumn, usize)>,
}

/// Returns the drag of the rows in `body`. A handle sets `dragged` when it is pressed.
pub fn follow_drag(
    body: NodeRef<html::Ul>,
    dragged: RwSignal<Option<ListColumn>>,
    move_to: impl Fn(ListColumn, usize) + Send + Sync + 'static,
) -> RowDrag {
    RowDrag {
        body,
        dragged,
        move_to: Callback::new(move |(column, to)| move_to(column, to)),
    }
}

impl RowDrag {
    /// Moves the dragged column to the place under the pointer.
    pub fn on_move(self, event: &PointerEvent) {
        let (Some(column), Some(body)) = (self.dragged.get_untracked(), self.body.get_untracked())
        else {
            return;
        };
        if event.buttons() == 0 {
            // The button was released outside of the window.
            return self.end();
        }
        // Fails only for a pointer that is gone.
        let _ = body.set_pointer_capture(event.pointer_id());
        event.prevent_default();
        let rows = body.children();
        let row_at = |at: u32| rows.item(at);
        let y = f64::from(event.client_y());
        let under = (0..rows.length())
            .filter_map(row_at)
            .position(|row| row.get_bounding_client_rect().bottom() > y);
        let target = under.and_then(|at| row_at(u32::try_from(at).ok()?));
        let is_movable =
            |row: &Element| row.query_selector(".column-move").ok().flatten().is_some();
        if let (Some(to), Some(row)) = (under, target)
            && is_movable(&row)
            && column_of(&row) != Some(column)
        {
            self.move_to.run((column, to));
        }
    }

    /// Leaves the column where it is.
    pub fn end(self) {
        self.dragged.set(None);
    }
}

fn column_of(row: &Element) -> Option<ListColumn> {
    let row: &web_sys::HtmlElement = row.dyn_ref()?;
    column_of_name(&row.dataset().get("column")?)
}
