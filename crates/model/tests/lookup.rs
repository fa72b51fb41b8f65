use model::{
    Customer, CustomerField as F, CustomerKind, CustomerSort, CustomerWrite, Lookup, Page,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::fake_list::{FakeList, customers, equal_ids, found, write};
use crate::support::{different_customer, laws, stored};

#[test]
fn it_asks_for_the_list_where_the_record_would_stand() {
    let company = write("Google", "Lovelace", "Ada");
    let person = archived(&write("", "Lovelace", "Ada"), true);
    for (write, kind, sort) in [
        (company, CustomerKind::Company, CustomerSort::Company),
        (person, CustomerKind::Person, CustomerSort::Name),
    ] {
        let first = Lookup::new(&write, 100, str::cmp).next();
        let windows = first.iter().map(|it| (it.window.offset, it.window.limit));
        assert!(windows.eq([(0, 100), (1000, 1), (10_000, 1), (100_000, 1)]));
        for query in first {
            assert_eq!((query.kind, query.sort), (Some(kind), sort));
            assert_eq!(query.archived, Some(write.values().archived));
        }
    }
}

#[test]
fn an_empty_list_is_certain_at_once() {
    let course = FakeList::of(vec![]).look_up(&write("Google", "", ""), 100);
    assert_eq!((course.rounds, course.lookup.rows_read()), (1, 0));
    assert!(course.lookup.is_certain() && course.lookup.found().is_empty());
}

#[test]
fn a_short_list_takes_two_rounds() {
    for name in ["aa", "zzzz"] {
        for is_there in [false, true] {
            let write = write(name, "", "");
            let mut rows = customers(60, 3, 7, &write);
            rows.retain(|row| row.company != name);
            if is_there {
                rows.push(stored(&write, 777));
            }
            let course = FakeList::of(rows).look_up(&write, 100);
            assert_eq!(course.rounds, 2, "{name}, {is_there}");
            assert_eq!(course.lookup.found().contains(&777), is_there);
            assert!(course.lookup.is_certain());
        }
    }
}

#[test]
fn of_many_people_of_one_name_the_first_name_tells() {
    let write = write("", "Lovelace", "m");
    let person = |id: i64| Customer {
        id,
        last_name: "Lovelace".into(),
        first_name: format!("{}{id:05}", if id < 15_000 { 'a' } else { 'z' }),
        ..Customer::default()
    };
    let rows: Vec<_> = (0..20_000)
        .map(person)
        .chain([stored(&write, 77_777)])
        .collect();
    let course = FakeList::of(rows).look_up(&write, 100);
    assert_eq!(course.lookup.found(), [77_777]);
    assert!(course.lookup.is_certain());
    assert!(course.lookup.rows_read() <= 600, "{course:?}");
}

#[test]
fn many_equal_records_are_read_four_pages_at_a_time() {
    let write = write("m", "", "");
    let rows: Vec<_> = (0..10_000)
        .map(|id| match id {
            2000..4000 => stored(&write, id),
            _ => Customer {
                id,
                company: if id < 2000 { "a" } else { "z" }.into(),
                ..Customer::default()
            },
        })
        .collect();
    for (cap, rounds) in [(1000, 10), (50, 16)] {
        let api = FakeList {
            cap,
            ..FakeList::of(rows.clone())
        };
        let course = api.look_up(&write, 100);
        assert!(found(&course).into_iter().eq(2000..4000));
        assert!(course.lookup.is_certain());
        assert!(course.rounds <= rounds, "{} rounds", course.rounds);
    }
}

#[test]
fn a_record_among_a_hundred_thousand_takes_few_rows() {
    let write = write("m", "", "");
    let rows: Vec<_> = (0..100_000)
        .map(|id| Customer {
            id,
            company: format!("{}{id:05}", if id < 77_000 { 'a' } else { 'z' }),
            ..Customer::default()
        })
        .chain([stored(&write, 777_777)])
        .collect();
    let course = FakeList::of(rows).look_up(&write, 100);
    assert_eq!(course.lookup.found(), [777_777]);
    assert!(course.lookup.is_certain());
    assert!(
        course.rounds <= 7 && course.lookup.rows_read() <= 600,
        "{course:?}"
    );
}

#[test]
fn a_million_customers_are_not_too_many() {
    let write = write("m", "", "");
    let course = crate::fake_list::look_up(&write, 100, |query| {
        let rows = query.window.offset..query.window.offset + u32::from(query.window.limit);
        let rows = rows.take_while(|at| *at < 1_000_000).map(|at| {
            let name = if at < 654_321 { "a" } else { "z" };
            Some(Customer {
                id: i64::from(at),
                company: if at == 654_321 { "m" } else { name }.to_owned(),
                ..Customer::default()
            })
        });
        Page::of(query.window, rows.collect(), |row| row.id)
    });
    assert_eq!(course.lookup.found(), [654_321]);
    assert!(
        course.lookup.is_certain() && course.rounds <= 9,
        "{course:?}"
    );
}

#[test]
fn a_record_that_differs_in_one_field_is_another() {
    let write = write("Google", "Lovelace", "Ada");
    for field in F::WRITABLE {
        let other = different_customer(&stored(&write, 1), field);
        let damaged = Customer {
            damaged_fields: vec![field],
            ..stored(&write, 2)
        };
        let course = FakeList::of(vec![other]).look_up(&write, 100);
        assert!(course.lookup.found().is_empty() && course.lookup.is_certain());
        let course = FakeList::of(vec![damaged]).look_up(&write, 100);
        assert!(course.lookup.found().is_empty(), "{field:?}");
        assert!(!course.lookup.is_certain(), "{field:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..laws() })]

    #[test]
    fn all_equal_records_are_found_in_few_rounds(
        count in prop_oneof![0..300_usize, 0..5_000_usize],
        letters in 1..26_u64,
        seed in any::<u64>(),
        write in writes(),
        limit in limits(),
    ) {
        let rows = customers(count, letters, seed, &write);
        let api = FakeList::of(rows);
        let course = api.look_up(&write, limit);
        prop_assert_eq!(found(&course), equal_ids(&api.rows, &write));
        prop_assert!(course.lookup.is_certain());
        let limit = usize::from(limit);
        let ties = ties(&api, &write);
        let bound = 4 + log4(count) + ties / limit / 4 + 1;
        prop_assert!(course.rounds <= bound, "{} rounds of {}", course.rounds, bound);
        let rows = 12 * limit + ties + 4 * bound;
        prop_assert!(course.lookup.rows_read() <= rows, "{}", course.lookup.rows_read());
    }

    #[test]
    fn a_shuffled_list_is_read_to_the_end(
        count in prop_oneof![3 => 0..300_usize, 1 => 0..5_000_usize],
        letters in 2..26_u64,
        seed in any::<u64>(),
        write in writes(),
        limit in limits(),
    ) {
        let api = FakeList {
            sorts: false,
            ..FakeList::of(customers(count, letters, seed, &write))
        };
        let course = api.look_up(&write, limit);
        prop_assert_eq!(found(&course), equal_ids(&api.rows, &write));
        prop_assert!(course.lookup.is_certain());
    }

    #[test]
    fn an_api_that_passes_over_the_filters_is_read_to_the_end(
        count in prop_oneof![3 => 0..300_usize, 1 => 0..5_000_usize],
        seed in any::<u64>(),
        write in writes(),
        limit in limits(),
    ) {
        let api = FakeList {
            filters: false,
            ..FakeList::of(customers(count, 5, seed, &write))
        };
        let course = api.look_up(&write, limit);
        prop_assert_eq!(found(&course), equal_ids(&api.rows, &write));
        prop_assert!(course.lookup.is_certain());
        let query = Lookup::new(&write, limit, str::cmp).next()[0];
        let first = api.list(&query).into_iter().take(limit.into());
        let first = Page::of(query.window, first.cloned().map(Some).collect(), |row| row.id);
        if query.unmatched(&first) > 0 {
            prop_assert!(course.lookup.rows_read() >= api.rows.len());
        }
    }

    #[test]
    fn an_api_that_caps_its_pages_hides_nothing(
        count in prop_oneof![0..300_usize, 0..4_000_usize],
        letters in 1..26_u64,
        seed in any::<u64>(),
        write in writes(),
        cap in select(vec![20_usize, 25, 50, 99]),
        sorts in prop::bool::weighted(0.8),
    ) {
        let rows = customers(count, letters, seed, &write);
        let api = FakeList { cap, sorts, ..FakeList::of(rows) };
        let course = api.look_up(&write, 100);
        prop_assert_eq!(found(&course), equal_ids(&api.rows, &write));
        prop_assert!(course.lookup.is_certain());
        let bound = 6 + 2 * log4(count) + ties(&api, &write) / cap / 4;
        prop_assert!(!sorts || course.rounds <= bound, "{} of {}", course.rounds, bound);
    }

    #[test]
    fn an_api_that_answers_more_than_asked_hides_nothing(
        count in 0..500_usize,
        seed in any::<u64>(),
        write in writes(),
    ) {
        let api = FakeList { limits: false, ..FakeList::of(customers(count, 5, seed, &write)) };
        let course = api.look_up(&write, 100);
        prop_assert_eq!(found(&course), equal_ids(&api.rows, &write));
        prop_assert!(course.lookup.is_certain());
    }
}

/// The first, the last and some name between, of both kinds, archived or not.
fn writes() -> impl Strategy<Value = CustomerWrite> {
    let company = prop_oneof!["[a-z]{1,3}", Just("A".to_owned()), Just("zzzz".to_owned())];
    let companies = company.prop_map(|company| write(&company, "a", "b"));
    let people = ("[a-z]{0,3}", "[a-z]{0,2}").prop_map(|(last, first)| write("", &last, &first));
    let either = prop_oneof![companies, people];
    (either, any::<bool>()).prop_map(|(write, flag)| archived(&write, flag))
}

fn archived(write: &CustomerWrite, archived: bool) -> CustomerWrite {
    let values = write.values().clone();
    CustomerWrite::of(&Customer { archived, ..values }).unwrap()
}

fn limits() -> impl Strategy<Value = u16> {
    prop_oneof![3 => Just(100), 1 => 25..=1000_u16]
}

/// Rows of the same key, through which only whole pages lead.
fn ties(api: &FakeList, write: &CustomerWrite) -> usize {
    let key = |customer: &Customer| {
        let person = (customer.last_name.clone(), customer.first_name.clone());
        (
            customer.company.is_empty(),
            customer.company.clone(),
            if customer.company.is_empty() {
                person
            } else {
                Default::default()
            },
        )
    };
    let wanted = key(&stored(write, 0));
    api.rows.iter().filter(|row| key(row) == wanted).count()
}

fn log4(count: usize) -> usize {
    usize::try_from(count.max(1).ilog2()).unwrap() / 2 + 1
}
