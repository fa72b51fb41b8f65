use leptos::prelude::*;

/// Grey rows in the measure of those to come. The first ones follow index.html's without a pause;
/// once they have gone, others wait a little, lest they flash.
#[component]
pub fn SkeletonRows(rows: usize, columns: usize) -> impl IntoView {
    on_cleanup(end_of_boot);
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

/// The first paint is over (style/skeleton.css).
pub fn end_of_boot() {
    if let Some(root) = document().document_element() {
        // Removing a class that isn't there does nothing.
        let _ = root.class_list().remove_1("boot");
    }
}
