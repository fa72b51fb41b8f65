use leptos::prelude::*;

/// Grey bones in the measure of the rows to come, all of them one box: the browser lays out and
/// paints it in no time, where a box for each bone would hold up the rows themselves. The first
/// bones follow index.html's without a pause; once they have gone, others wait a little, lest they
/// flash.
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

/// The first paint is over (style/skeleton.css).
pub fn end_of_boot() {
    if let Some(root) = document().document_element() {
        // Removing a class that isn't there does nothing.
        let _ = root.class_list().remove_1("boot");
    }
}
