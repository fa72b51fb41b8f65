use leptos::prelude::*;

/// Grey placeholders in the height of the rows to come. They are one box with a background, since
/// layout and paint of a box for each placeholder would delay the rows.
///
/// The first skeleton of the application replaces that of index.html without a delay. Later ones
/// appear after 150 ms, so that they do not flash (docs/failures.md, "Slow answer").
#[component]
pub fn SkeletonRows(columns: usize) -> impl IntoView {
    on_cleanup(end_of_boot);
    view! {
        <tbody class="skeleton" aria-hidden="true">
            <tr>
                <td class="bones" colspan=columns></td>
            </tr>
        </tbody>
    }
}

/// Tells style/skeleton.css that the first paint is over: later skeletons appear with a delay.
pub fn end_of_boot() {
    if let Some(root) = document().document_element() {
        // Removing a class that is not there does nothing.
        let _ = root.class_list().remove_1("boot");
    }
}
