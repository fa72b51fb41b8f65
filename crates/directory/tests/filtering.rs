use directory::{Directory, SearchQuery};
use model::{CustomerField, CustomerKind, ListQuery, is_blank};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{found, holding, laws, many};

fn matching(directory: &mut Directory, search: &str, typed: &str) -> (Vec<i64>, usize, usize) {
    let query = ListQuery::parse(search, "", 100);
    let matches = directory.matches(&query, &SearchQuery::parse(typed));
    let ids = matches
        .doc_ids
        .iter()
        .map(|doc_id| directory.id_at(*doc_id));
    (ids.collect(), matches.companies, matches.archived)
}

fn texts() -> impl Strategy<Value = CustomerField> {
    select(CustomerField::texts().collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn filters_keep_and_count_the_customers_that_fit(
        customers in many(), kind in any::<Option<bool>>(), archived in any::<Option<bool>>(),
        status in prop::option::of(-1..3_i64), filled in texts(), empty in texts(),
    ) {
        let mut search = Vec::new();
        search.extend(kind.map(|it| format!("type={}", if it { "company" } else { "person" })));
        search.extend(archived.map(|it| format!("archived={it}")));
        search.extend(status.map(|it| format!("status={it}")));
        search.push(format!("filled={}", filled.read_key()));
        search.push(format!("empty={}", empty.read_key()));
        let mut directory = holding(&customers);
        let fits = |customer: &model::Customer| {
            kind.is_none_or(|it| it == (customer.kind() == CustomerKind::Company))
                && archived.is_none_or(|it| it == customer.archived)
                && status.is_none_or(|it| it == customer.status)
                && (filled == empty || !is_blank(customer.text(filled)))
                && is_blank(customer.text(empty))
        };
        let expected: Vec<_> = directory.all().filter(fits).collect();
        let (mut ids, companies, archived) = matching(&mut directory, &search.join("&"), "");
        ids.sort_unstable();
        let mut wanted: Vec<_> = expected.iter().map(|it| it.id).collect();
        wanted.sort_unstable();
        prop_assert_eq!(ids, wanted);
        let is_company = |it: &&model::Customer| it.kind() == CustomerKind::Company;
        prop_assert_eq!(companies, expected.iter().filter(is_company).count());
        prop_assert_eq!(archived, expected.iter().filter(|it| it.archived).count());
    }

    #[test]
    fn a_search_sorts_by_tier_unless_the_query_sorts(customers in many()) {
        let mut directory = holding(&customers);
        let ranked = found(&mut directory, "anna");
        for search in ["", "direction=desc"] {
            prop_assert_eq!(&matching(&mut directory, search, "anna").0, &ranked);
        }
        let by_email = matching(&mut directory, "sortby=email", "").0;
        let expected: Vec<_> = by_email.into_iter().filter(|id| ranked.contains(id)).collect();
        prop_assert_eq!(matching(&mut directory, "sortby=email", "anna").0, expected);
    }

    #[test]
    fn descending_reverses_the_order(customers in many()) {
        let mut directory = holding(&customers);
        let mut up = matching(&mut directory, "sortby=crmid", "").0;
        up.reverse();
        prop_assert_eq!(matching(&mut directory, "sortby=crmid&direction=desc", "").0, up);
    }

    #[test]
    fn statuses_are_counted(customers in many()) {
        let directory = holding(&customers);
        let statuses = directory.statuses();
        prop_assert!(statuses.is_sorted_by(|a, b| a.0 < b.0));
        for (status, count) in statuses {
            prop_assert_eq!(directory.all().filter(|it| it.status == status).count(), count);
        }
    }
}
