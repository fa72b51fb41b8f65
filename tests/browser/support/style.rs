//! The application's own style, for what depends on where things are on the page.

use leptos::prelude::document;

/// All of style/, with the file that orders the layers of the cascade first.
const FILES: [&str; 20] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/badge.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/button.css"),
    include_str!("../../../style/customer-form.css"),
    include_str!("../../../style/customer.css"),
    include_str!("../../../style/customers.css"),
    include_str!("../../../style/dialog.css"),
    include_str!("../../../style/directory.css"),
    include_str!("../../../style/field.css"),
    include_str!("../../../style/frame.css"),
    include_str!("../../../style/notice.css"),
    include_str!("../../../style/pager.css"),
    include_str!("../../../style/popover.css"),
    include_str!("../../../style/print.css"),
    include_str!("../../../style/sign-in.css"),
    include_str!("../../../style/skeleton.css"),
    include_str!("../../../style/table.css"),
    include_str!("../../../style/toast.css"),
    include_str!("../../../style/topbar.css"),
];

/// What tells these styles from those of the page that runs the tests.
const MARK: &str = "data-of-test";

/// Dresses the page until the next test, as the application is. The stage stands at the top
/// of it, over what the tests' own page writes.
pub fn dress() {
    add(&FILES.concat());
    add("#stage { position: absolute; inset: 0 0 auto; background: var(--canvas) }");
}

/// Adds some rules until the next test.
pub fn add(rules: &str) {
    let style = document().create_element("style").unwrap();
    style.set_attribute(MARK, "").unwrap();
    style.set_text_content(Some(rules));
    document().head().unwrap().append_child(&style).unwrap();
}

/// Takes off all that the test before has put on.
pub fn remove() {
    while let Some(style) = document()
        .query_selector(&format!("style[{MARK}]"))
        .unwrap()
    {
        style.remove();
    }
}
