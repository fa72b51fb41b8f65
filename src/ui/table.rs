use std::time::Duration;

use leptos::prelude::*;
use texts::Message;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::language::{t, text};
use crate::reactive::{debounced, dynamic, memo};

/// The time until a table with pending rows is dimmed. Dimming repaints the whole table.
const SLOW: Duration = Duration::from_millis(250);

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TableColumn {
    /// The class of the column is `col-` with its name.
    pub name: &'static str,
    /// The width in rem; none where the style gives it, or where the column takes what others leave.
    pub width: Option<f64>,
}

/// A table in a card, which scrolls sideways on a narrow screen. Its role is written out: where its rows
/// are shown as cards, some browsers forget that it is a table.
#[component]
pub fn TableCard(
    /// The accessible name.
    name: Message,
    /// The accessible name of the region that scrolls.
    region: Message,
    class: &'static str,
    /// The columns. Their widths do not depend on the rows.
    #[prop(into)]
    columns: Signal<Vec<TableColumn>>,
    /// The least width of the table in rem, where the style does not give it.
    #[prop(optional, into)]
    least_width: Signal<Option<f64>>,
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
    let cols = move || {
        let column = |TableColumn { name, width }| {
            let width = width.map(in_rem);
            view! { <col class=format!("col-{name}") style:inline-size=width/> }
        };
        let columns = columns.get().into_iter().map(column);
        columns.collect_view().into_any()
    };
    let least_width = move || least_width.get().map(in_rem);
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
                    role="table"
                    class=format!("table {class}")
                    class:dimmed=slow
                    aria-busy=busy
                    aria-rowcount=row_count
                    style:min-inline-size=least_width
                    on:pointerover=show_whole_text
                >
                    <caption class="visually-hidden">{t(name)}</caption>
                    <colgroup>{dynamic(cols)}</colgroup>
                    {children()}
                </table>
            </div>
            {dynamic(move || after.run())}
            {foot.run()}
        </div>
    }
}

fn in_rem(width: f64) -> String {
    format!("{width}rem")
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
