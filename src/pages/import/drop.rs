use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use texts::Message;
use web_sys::{DataTransfer, DragEvent, FileList};

use super::state::{Import, ReadProblem};
use crate::reactive::Debounce;

/// Browsers repeat `dragover` at least this often.
const REPEAT: Duration = Duration::from_millis(400);

/// Takes a file that is dropped anywhere on the page. Returns whether files are dragged over it.
pub fn files_dropped_on_page(import: Import) -> RwSignal<bool> {
    let is_over = RwSignal::new(false);
    let gone = Debounce::new();
    let over = window_event_listener(ev::dragover, move |event: DragEvent| {
        if data_with_files(&event).is_some() {
            event.prevent_default();
            is_over.try_set(true);
            gone.start(REPEAT, move || is_over.try_set(false).map_or((), drop));
        }
    });
    let dropped = window_event_listener(ev::drop, move |event: DragEvent| {
        let Some(data) = data_with_files(&event) else {
            return;
        };
        // The browser would leave the page to show the file.
        event.prevent_default();
        is_over.try_set(false);
        let is_asked = matches!(document().query_selector("dialog[open]"), Ok(Some(_)));
        if let Some(files) = data.files().filter(|_| !is_asked) {
            import.take_files(&files);
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
    is_over
}

impl Import {
    /// Reads the one file of a list.
    pub fn take_files(self, files: &FileList) {
        match (files.length(), files.get(0)) {
            (1, Some(file)) => self.choose_file(file),
            (0, _) => {}
            _ => self.refuse(texts::import_one_file()),
        }
    }

    fn refuse(self, message: Message) {
        self.read_problem.set(Some(ReadProblem {
            message,
            is_of_text: false,
        }));
    }
}

fn data_with_files(event: &DragEvent) -> Option<DataTransfer> {
    let data = event.data_transfer()?;
    let has_files = data.types().includes(&"Files".into(), 0);
    has_files.then_some(data)
}
