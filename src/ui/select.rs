use leptos::prelude::*;

use super::Icon;
use crate::reactive::dynamic;

/// A labelled choice among a few.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    label: &'static str,
    /// The words to choose from.
    #[prop(into)]
    choices: Signal<Vec<String>>,
    /// Which of them is chosen, counted from 0.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Takes which one was chosen, counted from 0.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let options = move || {
        let option = |(at, word)| {
            let selected = Signal::derive(move || chosen.get() == Some(at));
            view! { <option prop:selected=selected>{word}</option> }
        };
        let options = choices.get().into_iter().enumerate().map(option);
        options.collect_view().into_any()
    };
    view! {
        <label for=id.clone()>{label}</label>
        <span class="select">
            <select
                id=id
                on:change:target=move |event| {
                    if let Ok(at) = usize::try_from(event.target().selected_index()) {
                        on_choose.run(at);
                    }
                }
            >
                {dynamic(options)}
            </select>
            <Icon name="chevron-down"/>
        </span>
    }
}
