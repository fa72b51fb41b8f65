use leptos::prelude::*;

use super::dynamic;

/// A table in a card of its own, scrolling sideways where the screen is narrow.
#[component]
pub fn TableCard(
    /// Its accessible name.
    name: &'static str,
    class: &'static str,
    /// A class for each column, whose widths stay as they are whatever the rows hold.
    columns: &'static [&'static str],
    /// Whether newer rows are awaited.
    #[prop(into)]
    busy: Signal<bool>,
    /// The `thead` and `tbody`.
    children: Children,
    /// What stands below the rows, or in their place.
    #[prop(optional, into)]
    after: ViewFn,
    /// The pager.
    #[prop(optional, into)]
    foot: ViewFn,
) -> impl IntoView {
    let cols = columns.iter().map(|column| view! { <col class=*column/> });
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
                    aria-busy=busy
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
