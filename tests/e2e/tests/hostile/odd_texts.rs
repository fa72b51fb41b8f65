//! Odd text: very long, invisible, right to left.

use e2e::{Fixture, Value, journey, json};

use crate::watch::{record, run_in_page, sign_in};

/// Returns a record with this text in all fields. Two fields are cut: the dev API takes at most 64 KiB.
fn record_of(stored: &str) -> Value {
    let mut record = record(stored);
    for key in ["customerName", "customerEmail"] {
        record[key] = json!(stored.chars().take(100).collect::<String>());
    }
    record
}

/// Returns a text of which this many letters are shown at most.
fn cut(text: &str, longest: usize) -> String {
    let shown: String = text.chars().take(longest).collect();
    if shown == text { shown } else { shown + "…" }
}

/// Returns stored text, text shown in a row, and the name of the customer. `None`: its ID is the name.
fn odd_texts() -> Vec<(String, String, Option<String>)> {
    let seen =
        |stored: &str, shown: &str| (stored.to_owned(), shown.to_owned(), Some(shown.to_owned()));
    let unseen = |stored: &str, shown: &str| (stored.to_owned(), shown.to_owned(), None);
    let cut_off = |stored: &str| {
        (
            stored.to_owned(),
            cut(stored, 1_000),
            Some(cut(stored, 200)),
        )
    };
    let long = "x".repeat(10_000);
    let wide = "𒐫".repeat(2_500);
    let words = "word ".repeat(2_000) + "end";
    let mut odd_texts = vec![
        cut_off(&long),
        cut_off(&wide),
        cut_off(&words),
        seen("\u{202e}backwards", "\u{fffd}backwards"),
        seen("a\u{2067}b\u{2069}c", "a\u{fffd}b\u{fffd}c"),
        seen("zero\u{200b}width", "zero\u{fffd}width"),
        seen("bell\u{7}and\u{8}back", "bell\u{fffd}and\u{fffd}back"),
        seen("escape\u{1b}[2J", "escape\u{fffd}[2J"),
        seen(
            "👨\u{200d}👩\u{200d}👧\u{200d}👦",
            "👨\u{200d}👩\u{200d}👧\u{200d}👦",
        ),
        seen("🏳\u{fe0f}\u{200d}🌈 🇳🇴 👍🏽", "🏳\u{fe0f}\u{200d}🌈 🇳🇴 👍🏽"),
        seen("مرحبا بالعالم", "مرحبا بالعالم"),
        seen("שלום (עולם)", "שלום (עולם)"),
        seen("می\u{200c}خواهم", "می\u{200c}خواهم"),
        seen("Ångström e\u{301}", "Ångström e\u{301}"),
        seen("﷽﷽﷽", "﷽﷽﷽"),
        seen(
            "\u{fdd0}\u{ffff}no characters",
            "\u{fffd}\u{fffd}no characters",
        ),
        seen("line\none\ttwo", "line\none\ttwo"),
        unseen("\u{200b}\u{200b}", "\u{fffd}\u{fffd}"),
        unseen("\u{3164}\u{2800}", "\u{3164}\u{2800}"),
        unseen("\u{202e}\u{2066}", "\u{fffd}\u{fffd}"),
        unseen("\u{feff}\0", "\u{fffd}\u{fffd}"),
    ];
    let tower = format!("Z{}algo", "\u{301}".repeat(500));
    let kept = format!("Z{}", "\u{301}".repeat(4));
    odd_texts.push((tower, format!("{kept}algo"), Some(format!("{kept}…"))));
    odd_texts
}

/// Returns the beginning of a long name, as a row shows it.
fn shown_name(shown: &str) -> String {
    const LONGEST: usize = 200;
    match shown.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &shown[..end]),
        None => shown.to_owned(),
    }
}

