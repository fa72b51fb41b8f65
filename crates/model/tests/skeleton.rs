//! index.html shows the header of the list before any code is loaded.

use model::{ListColumn, OrderField};

const PAGE: &str = include_str!("../../../index.html");
const LIST_STYLE: &str = include_str!("../../../style/customers.css");
const ORDERS_STYLE: &str = include_str!("../../../style/later/customer.css");

fn all(part: impl Fn(ListColumn) -> String) -> String {
    ListColumn::defaults().map(part).collect()
}

/// Returns the number of columns with that of the checkboxes, which come first.
fn count() -> usize {
    1 + ListColumn::defaults().count()
}

#[test]
fn index_html_has_the_columns_of_the_list() {
    let cols = all(|column| format!("<col class=\"col-{}\">", column.name()));
    let headers = all(|column| {
        let name = column.name().replace('_', "-");
        let key = match column {
            ListColumn::Field(_) => format!("customer-field-{name}"),
            _ => format!("list-column-{name}"),
        };
        let label = column.label().english();
        format!("<th data-text=\"{key}\">{label}</th>")
    });
    let columns = count();
    for expected in [
        format!("<colgroup><col class=\"col-select\">{cols}</colgroup>"),
        format!("<thead><tr><th class=\"cell-select\"></th>{headers}</tr></thead>"),
        format!("<td class=\"bones\" colspan=\"{columns}\">"),
    ] {
        assert!(PAGE.contains(&expected), "index.html needs {expected}");
    }
}

#[test]
fn the_style_gives_each_column_of_the_list_its_width() {
    let rem = |pixels: u16| f64::from(pixels) / 16.0;
    let widths = ListColumn::defaults().map(|column| (column.name(), rem(column.usual_width())));
    let widths: Vec<_> = [("select", 2.5)].into_iter().chain(widths).collect();
    for (name, width) in &widths {
        let rule = format!(".col-{name} {{\n      inline-size: {width}rem;");
        assert!(
            LIST_STYLE.contains(&rule),
            "style/customers.css needs {rule}"
        );
    }
    let sum: f64 = widths.iter().map(|(_, width)| width).sum();
    for rule in [
        format!("min-inline-size: {sum}rem;"),
        format!("--bones: {};", count()),
    ] {
        assert!(
            LIST_STYLE.contains(&rule),
            "style/customers.css needs {rule}"
        );
    }
}

#[test]
fn the_style_names_no_column_that_is_not_there() {
    let names = ListColumn::defaults().map(ListColumn::name);
    let list: Vec<_> = ["select"].into_iter().chain(names).collect();
    let orders: Vec<_> = OrderField::columns().map(OrderField::name).collect();
    for (style, names) in [(LIST_STYLE, list), (ORDERS_STYLE, orders)] {
        for rule in style.split(".col-").skip(1) {
            let name = rule.split([' ', ',']).next().unwrap_or_default();
            assert!(names.contains(&name), "col-{name}");
        }
    }
}
