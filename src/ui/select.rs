use leptos::prelude::*;

use super::Icon;

/// A labelled choice among a few.
#[component]
pub fn Select<T>(
    id: &'static str,
    label: &'static str,
    /// Each choice with its word.
    #[prop(into)]
    choices: Signal<Vec<(T, String)>>,
    #[prop(into)] value: Signal<T>,
    on_choose: impl Fn(T) + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let choose = move |at: i32| {
        let chosen = usize::try_from(at)
            .ok()
            .and_then(|at| choices.with_untracked(|all| all.get(at).map(|it| it.0)));
        if let Some(chosen) = chosen {
            on_choose(chosen);
        }
    };
    let options = move || {
        let options = choices.get().into_iter();
        options
            .map(|(choice, word)| {
                view! { <option prop:selected=move || value.get() == choice>{word}</option> }
            })
            .collect_view()
    };
    view! {
        <label for=id>{label}</label>
        <span class="select">
            <select id=id on:change:target=move |event| choose(event.target().selected_index())>
                {options}
            </select>
            <Icon name="chevron-down"/>
        </span>
    }
}
