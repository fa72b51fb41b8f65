//! The application's style, for tests of positions and sizes.

use leptos::prelude::document;

/// The files of style/ and then those of style/later/. The first one orders the layers of the cascade.
const FILES: [&str; 41] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/badge.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/button.css"),
    include_str!("../../../style/customers.css"),
    include_str!("../../../style/later/dialog.css"),
    include_str!("../../../style/directory.css"),
    include_str!("../../../style/field.css"),
    include_str!("../../../style/frame.css"),
    include_str!("../../../style/notice.css"),
    include_str!("../../../style/pager.css"),
    include_str!("../../../style/phone-cards.css"),
    include_str!("../../../style/later/popover.css"),
    include_str!("../../../style/selection.css"),
    include_str!("../../../style/sign-in.css"),
    include_str!("../../../style/skeleton.css"),
    include_str!("../../../style/table.css"),
    include_str!("../../../style/later/toast.css"),
    include_str!("../../../style/topbar.css"),
    include_str!("../../../style/later/chips.css"),
    include_str!("../../../style/later/columns.css"),
    include_str!("../../../style/later/copy.css"),
    include_str!("../../../style/later/customer-form.css"),
    include_str!("../../../style/later/customer.css"),
    include_str!("../../../style/later/duplicates.css"),
    include_str!("../../../style/later/export.css"),
    include_str!("../../../style/later/field.css"),
    include_str!("../../../style/later/filters.css"),
    include_str!("../../../style/later/import.css"),
    include_str!("../../../style/later/jobs.css"),
    include_str!("../../../style/later/menu.css"),
    include_str!("../../../style/later/order-status.css"),
    include_str!("../../../style/later/order-summary.css"),
    include_str!("../../../style/later/palette.css"),
    include_str!("../../../style/later/peek.css"),
    include_str!("../../../style/later/possible-duplicates.css"),
    include_str!("../../../style/later/print.css"),
    include_str!("../../../style/later/progress.css"),
    include_str!("../../../style/later/selection.css"),
    include_str!("../../../style/later/shortcuts.css"),
    include_str!("../../../style/later/views.css"),
];

/// The attribute that marks these styles among those of the page that runs the tests.
const MARK: &str = "data-of-test";

/// Adds the application's style until the next test. The application covers the output of the page
/// that runs the tests.
pub fn add_style() {
    add(&FILES.concat());
    add("#test-root { position: absolute; inset: 0 0 auto; background: var(--canvas) }");
}

/// Adds the style of paper to the screen until the next test.
pub fn add_print() {
    let print = include_str!("../../../style/later/print.css");
    add(&print.replace("@media print", "@media all"));
}

/// Adds rules until the next test.
pub fn add(rules: &str) {
    let style = document().create_element("style").unwrap();
    style.set_attribute(MARK, "").unwrap();
    style.set_text_content(Some(rules));
    document().head().unwrap().append_child(&style).unwrap();
}

/// Removes the styles of the test before.
pub fn remove() {
    while let Some(style) = document()
        .query_selector(&format!("style[{MARK}]"))
        .unwrap()
    {
        style.remove();
    }
}
