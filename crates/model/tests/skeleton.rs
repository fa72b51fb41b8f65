//! index.html shows the header of the list before any code is loaded.

use model::{CustomerField, OrderField};

const PAGE: &str = include_str!("../../../index.html");
const LIST_STYLE: &str = include_str!("../../../style/customers.css");
const ORDERS_STYLE: &str = include_str!("../../../style/customer.css");

fn all(part: impl Fn(CustomerField) -> String) -> String {
    CustomerField::columns().map(part).collect()
}

#[test]
fn index_html_has_the_columns_of_the_list() {
    let columns = CustomerField::columns().count();
    let cols = all(|field| format!("<col class=\"col-{}\">", field.name()));
    let headers = all(|field| {
        let (key, label) = (field.name().replace('_', "-"), field.label().english());
        format!("<th data-text=\"customer-field-{key}\">{label}</th>")
    });
    for expected in [
        format!("<colgroup>{cols}</colgroup>"),
        format!("<thead><tr>{headers}</tr></thead>"),
        format!("<td class=\"bones\" colspan=\"{columns}\">"),
    ] {
        assert!(PAGE.contains(&expected), "index.html needs {expected}");
    }
}

#[test]
fn the_style_gives_each_column_of_the_list_a_width() {
    for field in CustomerField::columns() {
        let rule = format!(".col-{} {{\n", field.name());
        assert!(
            LIST_STYLE.contains(&rule),
            "style/customers.css needs {rule}"
        );
    }
    let bones = format!("--bones: {};", CustomerField::columns().count());
    assert!(
        LIST_STYLE.contains(&bones),
        "style/customers.css needs {bones}"
    );
}

#[test]
fn the_style_names_no_column_that_is_not_there() {
    let list: Vec<_> = CustomerField::columns().map(CustomerField::name).collect();
    let orders: Vec<_> = OrderField::columns().map(OrderField::name).collect();
    for (style, names) in [(LIST_STYLE, list), (ORDERS_STYLE, orders)] {
        for rule in style.split(".col-").skip(1) {
            let name = rule.split([' ', ',']).next().unwrap_or_default();
            assert!(names.contains(&name), "col-{name}");
        }
    }
}
