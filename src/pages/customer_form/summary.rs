use leptos::prelude::*;
use model::Problem;

use crate::reactive::optional;
use crate::ui::Icon;

/// The list of problems, each a link to its field. It takes the focus when *Save* finds problems.
#[component]
pub fn Summary(problems: Memo<Vec<Problem>>) -> impl IntoView {
    optional(move || {
        let problems = problems.get();
        let title = match problems.len() {
            0 => return None,
            1 => "There is a problem".to_owned(),
            count => format!("There are {count} problems"),
        };
        let item = |Problem { field, message }| {
            let href = format!("#{}", field.name());
            view! {
                <li>
                    <a href=href>{field.label()} ": " {message}</a>
                </li>
            }
        };
        let summary = view! {
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
                <ul>{problems.into_iter().map(item).collect_view()}</ul>
            </div>
        };
        Some(summary.into_any())
    })
}
