use ::import::{Check, Columns, FileFormat, ImportOptions, Known, MatchBy, Progress, ReadOptions};
use futures_util::future::AbortHandle;
use leptos::prelude::*;
use texts::Message;
use web_sys::File;

use crate::api::{normalize, status_names};
use crate::context::AppContext;

/// What the steps of the page share. Nothing of it outlives the page.
#[derive(Clone, Copy)]
pub struct Import {
    pub app: AppContext,
    /// The file that was chosen last, with how it is read.
    pub source: StoredValue<Option<Source>, LocalStorage>,
    /// The name of that file.
    pub file_name: RwSignal<Option<String>>,
    pub is_reading: RwSignal<bool>,
    /// Aborts the reading.
    pub abort: StoredValue<Option<AbortHandle>, LocalStorage>,
    /// Why the file could not be read.
    pub read_problem: RwSignal<Option<ReadProblem>>,
    /// How the file was read.
    pub format: RwSignal<Option<FileFormat>>,
    /// The uses of the columns, as chosen. None until a file is read.
    pub columns: RwSignal<Option<Columns>>,
    pub match_by: RwSignal<MatchBy>,
    pub empty_clears: RwSignal<bool>,
    /// The rows of the file, and what importing them would do.
    pub check: StoredValue<Option<Check>, LocalStorage>,
    /// A number that grows with each change of `check` that the screen shows.
    pub version: RwSignal<u32>,
    pub stage: RwSignal<Stage>,
    pub progress: RwSignal<Progress>,
    /// The number of the run of the check: an earlier run does nothing any more.
    pub run: StoredValue<u32>,
    /// Whether the user has mended cells that are not imported yet.
    pub has_mended: RwSignal<bool>,
    /// The number of the job that writes the rows.
    pub job: RwSignal<Option<u32>>,
    /// The rows of the file that the job writes, in its order.
    pub job_rows: StoredValue<Vec<usize>>,
}

/// A file, and how it is read.
#[derive(Clone)]
pub struct Source {
    pub file: File,
    pub options: ReadOptions,
}

/// Why a file could not be read.
#[derive(Clone, PartialEq)]
pub struct ReadProblem {
    pub message: Message,
    /// Whether another encoding or separator may help.
    pub is_of_text: bool,
}

/// How far the check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The rows were not checked with these columns and options.
    Unchecked,
    /// The check begins once all customers are known.
    Waiting,
    Running,
    Checked,
}

impl Import {
    /// Returns the page without a file.
    pub fn new(app: AppContext) -> Self {
        let import = Self {
            app,
            source: StoredValue::new_local(None),
            file_name: RwSignal::new(None),
            is_reading: RwSignal::new(false),
            abort: StoredValue::new_local(None),
            read_problem: RwSignal::new(None),
            format: RwSignal::new(None),
            columns: RwSignal::new(None),
            match_by: RwSignal::new(MatchBy::AlwaysCreate),
            empty_clears: RwSignal::new(false),
            check: StoredValue::new_local(None),
            version: RwSignal::new(0),
            stage: RwSignal::new(Stage::Unchecked),
            progress: RwSignal::new(Progress { done: 0, total: 1 }),
            run: StoredValue::new(0),
            has_mended: RwSignal::new(false),
            job: RwSignal::new(None),
            job_rows: StoredValue::new(Vec::new()),
        };
        import.ask_before_loss();
        import.check_once_all_are_known();
        import
    }

    /// Returns the choices about the check.
    pub fn options(self) -> ImportOptions {
        ImportOptions {
            match_by: self.match_by.get_untracked(),
            empty_clears: self.empty_clears.get_untracked(),
            status_names: status_names(),
        }
    }

    /// Runs a function with the rows, reactively. None before a file is read, and once the page is gone.
    pub fn with_check<T>(self, run: impl FnOnce(&Check) -> T) -> Option<T> {
        self.version.try_with(|_| ())?;
        self.check.try_with_value(|check| check.as_ref().map(run))?
    }

    /// Runs a function with the customers as they are now. None while they are not all known.
    pub fn with_known<T>(self, run: impl FnOnce(Known<'_>) -> T) -> Option<T> {
        let all = self.app.directory.try_get_untracked()??;
        all.with_possible_duplicates(|directory, duplicates| {
            run(Known {
                directory,
                duplicates,
                normalize,
            })
        })
    }

    /// Tells the screen that the rows have changed.
    pub fn notify(self) {
        self.version.try_update(|version| *version += 1);
    }

    /// Throws the result of a check away. Mended cells and the rows that are left out stay so.
    pub fn discard_result(self) {
        self.next_run();
        self.stage.set(Stage::Unchecked);
        self.job.set(None);
    }

    /// Ends the run of the check. Returns the number of the next one.
    pub fn next_run(self) -> u32 {
        self.run.update_value(|run| *run += 1);
        self.run.get_value()
    }
}
