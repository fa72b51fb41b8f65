use model::{CustomerQuery, OrderQuery, OrderStatus};

#[test]
fn a_question_for_customers_in_words() {
    let cases = [
        ("", "All customers in the default order"),
        ("type=company", "All companies in the default order"),
        ("type=person&sortby=name", "All people by last name"),
        (
            "archived=true&sortby=company",
            "Archived customers by company",
        ),
        (
            "archived=false&direction=desc",
            "Active customers in the default order, descending",
        ),
        (
            "archived=false&type=company&sortby=name&direction=desc",
            "Active companies by last name, descending",
        ),
        ("offset=100&limit=25", "All customers in the default order"),
    ];
    for (search, words) in cases {
        assert_eq!(
            CustomerQuery::parse(search, 100).to_words().english(),
            words
        );
    }
}

#[test]
fn a_question_for_orders_in_words() {
    let cases = [
        ("", "All orders by number"),
        ("status=0,1,2", "All orders by number"),
        ("status=1", "Submitted orders by number"),
        ("status=0,1", "Draft or Submitted orders by number"),
        (
            "status=0,2&sortby=submitdate",
            "Draft or Revoked orders by submission",
        ),
        ("direction=desc", "All orders by number, descending"),
    ];
    for (search, words) in cases {
        assert_eq!(OrderQuery::parse(search, 100).to_words().english(), words);
    }
}

#[test]
fn an_order_status_in_words() {
    let cases = [
        (0, "Draft"),
        (1, "Submitted"),
        (2, "Revoked"),
        (3, "Status 3"),
        (-1, "Status -1"),
    ];
    for (number, label) in cases {
        let status = OrderStatus::from_number(number);
        assert_eq!(status.label().english(), label);
        assert_eq!(status.number(), number);
    }
}