const LIST: &str = "
    const rows = await soon('all rows', () => {
        const rows = [...document.querySelectorAll('tbody tr')];
        return rows.length === input.length && rows.every(row => row.querySelector('a')) && rows;
    });
    const boxes = new Set(rows.map(row => `${row.offsetWidth}x${row.offsetHeight}`));
    same('the sizes of the rows', [...boxes].join(), [...boxes][0]);
    for (const [row, {name, shown}] of rows.map((row, at) => [row, input[at]])) {
        const link = row.querySelector('a.row-link[href]');
        same('the link', link.textContent.trim(), name);
        if (link.getBoundingClientRect().width < 8) throw new Error(`nothing to click at ${name}`);
        // A card has other cells.
        const cells = innerWidth < 640 ? [4] : [2, 3, 4, 5];
        for (const cell of cells) same(`cell ${cell}`, row.cells[cell].textContent, shown);
    }
    sound('list');";

/// Visits the screens of a customer. None is larger than the window.
const SCREENS: &str = "
    const {id, stored, name} = input;
    const inside = (what, box) => {
        const {left, right, top, bottom} = box.getBoundingClientRect();
        if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) {
            throw new Error(`${what} of ${name.slice(0, 20)} is larger than the window: ${[left, right, top, bottom]}`);
        }
    };
    go(`/customers/${id}`);
    await soon('the page', () => document.querySelector('h1')?.textContent.trim() === name);
    // Marks stand around a name from right to left.
    const bare = (text) => text.replace(/[\\u2068\\u2069]/g, '').trim();
    same('the title', bare(document.title), `${name} · Customer Desk`.replace(/[\\s]+/g, ' '));
    sound('customer');
    press('Delete');
    const dialog = await soon('the dialog', () => document.querySelector('dialog[open]'));
    same('its title', bare(dialog.querySelector('h2').textContent), `Delete ${name}?`);
    await Promise.all(dialog.getAnimations().map(it => it.finished));
    inside('the dialog', dialog);
    if (dialog.scrollWidth > dialog.clientWidth) throw new Error('the dialog scrolls sideways');
    press('Cancel', dialog);
    await soon('the end of it', () => !document.querySelector('dialog[open]'));
    // A toast is widest in a narrow window, and each press waits for the rest of its button.
    for (const label of innerWidth < 500 ? ['Archive', 'Restore'] : []) {
        press(label);
        const toast = await soon('the toast', () => [...document.querySelectorAll('.toast')]
            .find(it => it.textContent.includes(`${label}d`)));
        await Promise.all(toast.getAnimations().map(it => it.finished));
        inside('the toast', toast);
        await soon('the end of it', () => [...document.querySelectorAll('main button')].some(it =>
            ['Archive', 'Restore'].includes(it.textContent.trim())
            && it.textContent.trim() !== label && !it.ariaBusy && !it.ariaDisabled));
        document.querySelectorAll('.toast button').forEach(it => it.click());
    }
    sound('toast');
    go(`/customers/${id}/edit`);
    const field = await soon('the form', () => document.getElementById('company'));
    same('the field', field.value, typed(field, stored));
    sound('form');";

#[test]
fn all_rows_have_one_size() {
    journey(Fixture::customers(0), async |app| {
        let mut made = Vec::new();
        for (stored, shown, name) in odd_texts() {
            let id = app.api.create(record_of(&stored)).await;
            let name = name.map_or_else(|| format!("No. {id}"), |name| shown_name(&name));
            made.push((id, json!({"name": name, "shown": shown})));
        }
        let page = sign_in(
            app,
            "/customers?columns=customer,lastname,phone,crmid,refid",
        )
        .await;
        let rows = app.api.customers("sortby=company").await;
        let of = |row: &Value| {
            let made = made.iter().find(|made| row["_id"] == made.0);
            made.unwrap().1.clone()
        };
        let input: Vec<_> = rows.iter().map(of).collect();
        for width in [1440, 1024, 390] {
            page.set_width(width).await;
            run_in_page(page, LIST, &json!(input)).await;
        }
    });
}

#[test]
fn screens_fit_into_the_window() {
    journey(Fixture::customers(0), async |app| {
        let page = sign_in(app, "/customers/new").await;
        for (stored, _, name) in odd_texts() {
            let id = app.api.create(record_of(&stored)).await;
            let name = name.unwrap_or_else(|| format!("No. {id}"));
            let input = json!({"id": id, "stored": stored, "name": name});
            for width in [1440, 390] {
                page.set_width(width).await;
                run_in_page(page, SCREENS, &input).await;
            }
        }
    });
}
