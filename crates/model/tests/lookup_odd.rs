use model::{Customer, CustomerField as F, Lookup, Page};
use proptest::prelude::*;

use crate::fake_list::{FakeList, Random, customers, equal_ids, found, look_up, write};
use crate::support::{laws, stored};

#[test]
fn an_api_that_passes_over_the_offset_leaves_it_uncertain() {
    for count in [100, 400] {
        let write = write("aa", "", "");
        let api = FakeList {
            skips: false,
            ..FakeList::of(customers(count, 2, 7, &write))
        };
        let course = api.look_up(&write, 20);
        assert!(!course.lookup.is_certain(), "{course:?}");
        assert!(course.rounds <= 3);
    }
}

#[test]
fn a_list_without_an_end_is_left_at_250_pages() {
    for name in ["a", "m", "z"] {
        let mut pages = 0;
        let course = look_up(&write("m", "", ""), 100, |query| {
            pages += usize::from(query.window.limit > 1);
            let offset = i64::from(query.window.offset);
            let rows = (0..i64::from(query.window.limit)).map(|at| named(offset + at, name));
            Page::of(query.window, rows.collect(), |row| row.id)
        });
        assert_eq!(course.lookup.is_certain(), name == "z", "{name}");
        assert!(name == "z" || (250..=251).contains(&pages), "{pages}");
    }
}

#[test]
fn a_million_ties_are_not_all_read() {
    let mut pages = 0;
    let course = look_up(&write("m", "", ""), 100, |query| {
        pages += usize::from(query.window.limit > 1);
        let offset = i64::from(query.window.offset);
        let rows = (0..i64::from(query.window.limit)).map(|at| offset + at);
        let rows = rows.filter(|at| *at < 1_000_000).map(|at| {
            let name = if at < 500_000 { "a" } else { "m" };
            named(at, name).map(|row| Customer {
                status: at % 1000,
                ..row
            })
        });
        Page::of(query.window, rows.collect(), |row| row.id)
    });
    assert!(!course.lookup.is_certain());
    let expected = (500..525).map(|thousand| thousand * 1000).take(24);
    let mut found = found(&course);
    found.truncate(24);
    assert!(found.into_iter().eq(expected));
    assert!((250..=251).contains(&pages), "{pages}");
}

#[test]
fn a_row_that_comes_twice_leaves_it_uncertain_and_is_found_once() {
    let write = write("Google", "", "");
    let mut rows = vec![stored(&write, 1), stored(&write, 2)];
    rows.push(stored(&write, 1));
    let course = FakeList::of(rows).look_up(&write, 100);
    assert_eq!(course.lookup.found(), [1, 2]);
    assert!(!course.lookup.is_certain());
}

#[test]
fn a_row_without_a_number_leaves_it_uncertain() {
    let write = write("Google", "", "");
    let course = look_up(&write, 100, |query| {
        let rows = if query.window.offset == 0 {
            vec![named(1, "Google"), None]
        } else {
            vec![]
        };
        Page::of(query.window, rows, |row| row.id)
    });
    assert!(!course.lookup.is_certain());
}

#[test]
fn a_row_that_was_not_read_matters_only_where_it_could_be_equal() {
    let write = write("Google", "", "");
    let damaged = |company: &str, field| Customer {
        id: 1,
        company: company.into(),
        damaged_fields: vec![field],
        ..Customer::default()
    };
    for (row, certain) in [
        (damaged("Alphabet", F::CrmId), true),
        (damaged("Google", F::CrmId), false),
        (damaged("", F::Company), false),
    ] {
        let course = FakeList::of(vec![row]);
        let course = FakeList {
            filters: false,
            ..course
        }
        .look_up(&write, 100);
        assert_eq!(course.lookup.is_certain(), certain, "{course:?}");
    }
}

#[test]
fn another_order_than_expected_is_noticed() {
    let lower = |a: &str, b: &str| a.to_lowercase().cmp(&b.to_lowercase());
    let write = write("golf", "", "");
    let mut rows: Vec<_> = (0..3000)
        .filter_map(|id| {
            named(
                id,
                &format!("{}{id:04}", if id % 2 == 0 { "Ga" } else { "ga" }),
            )
        })
        .collect();
    rows.push(stored(&write, 7777));
    let api = FakeList {
        collation: lower,
        ..FakeList::of(rows)
    };
    let course = api.look_up(&write, 100);
    assert_eq!(course.lookup.found(), [7777]);
    assert!(course.lookup.is_certain());
}

#[test]
fn rows_that_stand_far_apart_may_show_it_too() {
    let write = write("m", "", "");
    let course = look_up(&write, 100, |query| {
        let rows = query.window.offset..query.window.offset + u32::from(query.window.limit);
        let rows = rows.take_while(|at| *at < 20_000).map(|at| {
            let name = match at {
                15_000 => "m",
                0..1000 => "a",
                1000..10_000 => "z",
                _ => "y",
            };
            named(at.into(), name)
        });
        Page::of(query.window, rows.collect(), |row| row.id)
    });
    assert_eq!(course.lookup.found(), [15_000]);
    assert!(course.lookup.is_certain());
}

