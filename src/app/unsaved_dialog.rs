use leptos::prelude::*;

use crate::context::use_app_context;
use crate::ui::{Button, ButtonLook, Dialog};

/// The dialog before a step that would lose unsaved changes. *Cancel* keeps them.
#[component]
pub fn UnsavedDialog() -> impl IntoView {
    let unsaved = use_app_context().unsaved;
    view! {
        <Dialog id="unsaved" title="Discard unsaved changes?" on_cancel=move || unsaved.keep()>
            <div class="dialog-body">
                <p>"Your changes are not saved. If you leave now, they are lost."</p>
            </div>
            <div class="dialog-actions">
                <Button label="Cancel" autofocus=true on_press=move || unsaved.keep()/>
                <Button
                    label="Discard changes"
                    look=ButtonLook::Danger
                    on_press=move || unsaved.discard()
                />
            </div>
        </Dialog>
    }
}
