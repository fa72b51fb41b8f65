use ::import::{Check, RowKind};
use leptos::prelude::*;
use texts::Message;

use super::row;
use super::state::Import;
use crate::language::{t, t_of};
use crate::pages::jobs::words;
use crate::pages::shared::{SHOWN_AT_ONCE, show_more};
use crate::reactive::{effect, memo};
use crate::ui::{Select, focus};

/// The result of the check: how many rows there are of each kind, and the rows.
pub fn view(import: Import) -> AnyView {
    let kind = RwSignal::new(None::<RowKind>);
    let limit = RwSignal::new(SHOWN_AT_ONCE);
    // A mended row stays on the screen, of whatever kind it is then.
    let shown = RwSignal::new(Vec::new());
    effect(move || {
        let (kind, limit) = (kind.get(), limit.get());
        shown.set(untrack(|| rows(import, kind, limit)));
    });
    let matching = memo(move || {
        let of = |check: &Check| match kind.get() {
            Some(kind) => check.counts().of(kind),
            None => check.sheet().rows(),
        };
        import.with_check(of).unwrap_or(0)
    });
    let counts = Signal::derive(move || import.with_check(counts).unwrap_or_else(Message::empty));
    // Screen readers go on from here, and the rows come into view.
    request_animation_frame(|| focus("#import-result-title"));
    view! {
        <section class="import-step" aria-labelledby="import-result-title">
            <h2 id="import-result-title" tabindex="-1">{t(texts::import_result())}</h2>
            <p class="import-counts" role="status">{t_of(counts)}</p>
            {kind_choice(kind, limit)}
            <div class="table-card">
                <div class="table-scroll" role="region" tabindex="0" aria-label=t(texts::import_rows_region())>
                    <table class="table table-import">
                        <caption class="visually-hidden">{t(texts::import_rows())}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t(texts::import_row())}</th>
                                <th scope="col">{t(texts::import_kind())}</th>
                                <th scope="col">{t(texts::job_report_customer())}</th>
                                <th scope="col">{t(texts::import_changes())}</th>
                                <th scope="col">{t(texts::import_actions())}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For each=move || shown.get() key=|row| *row children=move |row| row::view(import, row)/>
                        </tbody>
                    </table>
                </div>
            </div>
            {show_more("import-line", SHOWN_AT_ONCE, limit, move || matching.get(), texts::job_report_more)}
        </section>
    }
    .into_any()
}

fn rows(import: Import, kind: Option<RowKind>, limit: usize) -> Vec<usize> {
    let rows = |check: &Check| match kind {
        Some(kind) => check.rows_of(kind).take(limit).collect(),
        None => (0..check.sheet().rows().min(limit)).collect(),
    };
    import.with_check(rows).unwrap_or_default()
}

/// Returns how many rows there are of each kind that has any: "New (3), Invalid (1)".
fn counts(check: &Check) -> Message {
    let counts = check.counts();
    let kinds = RowKind::ALL.into_iter();
    words::counted(kinds.map(|kind| (kind.label(), counts.of(kind))))
}

fn kind_choice(kind: RwSignal<Option<RowKind>>, limit: RwSignal<usize>) -> AnyView {
    let all = [texts::import_all_rows()].into_iter();
    let choices: Vec<Message> = all.chain(RowKind::ALL.map(RowKind::label)).collect();
    let chosen = Signal::derive(move || {
        let place = |kind| RowKind::ALL.iter().position(|it| *it == kind);
        Some(kind.get().and_then(place).map_or(0, |at| at + 1))
    });
    let choose = move |at: usize| {
        limit.set(SHOWN_AT_ONCE);
        kind.set(at.checked_sub(1).map(|at| RowKind::ALL[at]));
    };
    view! {
        <div class="import-options">
            <div class="toolbar-field">
                <Select id="import-show" label=texts::import_show() choices chosen on_choose=choose/>
            </div>
        </div>
    }
    .into_any()
}
