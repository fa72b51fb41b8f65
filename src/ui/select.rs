use leptos::prelude::*;
use texts::Message;

use super::Icon;
use crate::language::{t, t_of};
use crate::reactive::dynamic;

/// A labelled select.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<Message>,
    #[prop(optional)] label_class: &'static str,
    /// The texts of the options.
    #[prop(into)]
    choices: Signal<Vec<Message>>,
    /// The index of the chosen option, from 0.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Receives the index of the option that the user chooses, from 0.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let options = move || {
        let option = |(index, text)| {
            let selected = Signal::derive(move || chosen.get() == Some(index));
            view! { <option prop:selected=selected>{t(text)}</option> }
        };
        let options = choices.get().into_iter().enumerate().map(option);
        options.collect_view().into_any()
    };
    view! {
        <label class=(!label_class.is_empty()).then_some(label_class) for=id.clone()>{t_of(label)}</label>
        <span class="select">
            <select
                id=id
                on:change:target=move |event| {
                    if let Ok(index) = usize::try_from(event.target().selected_index()) {
                        on_choose.run(index);
                    }
                }
            >
                {dynamic(options)}
            </select>
            <Icon name="chevron-down"/>
        </span>
    }
}
