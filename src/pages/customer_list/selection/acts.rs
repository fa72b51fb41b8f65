use leptos::prelude::*;

use crate::pages::customer_list::list::ListContext;
use crate::pages::jobs::{StartAct, StartDialog};
use crate::reactive::optional;
use crate::ui::Button;

/// The buttons of the acts that change or delete the selected customers, each with its dialog.
pub fn act_buttons(list: ListContext) -> AnyView {
    let act = RwSignal::new(None::<StartAct>);
    let app = list.app;
    let is_open = Memo::new(move |_| act.get().is_some());
    let dialog = move || {
        is_open.get().then(|| {
            let ids = app
                .selection
                .with_untracked(|selection| selection.ids().to_vec());
            view! { <StartDialog act ids/> }.into_any()
        })
    };
    let buttons = [
        (StartAct::Archive, texts::action_archive()),
        (StartAct::Restore, texts::action_restore()),
        (StartAct::SetStatus, texts::job_set_status_button()),
        (StartAct::Delete, texts::action_delete()),
    ];
    let buttons = buttons.map(|(kind, label)| {
        view! { <Button label on_press=move || act.set(Some(kind))/> }
    });
    view! {
        {buttons.into_iter().collect_view()}
        {optional(dialog)}
    }
    .into_any()
}
