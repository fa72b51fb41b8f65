use ::import::{ColumnUse, Columns, MatchBy};
use leptos::prelude::*;
use model::CustomerField;
use texts::Message;

use super::state::Import;
use crate::language::t;
use crate::reactive::{memo, optional};
use crate::ui::{Select, display_text};

/// The second step: the field of each column, and what a row finds its customer by.
pub fn view(import: Import) -> AnyView {
    let match_by = Signal::derive(move || {
        let chosen = import.match_by.get();
        MatchBy::ALL.iter().position(|it| *it == chosen)
    });
    let choose_match = move |at: usize| {
        import.match_by.set(MatchBy::ALL[at]);
        import.discard_result();
    };
    let clear = move |_| {
        import.empty_clears.update(|clears| *clears = !*clears);
        import.discard_result();
    };
    let problem = move || {
        let problem = problem(import)?;
        Some(
            view! {
                <p class="import-problem" id="import-columns-problem" role="alert" tabindex="-1">
                    {t(problem)}
                </p>
            }
            .into_any(),
        )
    };
    view! {
        <section class="import-step" aria-labelledby="import-columns-title">
            <h2 id="import-columns-title">{t(texts::export_columns())}</h2>
            {table(import)}
            {optional(problem)}
            <div class="import-options">
                <div class="toolbar-field">
                    <Select
                        id="import-match"
                        label=texts::import_match_by()
                        choices=MatchBy::ALL.map(MatchBy::label).to_vec()
                        chosen=match_by
                        on_choose=choose_match
                    />
                </div>
                <label class="check">
                    <input type="checkbox" prop:checked=import.empty_clears on:change=clear/>
                    <span>{t(texts::import_empty_clears())}</span>
                </label>
            </div>
        </section>
    }
    .into_any()
}

/// Returns what has to be chosen before the check, reactively.
pub fn problem(import: Import) -> Option<Message> {
    let match_by = import.match_by.get();
    import
        .columns
        .with(|columns| columns.as_ref()?.problem(match_by))
}

fn table(import: Import) -> AnyView {
    let names = import.with_check(|check| check.sheet().names().to_vec());
    let lines = names.unwrap_or_default().into_iter().enumerate();
    let lines = lines.map(|(column, name)| line(import, column, &name));
    view! {
        <div class="table-card">
            <div class="table-scroll" role="region" tabindex="0" aria-label=t(texts::import_columns_region())>
                <table class="table table-columns">
                    <caption class="visually-hidden">{t(texts::import_columns())}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(texts::import_column())}</th>
                            <th scope="col">{t(texts::import_samples())}</th>
                            <th scope="col">{t(texts::import_field())}</th>
                        </tr>
                    </thead>
                    <tbody>{lines.collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

fn line(import: Import, column: usize, name: &str) -> AnyView {
    let samples = import.columns.with_untracked(|columns| {
        let samples = columns.as_ref().map(|columns| columns.samples(column));
        let samples = samples.unwrap_or_default().iter();
        samples
            .map(|sample| view! { <li>{display_text(sample)}</li> })
            .collect_view()
    });
    let its_use = memo(move || {
        let of = |columns: &Option<Columns>| columns.as_ref()?.uses().get(column).copied();
        import.columns.with(of)
    });
    let fields: Vec<CustomerField> = Columns::choices().collect();
    let labels = fields.iter().map(|field| field.label());
    let choices: Vec<Message> = [texts::import_leave_out()]
        .into_iter()
        .chain(labels)
        .collect();
    let field_at = fields.clone();
    let chosen = Signal::derive(move || {
        let at = match its_use.get() {
            Some(ColumnUse::Field(field)) => field_at.iter().position(|it| *it == field),
            _ => None,
        };
        Some(at.map_or(0, |at| at + 1))
    });
    let choose = move |at: usize| {
        let field = at.checked_sub(1).map(|at| fields[at]);
        import.columns.update(|columns| {
            if let Some(columns) = columns {
                columns.choose(column, field);
            }
        });
        import.discard_result();
    };
    let why = move || match its_use.get() {
        Some(ColumnUse::Skipped(reason)) => {
            Some(view! { <p class="field-hint">{t(reason.label())}</p> }.into_any())
        }
        _ => None,
    };
    let shown = display_text(name);
    let label = Message::verbatim(shown.clone());
    view! {
        <tr>
            <td translate="no" lang="" dir="auto">{shown}</td>
            <td translate="no" lang=""><ul class="changes">{samples}</ul></td>
            <td>
                <div class="import-field" translate="no">
                    <Select id=format!("import-column-{column}") label choices chosen on_choose=choose/>
                </div>
                {optional(why)}
            </td>
        </tr>
    }
    .into_any()
}
