use std::time::Duration;

use leptos::prelude::*;
use texts::Message;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::language::{t, text};
use crate::reactive::{debounced, dynamic, memo};

/// The time until a table with pending rows is dimmed. Dimming repaints the whole table.
const SLOW: Duration = Duration::from_millis(250);

/// A table in a card, which scrolls sideways on a narrow screen.
#[component]
pub fn TableCard(
    /// The accessible name.
    name: Message,
    /// The accessible name of the region that scrolls.
    region: Message,
    class: &'static str,
    /// The names of the columns. The class of a column is `col-` with its name and sets its width. The
    /// widths do not depend on the rows.
    columns: Vec<&'static str>,
    /// Whether newer rows are pending.
    #[prop(into)]
    busy: Signal<bool>,
    /// The number of all rows with the header, if the document does not hold all of them.
    #[prop(optional, into)]
    row_count: Signal<Option<usize>>,
    /// The `thead` and `tbody`.
    children: Children,
    /// The view below the rows, or in place of them.
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
                aria-label=t(region)
            >
                <table
                    class=format!("table {class}")
                    class:dimmed=slow
                    aria-busy=busy
                    aria-rowcount=row_count
                    on:pointerover=show_whole_text
                >
                    <caption class="visually-hidden">{t(name)}</caption>
                    <colgroup>{cols.collect_view()}</colgroup>
                    {children()}
                </table>
            </div>
            {dynamic(move || after.run())}
            {foot.run()}
        </div>
    }
}

/// The text of the rows for screen readers, which read it aloud when it changes.
#[component]
pub fn Announcement(
    /// The query in words.
    words: Signal<Message>,
    /// The range of the rows. `None` while they are pending.
    range: Signal<Option<Message>>,
) -> impl IntoView {
    let announced = Signal::derive(move || {
        let range = range.get()?;
        Some(text(&texts::table_announcement(words.get(), range)))
    });
    view! {
        <p class="visually-hidden" role="status">
            {announced}
        </p>
    }
}

/// Shows the whole text of a cell on hover, if the cell cuts it short. Titles that are made together
/// with the rows would cost more time than the rows.
fn show_whole_text(event: web_sys::PointerEvent) {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(element) = element else { return };
    let Ok(Some(cell)) = element.closest("td") else {
        return;
    };
    let title = if is_cut_short(&element) || is_cut_short(&cell) {
        cell.set_attribute("title", &cell.text_content().unwrap_or_default())
    } else {
        cell.remove_attribute("title")
    };
    // An attribute with a known name can always be set.
    let _ = title;
}

fn is_cut_short(element: &Element) -> bool {
    // An inline element has no width of its own.
    let width = element.client_width();
    width > 0 && element.scroll_width() > width
}