#[test]
fn rows_that_were_removed_meanwhile_move_the_place() {
    let write = write("m", "", "");
    // A few are caught by the page before, many by reading everything.
    for (after, removed, most) in [
        (1000, 99, 800),
        (1000, 500, 4000),
        (0, 99, 800),
        (0, 500, 4000),
    ] {
        let mut rows: Vec<_> = (0..2000).filter_map(|id| named(id, "a")).collect();
        rows.push(stored(&write, 7777));
        rows.extend((3000..3000 + after).filter_map(|id| named(id, "z")));
        let mut is_removed = false;
        let course = look_up(&write, 100, |query| {
            if query.window.limit > 1 && query.window.offset > 0 && !is_removed {
                rows.drain(..removed);
                is_removed = true;
            }
            let skip = usize::try_from(query.window.offset).unwrap();
            let page = rows.iter().skip(skip).take(query.window.limit.into());
            Page::of(query.window, page.cloned().map(Some).collect(), |row| {
                row.id
            })
        });
        assert!(is_removed);
        assert_eq!(course.lookup.found(), [7777], "{after}, {removed}");
        assert!(course.lookup.is_certain());
        assert!(course.lookup.rows_read() <= most, "{course:?}");
    }
}

#[test]
fn other_than_as_many_answers_end_it() {
    let mut lookup = Lookup::new(&write("Google", "", ""), 100, str::cmp);
    lookup.answer(&[]);
    assert!(lookup.next().is_empty() && !lookup.is_certain());
    lookup.answer(&[]);
    assert!(lookup.next().is_empty() && !lookup.is_certain());
}

#[test]
fn an_api_without_a_largest_page_is_asked_for_one_row() {
    let write = write("Google", "", "");
    let course = FakeList::of(vec![stored(&write, 1)]).look_up(&write, 0);
    assert_eq!(course.lookup.found(), [1]);
    assert!(course.lookup.is_certain());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..laws() })]

    #[test]
    fn nonsense_comes_to_an_end(seed in any::<u64>(), limit in 1..=40_u16, noise in 1..60_u64) {
        let write = write("m", "", "");
        let mut random = Random(seed);
        let mut equal = Vec::new();
        let course = look_up(&write, limit, |query| {
            let rows: Vec<_> = rows(&mut random, noise, query.window.offset)
                .into_iter()
                .take(usize::from(query.window.limit) + 3)
                .collect();
            let page = Page::of(query.window, rows, |row| row.id);
            equal.extend(page.rows.iter().filter(|row| write.equals(row)).map(|row| row.id));
            page
        });
        equal.sort_unstable();
        equal.dedup();
        prop_assert_eq!(found(&course), equal);
    }

    #[test]
    fn a_page_that_always_comes_again_is_uncertain(
        count in 1..60_usize,
        seed in any::<u64>(),
        limit in 1..=40_u16,
    ) {
        let write = write("a", "", "");
        let mut rows = customers(count, 3, seed, &write);
        rows.iter_mut().for_each(|row| row.company = "a".into());
        let api = FakeList { skips: false, filters: false, ..FakeList::of(rows) };
        let course = api.look_up(&write, limit);
        prop_assert!(!course.lookup.is_certain());
    }

    #[test]
    fn changes_meanwhile_do_no_harm(
        count in prop_oneof![3 => 0..300_usize, 1 => 0..2_000_usize],
        seed in any::<u64>(),
        name in "[a-e]{1,2}",
    ) {
        let write = write(&name, "", "");
        let mut rows = customers(count, 5, seed, &write);
        rows.iter_mut().for_each(|row| row.archived = false);
        rows.push(stored(&write, 77_777));
        let mut random = Random(seed);
        let course = look_up(&write, 100, |query| {
            // Someone adds a customer every now and then: rows move down, never up.
            let id = i64::try_from(rows.len()).unwrap() + 100_000;
            if random.below(3) == 0 {
                rows.extend(named(id, ["a", "c", "zz"][usize::try_from(id % 3).unwrap()]));
            }
            let api = FakeList::of(rows.clone());
            let list = api.list(query);
            let skip = usize::try_from(query.window.offset).unwrap();
            let page = list.into_iter().skip(skip).take(query.window.limit.into());
            Page::of(query.window, page.cloned().map(Some).collect(), |row| row.id)
        });
        prop_assert!(course.lookup.found().contains(&77_777));
        let before: Vec<_> = rows.iter().filter(|row| row.id < 100_000).cloned().collect();
        for id in equal_ids(&before, &write) {
            prop_assert!(course.lookup.found().contains(&id));
        }
    }
}

/// Rows of any names, numbers, defects and count.
fn rows(random: &mut Random, noise: u64, offset: u32) -> Vec<Option<Customer>> {
    let count = random.below(noise);
    let mut row = |at| {
        let name = match random.below(noise) {
            0 => "",
            1 => "m",
            2 => "z",
            _ => "a",
        };
        let id = match random.below(noise) {
            0 => 7,
            _ => i64::from(offset) + i64::try_from(at).unwrap(),
        };
        let damaged_fields = if random.below(noise) == 1 {
            vec![F::Company]
        } else {
            vec![]
        };
        let customer = Customer {
            damaged_fields,
            ..named(id, name).unwrap()
        };
        (random.below(noise) != 2).then_some(customer)
    };
    (0..count).map(&mut row).collect()
}

fn named(id: i64, company: &str) -> Option<Customer> {
    Some(Customer {
        id,
        company: company.into(),
        ..Customer::default()
    })
}
