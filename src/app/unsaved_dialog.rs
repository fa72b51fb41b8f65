use leptos::prelude::*;

use crate::context::use_app_context;
use crate::ui::{Button, ButtonLook, Dialog};

/// Asks before unsaved changes are lost. *Cancel* keeps every keystroke.
#[component]
pub fn UnsavedDialog() -> impl IntoView {
    let unsaved = use_app_context().unsaved;
    view! {
        <Dialog id="unsaved" title="Discard unsaved changes?" on_cancel=move || unsaved.keep()>
            <div class="dialog-body">
                <p>"What you typed has not been saved. If you leave now, it is lost."</p>
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
