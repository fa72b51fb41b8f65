use directory::export::{CsvStyle, Format, Header, Separator};
use leptos::prelude::*;
use model::CustomerField;
use texts::Message;

use crate::language::{t, t_of};

/// The customers that a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Those in the list: all matches, or the page of the API.
    Listed,
    /// All that the directory holds.
    All,
    /// Those that are selected.
    Selected,
}

/// The choices of the user.
#[derive(Clone, Copy)]
pub struct Choice {
    pub rows: RwSignal<Rows>,
    pub format: RwSignal<Format>,
    pub style: RwSignal<CsvStyle>,
    pub columns: RwSignal<Vec<CustomerField>>,
}

/// The choice of the rows among those that `offered` names. `count` returns their number, reactively.
pub fn rows_choice(
    choice: Choice,
    offered: &[Rows],
    count: impl Fn(Rows) -> usize + Copy + Send + Sync + 'static,
) -> AnyView {
    let one = |rows: &Rows| {
        let rows = *rows;
        let checked = Signal::derive(move || choice.rows.get() == rows);
        let words = Signal::derive(move || match rows {
            Rows::Listed => texts::export_rows_listed(count(rows)),
            Rows::All => texts::export_rows_all(count(rows)),
            Rows::Selected => texts::export_rows_selected(count(rows)),
        });
        radio("export-rows", words, checked, move || choice.rows.set(rows))
    };
    choices("choices", texts::export_rows(), offered.iter().map(one))
}

/// The choice of the format: CSV or JSON.
pub fn format_choice(choice: Choice) -> AnyView {
    let one = |format: Format| {
        let words = match format {
            Format::Csv => texts::export_format_csv(),
            Format::Json => texts::export_format_json(),
        };
        let checked = Signal::derive(move || choice.format.get() == format);
        let choose = move || choice.format.set(format);
        radio("export-format", words, checked, choose)
    };
    choices("choices", texts::export_format(), Format::ALL.map(one))
}

/// The separator of a CSV file, the names of its columns, and whether its values are guarded.
pub fn style_choice(choice: Choice) -> AnyView {
    let style = choice.style;
    let one = |separator: Separator| {
        let checked = Signal::derive(move || style.get().separator == separator);
        let choose = move || style.update(|style| style.separator = separator);
        radio("export-separator", separator.label(), checked, choose)
    };
    let header = |header: Header| {
        let checked = Signal::derive(move || style.get().header == header);
        let choose = move || style.update(|style| style.header = header);
        radio("export-header", header.label(), checked, choose)
    };
    let guard = move |_| style.update(|style| style.guarded = !style.guarded);
    view! {
        {choices("choices", texts::export_separator(), Separator::ALL.map(one))}
        {choices("choices", texts::export_header(), Header::ALL.map(header))}
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || style.get().guarded
                on:change=guard
            />
            <span>{t(texts::export_guard())}</span>
        </label>
    }
    .into_any()
}

/// The choice of the columns.
pub fn columns_choice(choice: Choice, message: RwSignal<Option<Message>>) -> AnyView {
    let one = |column: CustomerField| {
        let is_chosen = move || choice.columns.with(|columns| columns.contains(&column));
        let toggle = move |_| {
            message.set(None);
            choice.columns.update(|columns| {
                // The columns keep the order of the field table, whatever the order of the clicks.
                let stays = |it: &CustomerField| (*it == column) != columns.contains(it);
                let next = CustomerField::ALL.into_iter().filter(stays).collect();
                *columns = next;
            });
        };
        view! {
            <label class="chip">
                <input type="checkbox" prop:checked=is_chosen on:change=toggle/>
                {t(column.label())}
            </label>
        }
        .into_any()
    };
    choices(
        "choices choices-columns",
        texts::export_columns(),
        CustomerField::ALL.map(one),
    )
}

fn choices(
    class: &'static str,
    legend: Message,
    choices: impl IntoIterator<Item = AnyView>,
) -> AnyView {
    view! {
        <fieldset class=class>
            <legend>{t(legend)}</legend>
            {choices.into_iter().collect_view()}
        </fieldset>
    }
    .into_any()
}

fn radio(
    name: &'static str,
    words: impl Into<Signal<Message>>,
    checked: Signal<bool>,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input type="radio" name=name prop:checked=checked on:change=move |_| choose()/>
            <span>{t_of(words)}</span>
        </label>
    }
    .into_any()
}
