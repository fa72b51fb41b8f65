use ::import::Progress;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::{Import, Stage};
use crate::directory::LiveDirectory;
use crate::reactive::clock::elapsed_ms;
use crate::reactive::effect;

/// The rows or customers that are looked at before the time is looked at.
const PIECE: usize = 50;

/// The milliseconds of one task. The browser waits 4 ms between two of them.
const TASK: u64 = 24;

impl Import {
    /// Begins the check, with the columns and options as they are now.
    pub fn start_check(self) {
        let Some(columns) = self.columns.get_untracked() else {
            return;
        };
        self.discard_result();
        let options = self.options();
        self.check.update_value(|check| {
            *check = check.take().map(|check| check.again(columns, options));
        });
        self.stage.set(Stage::Waiting);
    }

    /// Runs a check that waits, once all customers are known.
    pub fn check_once_all_are_known(self) {
        effect(move || {
            let waits = self.stage.get() == Stage::Waiting;
            if waits && self.app.directory.get().is_some_and(is_ready) {
                self.stage.set(Stage::Running);
                self.run_check();
            }
        });
    }

    fn run_check(self) {
        let run = self.next_run();
        spawn_local(async move {
            while let Some(progress) = self.advance(run) {
                self.progress.set(progress);
                if progress.is_complete() {
                    self.stage.set(Stage::Checked);
                    return self.notify();
                }
                TimeoutFuture::new(0).await;
            }
        });
    }

    /// Checks for the time of one task. None once the run has ended.
    fn advance(self, run: u32) -> Option<Progress> {
        if self.run.try_get_value()? != run {
            return None;
        }
        let begun = elapsed_ms();
        loop {
            let progress = self.with_known(|known| {
                let mut progress = None;
                self.check.update_value(|check| {
                    progress = check.as_mut().map(|check| check.advance(known, PIECE));
                });
                progress
            })??;
            if progress.is_complete() || elapsed_ms() - begun >= TASK {
                return Some(progress);
            }
        }
    }
}

fn is_ready(directory: LiveDirectory) -> bool {
    directory.is_complete() && directory.is_indexed()
}
