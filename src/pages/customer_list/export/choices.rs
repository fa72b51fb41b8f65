use directory::export::{CsvStyle, Format, Separator};
use js_sys::{Array, Intl::NumberFormat, Object};
use leptos::prelude::*;
use model::{CustomerField, format_count};
use wasm_bindgen::JsValue;

/// The choices of the user.
#[derive(Clone, Copy)]
pub struct Choice {
    /// Whether the file holds only the customers in the list, not all.
    pub matches: RwSignal<bool>,
    pub format: RwSignal<Format>,
    pub style: RwSignal<CsvStyle>,
    pub columns: RwSignal<Vec<CustomerField>>,
}

/// The choice of the rows: the customers in the list, or all.
pub fn rows_choice(choice: Choice, matching: Memo<usize>, all_rows: Memo<usize>) -> AnyView {
    let one = |matches: bool, words: Signal<String>| {
        let checked = Signal::derive(move || choice.matches.get() == matches);
        radio("export-rows", words, checked, move || {
            choice.matches.set(matches)
        })
    };
    let shown =
        Signal::derive(move || format!("Customers in the list ({})", format_count(matching.get())));
    let all = Signal::derive(move || format!("All customers ({})", format_count(all_rows.get())));
    choices("choices", "Rows", [one(true, shown), one(false, all)])
}

/// The choice of the format: CSV or JSON.
pub fn format_choice(choice: Choice) -> AnyView {
    let one = |format: Format| {
        let words = match format {
            Format::Csv => "CSV, for spreadsheets",
            Format::Json => "JSON, values as stored",
        };
        let checked = Signal::derive(move || choice.format.get() == format);
        let choose = move || choice.format.set(format);
        radio(
            "export-format",
            Signal::stored(words.to_owned()),
            checked,
            choose,
        )
    };
    choices("choices", "Format", Format::ALL.map(one))
}

/// The separator of a CSV file, and whether its values are guarded.
pub fn style_choice(choice: Choice) -> AnyView {
    let style = choice.style;
    let one = |separator: Separator| {
        let checked = Signal::derive(move || style.get().separator == separator);
        let choose = move || style.update(|style| style.separator = separator);
        let words = Signal::stored(separator.label().to_owned());
        radio("export-separator", words, checked, choose)
    };
    let guard = move |_| style.update(|style| style.guarded = !style.guarded);
    view! {
        {choices("choices", "Separator", Separator::ALL.map(one))}
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || style.get().guarded
                on:change=guard
            />
            <span>
                "Put an apostrophe before formulas and before values that a spreadsheet would change, such as 0047, 1E5 and 3-12"
            </span>
        </label>
    }
    .into_any()
}

/// Returns the separator that spreadsheets expect in the region of the browser.
pub fn separator_of_region() -> Separator {
    // The browser's own locale: a name such as "C" would throw.
    let format = NumberFormat::new(&Array::new(), &Object::new()).format();
    let number = format.call1(&JsValue::UNDEFINED, &1.5.into());
    let number = number.ok().and_then(|number| number.as_string());
    Separator::of_region(number.is_some_and(|number| number.contains(',')))
}

/// The choice of the columns.
pub fn columns_choice(choice: Choice, message: RwSignal<Option<String>>) -> AnyView {
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
                {column.label()}
            </label>
        }
        .into_any()
    };
    choices(
        "choices choices-columns",
        "Columns",
        CustomerField::ALL.map(one),
    )
}

fn choices<const N: usize>(
    class: &'static str,
    legend: &'static str,
    choices: [AnyView; N],
) -> AnyView {
    view! {
        <fieldset class=class>
            <legend>{legend}</legend>
            {choices.into_iter().collect_view()}
        </fieldset>
    }
    .into_any()
}

fn radio(
    name: &'static str,
    words: Signal<String>,
    checked: Signal<bool>,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input type="radio" name=name prop:checked=checked on:change=move |_| choose()/>
            <span>{words}</span>
        </label>
    }
    .into_any()
}
