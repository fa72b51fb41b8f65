use directory::SortBy;
use leptos::prelude::*;

use super::palette::Palette;
use super::shortcuts_dialog::ShortcutsDialog;
use crate::context::{AppContext, use_app_context};
use crate::directory::{LiveDirectory, Sources};
use crate::jobs::Jobs;
use crate::language::t;
use crate::pages::{JobRegion, UndoConflictDialog, UndoDialog};
use crate::reactive::optional;
use crate::router::Route;
use crate::ui::{Button, ButtonLook, Dialog};

/// The views above every screen: the palette and the dialog of unsaved changes. They also start the
/// directory, whose code is in the same lazy file.
#[component]
pub fn Overlays() -> impl IntoView {
    let app = use_app_context();
    if app.api.has_directory() {
        start_directory(app);
    }
    let jobs = Jobs::new(app.api, app.session);
    app.jobs.set(Some(jobs));
    on_cleanup(move || app.jobs.try_set(None).map_or((), drop));
    let unsaved = move || {
        let is_prompting = app.unsaved.is_prompting();
        is_prompting.then(|| view! { <UnsavedDialog/> }.into_any())
    };
    view! {
        <Palette/>
        <ShortcutsDialog/>
        <JobRegion jobs/>
        <UndoDialog jobs/>
        <UndoConflictDialog jobs/>
        {optional(unsaved)}
    }
}

/// The dialog before a step that would lose unsaved changes. *Cancel* keeps them.
#[component]
fn UnsavedDialog() -> impl IntoView {
    let unsaved = use_app_context().unsaved;
    view! {
        <Dialog id="unsaved" title=texts::unsaved_title() on_cancel=move || unsaved.keep()>
            <div class="dialog-body">
                <p>{t(texts::unsaved_text())}</p>
            </div>
            <div class="dialog-actions">
                <Button label=texts::action_cancel() autofocus=true on_press=move || unsaved.keep()/>
                <Button
                    label=texts::unsaved_discard()
                    look=ButtonLook::Danger
                    guard_press=true
                    on_press=move || unsaved.discard()
                />
            </div>
        </Dialog>
    }
}

fn start_directory(app: AppContext) {
    let shown_sort = Signal::derive(move || match app.route.get() {
        Route::Customers(query) => SortBy::of(&query),
        _ => SortBy::Default,
    });
    let directory = LiveDirectory::new(Sources {
        api: app.api,
        session: app.session,
        first_paint_done: app.first_paint_done,
        shown_sort,
    });
    app.directory.set(Some(directory));
    on_cleanup(move || app.directory.try_set(None).map_or((), drop));
}
