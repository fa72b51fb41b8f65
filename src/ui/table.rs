use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::reactive::{debounced, dynamic, memo};

/// Rows that have been awaited for so long are seen to be: it draws all of the table anew.
const SLOW: Duration = Duration::from_millis(250);

/// A table in a card of its own, scrolling sideways where the screen is narrow.
#[component]
pub fn TableCard(
    /// Its accessible name.
    name: &'static str,
    class: &'static str,
    /// The names of the columns. The class of a column, which gives it its width, is `col-` with
    /// the name.
    columns: Vec<&'static str>,
    /// Whether newer rows are awaited.
    #[prop(into)]
    busy: Signal<bool>,
    /// All rows there are, the header among them, where not all of them are on the page.
    #[prop(optional, into)]
    row_count: Signal<Option<usize>>,
    /// The `thead` and `tbody`.
    children: Children,
    /// What stands below the rows, or in their place.
    #[prop(optional, into)]
    after: ViewFn,
    /// The pager.
    #[prop(optional, into)]
    foot: ViewFn,
) -> impl IntoView {
    let cols = columns
        .into_iter()
        .map(|name| view! { <col class=format!("col-{name}")/> });
    let slow = debounced(memo(move || busy.get()).into(), SLOW);
    let busy = Signal::derive(move || if busy.get() { "true" } else { "false" });
    view! {
        <div class="table-card">
            <div
                class="table-scroll"
                role="region"
                tabindex="0"
                aria-label=format!("{name}, scrollable")
            >
                <table
                    class=format!("table {class}")
                    class:dimmed=slow
                    aria-busy=busy
                    aria-rowcount=row_count
                    on:pointerover=show_whole_text
                >
                    <caption class="visually-hidden">{name}</caption>
                    <colgroup>{cols.collect_view()}</colgroup>
                    {children()}
                </table>
            </div>
            {dynamic(move || after.run())}
            {foot.run()}
        </div>
    }
}

/// The whole text on hover, where a cell cuts it short. A title on every cell, made with the rows,
/// would cost more than the rows themselves.
fn show_whole_text(event: web_sys::PointerEvent) {
    let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some(element) = element else { return };
    let Ok(Some(cell)) = element.closest("td") else {
        return;
    };
    let title = if is_cut_short(&element) || is_cut_short(&cell) {
        cell.set_attribute("title", &cell.text_content().unwrap_or_default())
    } else {
        cell.remove_attribute("title")
    };
    // An attribute of a known name can always be set.
    let _ = title;
}

fn is_cut_short(element: &Element) -> bool {
    // What flows within a line has no width of its own.
    let width = element.client_width();
    width > 0 && element.scroll_width() > width
}
