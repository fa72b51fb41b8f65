//! How many of some customers a search has found.

use directory::SearchQuery;
use model::{CustomerId, ListQuery};
use proptest::prelude::*;

use crate::support::{holding, laws, many};

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn counts_the_customers_that_match_and_no_others(
        customers in many(),
        removed in prop::collection::btree_set(1..40_i64, 0..4),
        wanted in prop::collection::btree_set(0..45_i64, 0..20),
        archived in prop::option::of(any::<bool>()),
    ) {
        let mut directory = holding(&customers);
        for id in removed {
            directory.remove(id);
        }
        let search = archived.map_or(String::new(), |it| format!("archived={it}"));
        let query = ListQuery::parse(&search, "", 100);
        let matches = directory.matches(&query, &SearchQuery::parse(""));
        let wanted: Vec<CustomerId> = wanted.into_iter().collect();
        let matching = matches.doc_ids.iter().map(|doc_id| directory.id_at(*doc_id));
        let expected = matching.filter(|id| wanted.contains(id)).count();
        prop_assert_eq!(directory.count_among(&wanted, &matches.doc_ids), expected);
    }
}
