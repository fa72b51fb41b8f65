use ::import::{Check, ColumnUse, RowCheck};
use leptos::prelude::*;
use model::{CustomerField, FieldKind};
use texts::Message;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::row::ShownRow;
use super::state::Import;
use crate::language::t;
use crate::reactive::{effect, memo, optional};
use crate::ui::{Icon, focus};

/// The cells of a row that are shown to be mended. A cell that was once shown stays, so that typing
/// and the focus are not lost while its row is checked again.
#[derive(Clone, Copy)]
pub struct OpenCells {
    import: Import,
    row: usize,
    shown: Memo<Option<ShownRow>>,
    columns: RwSignal<Vec<usize>>,
}

impl OpenCells {
    /// Returns the cells with problems.
    pub fn new(import: Import, row: usize, shown: Memo<Option<ShownRow>>) -> Self {
        let columns = RwSignal::new(Vec::new());
        let cells = Self {
            import,
            row,
            shown,
            columns,
        };
        effect(move || {
            let with_problems = shown.with(|shown| match shown.as_ref().map(|it| &it.check) {
                Some(RowCheck::Invalid(problems)) => {
                    problems.iter().filter_map(|it| it.column).collect()
                }
                _ => Vec::new(),
            });
            cells.open(with_problems);
        });
        cells
    }

    /// Shows all cells that hold a field, and focuses the first one.
    pub fn open_all(self) {
        let all = self
            .import
            .with_check(columns_with_fields)
            .unwrap_or_default();
        let first = all.first().map(|(column, _)| cell_id(self.row, *column));
        self.open(all.into_iter().map(|(column, _)| column).collect());
        if let Some(first) = first {
            request_animation_frame(move || focus(&format!("#{first}")));
        }
    }

    /// Whether all cells are shown, reactively.
    pub fn is_whole(self) -> bool {
        let all = self.import.with_check(columns_with_fields);
        all.is_some_and(|all| all.len() == self.columns.with(Vec::len))
    }

    fn open(self, more: Vec<usize>) {
        let mut columns = self.columns.get_untracked();
        let before = columns.len();
        columns.extend(more);
        columns.sort_unstable();
        columns.dedup();
        if columns.len() != before {
            self.columns.set(columns);
        }
    }

    /// Returns what is wrong with a cell, reactively.
    fn problem(self, column: usize) -> Option<Message> {
        self.shown.with(|shown| match &shown.as_ref()?.check {
            RowCheck::Invalid(problems) => {
                let of_cell = problems.iter().find(|it| it.column == Some(column));
                of_cell.map(|it| it.message.clone())
            }
            _ => None,
        })
    }
}

/// The cells to be mended. They cannot be once the import has begun.
pub fn view(import: Import, row: usize, open: OpenCells) -> AnyView {
    optional(move || {
        import.job.get().is_none().then(|| {
            view! {
                <div class="import-cells">
                    <For
                        each=move || open.columns.get()
                        key=|column| *column
                        children=move |column| cell(import, row, column, open)
                    />
                </div>
            }
            .into_any()
        })
    })
}

fn cell(import: Import, row: usize, column: usize, open: OpenCells) -> AnyView {
    let state = import.with_check(|check| {
        let fields = columns_with_fields(check).into_iter();
        let field = fields
            .filter(|(at, _)| *at == column)
            .map(|(_, field)| field)
            .next();
        let text = check.sheet().bare(row, column).to_owned();
        (field, text, check.sheet().number(row))
    });
    let Some((Some(field), text, number)) = state else {
        return ().into_any();
    };
    let id = cell_id(row, column);
    let error_id = format!("{id}-problem");
    let problem = memo(move || open.problem(column));
    let invalid = Signal::derive(move || problem.get().is_some().then_some("true"));
    let described_by = {
        let error_id = error_id.clone();
        Signal::derive(move || problem.get().map(|_| error_id.clone()))
    };
    let begin = move |_: Event| import.mending_begins();
    let mend = move |event: Event| {
        if let Some(text) = text_of(&event).filter(|_| !import.job.is_disposed()) {
            import.mend(row, column, &text);
        }
    };
    let name = t(texts::import_cell(field.label(), number.to_string()));
    // A line would lose its breaks.
    let has_lines = text.contains('\n') || field.kind() == FieldKind::Area;
    let control = if has_lines {
        view! {
            <textarea
                class="input"
                id=id
                lang=""
                rows="2"
                aria-label=name
                aria-invalid=invalid
                aria-describedby=described_by
                prop:value=text
                on:input=begin
                on:change=mend
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="input"
                id=id
                lang=""
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-label=name
                aria-invalid=invalid
                aria-describedby=described_by
                prop:value=text
                on:input=begin
                on:change=mend
            />
        }
        .into_any()
    };
    let error = move || {
        let error_id = error_id.clone();
        problem.get().map(|problem| {
            view! {
                <p class="field-error" id=error_id>
                    <Icon name="warning"/>
                    {t(problem)}
                </p>
            }
            .into_any()
        })
    };
    view! {
        <div class="field">
            <span class="field-label" aria-hidden="true">{t(field.label())}</span>
            {control}
            {optional(error)}
        </div>
    }
    .into_any()
}

fn columns_with_fields(check: &Check) -> Vec<(usize, CustomerField)> {
    let uses = check.columns().uses().iter().enumerate();
    uses.filter_map(|(column, its)| match its {
        ColumnUse::Field(field) => Some((column, *field)),
        ColumnUse::Skipped(_) => None,
    })
    .collect()
}

fn cell_id(row: usize, column: usize) -> String {
    format!("import-cell-{row}-{column}")
}

/// Returns the text of a control. A `textarea` has the same property as an `input`.
fn text_of(event: &Event) -> Option<String> {
    let control = event.target()?.unchecked_into::<HtmlInputElement>();
    Some(control.value())
}
