use leptos::prelude::*;

/// Grey rows in the measure of those to come.
#[component]
pub fn SkeletonRows(rows: usize, columns: usize) -> impl IntoView {
    let row = move || {
        let cells = (0..columns).map(|_| view! { <td><span class="bone"></span></td> });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    view! {
        <tbody class="skeleton" aria-hidden="true">
            {(0..rows).map(|_| row()).collect_view()}
        </tbody>
    }
}
