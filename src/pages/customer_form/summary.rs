use leptos::prelude::*;
use model::Problem;

use super::fields::id_of;
use crate::ui::Icon;

/// All that has to be mended, each a link to its field. It takes the focus when *Save* was refused.
#[component]
pub fn Summary(problems: Memo<Vec<Problem>>) -> impl IntoView {
    let title = move || match problems.with(Vec::len) {
        1 => "There is a problem".to_owned(),
        count => format!("There are {count} problems"),
    };
    let items = move || {
        let problems = problems.get().into_iter();
        problems
            .map(|Problem { field, message }| {
                view! {
                    <li>
                        <a href=format!("#{}", id_of(field))>{field.label()} ": " {message}</a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !problems.with(Vec::is_empty)>
            <div
                class="error-summary"
                role="group"
                aria-labelledby="summary-title"
                tabindex="-1"
            >
                <h2 id="summary-title">
                    <Icon name="warning"/>
                    {title}
                </h2>
                <ul>{items}</ul>
            </div>
        </Show>
    }
}
