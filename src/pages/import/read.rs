use ::import::{
    Check, Columns, Encoding, MOST_BYTES, ReadError, ReadOptions, Sheet, read_in_steps,
};
use futures_util::future::{AbortHandle, Abortable};
use gloo_timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::isolated;
use texts::Message;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, TextDecoder};

use super::state::{Import, ReadProblem, Source};

/// The bytes with which a workbook begins.
const WORKBOOK: &[u8] = b"PK";

impl Import {
    /// Reads a file in place of the one before. Asks first where cells of that one were mended.
    pub fn choose_file(self, file: File) {
        self.app.unsaved.leave(move || {
            self.forget_file();
            self.file_name.set(Some(file.name()));
            let options = ReadOptions::default();
            self.read(Source { file, options });
        });
    }

    /// Reads the file again in another way. Asks first where cells were mended. Where that fails, the
    /// rows stay as they were read before.
    pub fn read_again(self, change: impl FnOnce(&mut ReadOptions) + 'static) {
        self.app.unsaved.leave(move || {
            let Some(mut source) = self.source.get_value() else {
                return;
            };
            change(&mut source.options);
            self.read(source);
        });
    }

    fn forget_file(self) {
        self.source.set_value(None);
        self.columns.set(None);
        self.format.set(None);
        self.check.set_value(None);
        self.has_mended.set(false);
        self.discard_result();
    }

    fn read(self, source: Source) {
        self.read_problem.set(None);
        self.is_reading.set(true);
        let (abort, registration) = AbortHandle::new_pair();
        self.abort_reading(Some(abort));
        if self.columns.with_untracked(Option::is_none) {
            self.source.set_value(Some(source.clone()));
        }
        spawn_local(async move {
            let reading = Abortable::new(read_file(&source), registration);
            // Another reading has taken its place, or the page is gone.
            let Ok(result) = reading.await else { return };
            if self.is_reading.try_set(false).is_some() {
                return;
            }
            match result {
                Ok(sheet) => self.take(source, sheet),
                Err(problem) => {
                    self.app.unsaved.set_dirty(self.has_mended.get_untracked());
                    self.read_problem.set(Some(problem));
                }
            }
        });
    }

    fn abort_reading(self, next: Option<AbortHandle>) {
        let earlier = self
            .abort
            .try_update_value(|abort| std::mem::replace(abort, next));
        if let Some(abort) = earlier.flatten() {
            abort.abort();
        }
    }

    /// Ends the reading with the page.
    pub fn abort_with_page(self) {
        on_cleanup(move || self.abort_reading(None));
    }

    fn take(self, source: Source, sheet: Sheet) {
        let columns = Columns::of(&sheet);
        self.source.set_value(Some(source));
        self.match_by.set(columns.usual_match());
        self.format.set(Some(sheet.format().clone()));
        let check = Check::new(sheet, columns.clone(), self.options());
        self.check.set_value(Some(check));
        self.has_mended.set(false);
        self.discard_result();
        self.columns.set(Some(columns));
        self.notify();
    }
}

async fn read_file(source: &Source) -> Result<Sheet, ReadProblem> {
    let Source { file, options } = source;
    let named = |problem: Message| {
        let name = file.name();
        texts::import_file_problem(isolated(&name).into_owned(), problem)
    };
    let of_file = |problem| ReadProblem {
        message: named(problem),
        is_of_text: false,
    };
    // A larger file is not brought into the memory.
    if file.size() > MOST_BYTES as f64 {
        return Err(of_file(ReadError::TooLarge.message()));
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| of_file(texts::import_unreadable()))?;
    let bytes = Uint8Array::new(&bytes).to_vec();
    let pause = async || TimeoutFuture::new(0).await;
    let sheet = read_in_steps(&bytes, &file.name(), *options, decoded, pause).await;
    sheet.map_err(|error| ReadProblem {
        message: named(error.message()),
        is_of_text: !bytes.starts_with(WORKBOOK) && depends_on_options(&error),
    })
}

fn decoded(bytes: &[u8], encoding: Encoding) -> String {
    let decoder = TextDecoder::new_with_label(encoding.label());
    // Browsers know all of these encodings, and replace what they cannot decode.
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes));
    text.unwrap_or_default()
}

/// Whether a text may be read well with another encoding or separator.
fn depends_on_options(error: &ReadError) -> bool {
    matches!(
        error,
        ReadError::UnknownEncoding
            | ReadError::Foreign(::import::ForeignFile::Unknown)
            | ReadError::OpenQuote(_)
            | ReadError::StrayQuote(_)
            | ReadError::ExtraCells { .. }
            | ReadError::NoHeader
    )
}
