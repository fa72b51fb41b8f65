//! index.html shows the header of the list before any code is loaded.

use model::{CustomerField, OrderField};

const PAGE: &str = include_str!("../../../index.html");
const LIST_STYLE: &str = include_str!("../../../style/customers.css");
const ORDERS_STYLE: &str = include_str!("../../../style/later/customer.css");

fn all(part: impl Fn(CustomerField) -> String) -> String {
    CustomerField::columns().map(part).collect()
}

#[test]
fn index_html_has_the_columns_of_the_list() {
    // The checkboxes come first.
    let columns = 1 + CustomerField::columns().count();
    let cols = all(|field| format!("<col class=\"col-{}\">", field.name()));
    let headers = all(|field| {
        let (key, label) = (field.name().replace('_', "-"), field.label().english());
        format!("<th data-text=\"customer-field-{key}\">{label}</th>")
    });
    for expected in [
        format!("<colgroup><col class=\"col-select\">{cols}</colgroup>"),
        format!("<thead><tr><th class=\"cell-select\"></th>{headers}</tr></thead>"),
        format!("<td class=\"bones\" colspan=\"{columns}\">"),
    ] {
        assert!(PAGE.contains(&expected), "index.html needs {expected}");
    }
}

#[test]
fn the_style_gives_each_column_of_the_list_a_width() {
    let names = CustomerField::columns().map(CustomerField::name);
    for name in ["select"].into_iter().chain(names) {
        let rule = format!(".col-{name} {{\n");
        assert!(
            LIST_STYLE.contains(&rule),
            "style/customers.css needs {rule}"
        );
    }
    let bones = format!("--bones: {};", 1 + CustomerField::columns().count());
    assert!(
        LIST_STYLE.contains(&bones),
        "style/customers.css needs {bones}"
    );
}

#[test]
fn the_style_names_no_column_that_is_not_there() {
    let names = CustomerField::columns().map(CustomerField::name);
    let list: Vec<_> = ["select"].into_iter().chain(names).collect();
    let orders: Vec<_> = OrderField::columns().map(OrderField::name).collect();
    for (style, names) in [(LIST_STYLE, list), (ORDERS_STYLE, orders)] {
        for rule in style.split(".col-").skip(1) {
            let name = rule.split([' ', ',']).next().unwrap_or_default();
            assert!(names.contains(&name), "col-{name}");
        }
    }
}
