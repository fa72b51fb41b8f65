use leptos::prelude::*;
use model::Problem;

use crate::language::t;
use crate::reactive::optional;
use crate::ui::Icon;

/// The list of problems, each a link to its field. It takes the focus when *Save* finds problems.
#[component]
pub fn Summary(problems: Memo<Vec<Problem>>) -> impl IntoView {
    optional(move || {
        let problems = problems.get();
        if problems.is_empty() {
            return None;
        }
        let title = texts::form_problems(problems.len());
        let item = |Problem { field, message }| {
            let href = format!("#{}", field.name());
            view! {
                <li>
                    <a href=href>{t(texts::fault_at_field(field.label(), message))}</a>
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
                    {t(title)}
                </h2>
                <ul>{problems.into_iter().map(item).collect_view()}</ul>
            </div>
        };
        Some(summary.into_any())
    })
}
