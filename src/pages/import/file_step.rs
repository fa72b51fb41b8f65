use ::import::{Delimiter, Encoding, FileFormat};
use leptos::prelude::*;
use texts::Message;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::state::Import;
use crate::language::t;
use crate::reactive::{dynamic, memo, optional};
use crate::ui::{Select, display_text};

/// The types of files that the browser offers. Their contents decide.
const ACCEPTED: &str = ".csv,.txt,.tsv,.xlsx,.json";

/// The first step: the file, and how it is read.
pub fn view(import: Import, is_dragged_over: RwSignal<bool>) -> AnyView {
    import.abort_with_page();
    let take = move |event: web_sys::Event| {
        let input = event
            .target()
            .map(JsCast::unchecked_into::<HtmlInputElement>);
        let Some(input) = input else { return };
        if let Some(files) = input.files() {
            import.take_files(&files);
        }
        // The same file can be chosen again once it was changed. The page names the file.
        input.set_value("");
    };
    let reading = move || {
        let is_reading = import.is_reading.get();
        is_reading.then(|| {
            let words = t(texts::import_reading());
            view! {
                <p class="import-line" role="status">
                    <progress class="fill" aria-label=words></progress>
                    {words}
                </p>
            }
            .into_any()
        })
    };
    view! {
        <section class="import-step" class:import-over=is_dragged_over aria-labelledby="import-file-title">
            <h2 id="import-file-title">{t(texts::import_file_step())}</h2>
            <div class="import-file">
                <label class="field-label" for="import-file">{t(texts::import_file())}</label>
                <input
                    id="import-file"
                    class="import-input"
                    type="file"
                    accept=ACCEPTED
                    aria-describedby="import-file-hint"
                    on:change=take
                />
                <p class="field-hint" id="import-file-hint">{t(texts::import_drop())}</p>
            </div>
            {optional(reading)}
            {optional(move || problem(import))}
            <p class="import-line" role="status">{optional(move || what_was_read(import))}</p>
            <div class="import-options">{dynamic(move || options(import))}</div>
        </section>
    }
    .into_any()
}

fn problem(import: Import) -> Option<AnyView> {
    let problem = import.read_problem.get()?;
    Some(view! { <p class="import-problem" role="alert">{t(problem.message)}</p> }.into_any())
}

fn what_was_read(import: Import) -> Option<AnyView> {
    let is_read = import.columns.with(Option::is_some);
    let name = import.file_name.get().filter(|_| is_read)?;
    let rows = import.with_check(|check| check.sheet().rows())?;
    Some(
        view! {
            <span>
                <bdi translate="no" lang="">{display_text(&name)}</bdi>
                ": "
                {t(texts::import_rows_read(rows))}
            </span>
        }
        .into_any(),
    )
}

/// The selects of how the file is read; which ones depends on its format.
fn options(import: Import) -> AnyView {
    let format = import.format.get();
    let is_text = import
        .read_problem
        .with(|problem| problem.as_ref().is_some_and(|it| it.is_of_text));
    match format {
        Some(FileFormat::Csv { .. }) => text_options(import),
        None if is_text => text_options(import),
        Some(FileFormat::Xlsx { sheets, .. }) if sheets.len() > 1 => sheet_choice(import, sheets),
        _ => ().into_any(),
    }
}

fn text_options(import: Import) -> AnyView {
    let found = memo(move || {
        import.format.with(|format| match format {
            Some(FileFormat::Csv {
                encoding,
                delimiter,
            }) => (Some(*encoding), Some(*delimiter)),
            _ => {
                let source = import.source.get_value();
                let options = source.map(|source| source.options).unwrap_or_default();
                (options.encoding, options.delimiter)
            }
        })
    });
    let encodings = Encoding::ALL.map(|it| Message::verbatim(it.name()));
    let encoding = move || found.get().0.and_then(|it| place(&Encoding::ALL, it));
    let delimiters = Delimiter::ALL.map(Delimiter::label);
    let delimiter = move || found.get().1.and_then(|it| place(&Delimiter::ALL, it));
    view! {
        {choice(
            import,
            "import-encoding",
            texts::import_encoding(),
            encodings.into(),
            Signal::derive(encoding),
            |options, at| options.encoding = Some(Encoding::ALL[at]),
        )}
        {choice(
            import,
            "import-separator",
            texts::export_separator(),
            delimiters.into(),
            Signal::derive(delimiter),
            |options, at| options.delimiter = Some(Delimiter::ALL[at]),
        )}
    }
    .into_any()
}

fn sheet_choice(import: Import, sheets: Vec<String>) -> AnyView {
    let names = sheets
        .iter()
        .map(|name| Message::verbatim(display_text(name)));
    let sheet = move || {
        import.format.with(|format| match format {
            Some(FileFormat::Xlsx { sheet, .. }) => Some(*sheet),
            _ => None,
        })
    };
    choice(
        import,
        "import-sheet",
        texts::import_sheet(),
        names.collect(),
        Signal::derive(sheet),
        |options, at| options.sheet = Some(at),
    )
}

/// A select whose choice reads the file again. What was not found out stands first as such.
fn choice(
    import: Import,
    id: &'static str,
    label: Message,
    choices: Vec<Message>,
    chosen: Signal<Option<usize>>,
    set: fn(&mut ::import::ReadOptions, usize),
) -> AnyView {
    let is_found = memo(move || chosen.get().is_some());
    let choices = Signal::derive(move || {
        let unknown = (!is_found.get()).then(texts::import_not_recognised);
        unknown
            .into_iter()
            .chain(choices.clone())
            .collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || chosen.get().or(Some(0)));
    let choose = move |at: usize| {
        let at = if is_found.get_untracked() {
            Some(at)
        } else {
            at.checked_sub(1)
        };
        // The file may stay as it is: the user is asked, or the reading fails.
        show(id, shown.get_untracked());
        if let Some(at) = at {
            import.read_again(move |options| set(options, at));
        }
    };
    view! {
        <div class="toolbar-field">
            <Select id label choices chosen=shown on_choose=choose/>
        </div>
    }
    .into_any()
}

/// Shows a choice in a select.
fn show(id: &str, chosen: Option<usize>) {
    let select = document().get_element_by_id(id);
    let chosen = chosen.and_then(|at| i32::try_from(at).ok());
    if let (Some(select), Some(at)) = (select, chosen) {
        select
            .unchecked_into::<HtmlSelectElement>()
            .set_selected_index(at);
    }
}

fn place<T: PartialEq>(all: &[T], one: T) -> Option<usize> {
    all.iter().position(|it| *it == one)
}
