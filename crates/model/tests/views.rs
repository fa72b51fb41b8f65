//! The views of the list that a user saves.

use model::{Columns, ListChange, ListColumn, ListLook, ListQuery, ListView, SavedViews};
use proptest::prelude::*;

use crate::list_query::queries;
use crate::support::laws;

fn view(name: &str, url: &str) -> ListView {
    ListView::of_url(name, url, 100).unwrap()
}

fn saved(views: &[(&str, &str)]) -> SavedViews {
    views
        .iter()
        .fold(SavedViews::default(), |saved, (name, url)| {
            saved.with(view(name, url)).unwrap()
        })
}

fn names(views: &SavedViews) -> Vec<&str> {
    views.iter().map(ListView::name).collect()
}

proptest! {
    #![proptest_config(laws())]

    #[test]
    fn a_view_shows_what_was_saved(query in queries(), name in "[a-zA-Zа-я +&=#%🙂]{1,100}") {
        let Some(view) = ListView::new(&name, &query) else {
            prop_assert!(name.trim().is_empty());
            return Ok(());
        };
        let shown = view.query();
        prop_assert!(view.is_shown_by(&shown));
        prop_assert_eq!(shown.look.view.as_deref(), Some(view.name()));
        prop_assert!(view.is_shown_by(&query), "the first row in view and the peek do not count");
        let (url, hash) = (shown.to_url(100), shown.to_fragment());
        prop_assert_eq!(ListQuery::parse(&url, &hash, 100), shown);
    }

    #[test]
    fn views_survive_the_storage(
        views in prop::collection::vec((".{1,90}", queries()), 0..6),
    ) {
        let views = views.iter().filter_map(|(name, query)| ListView::new(name, query));
        let views = views.fold(SavedViews::default(), |saved, view| saved.with(view).unwrap());
        let text = views.to_text(100);
        prop_assert_eq!(SavedViews::parse(&text, 100), views.clone());
        if views.iter().len() > 0 {
            prop_assert_eq!(SavedViews::read_file(text.as_bytes(), 100), Ok(views));
        }
    }

    #[test]
    fn no_text_in_the_storage_breaks_the_views(text in any::<String>()) {
        let views = SavedViews::parse(&text, 100);
        prop_assert_eq!(SavedViews::parse(&views.to_text(100), 100), views);
    }

    #[test]
    fn a_file_replaces_no_view(
        own in prop::collection::vec(("[abc]", queries()), 0..4),
        file in prop::collection::vec(("[abc]", queries()), 0..4),
    ) {
        let all = |views: &[(String, ListQuery)]| {
            let views = views.iter().filter_map(|(name, query)| ListView::new(name, query));
            views.fold(SavedViews::default(), |saved, view| saved.with(view).unwrap())
        };
        let (own, file) = (all(&own), all(&file));
        let (joined, added) = own.joined(&file);
        prop_assert_eq!(joined.iter().len(), own.iter().len() + added);
        for known in own.iter() {
            prop_assert_eq!(joined.get(known.name()), Some(known));
        }
        for new in file.iter() {
            prop_assert!(joined.iter().any(|it| it.is_shown_by(&new.query())));
        }
        let (again, none) = joined.joined(&own);
        prop_assert_eq!((again, none), (joined, 0), "joining twice adds nothing");
    }
}

#[test]
fn a_name_is_the_same_in_capitals_and_with_spaces_around() {
    let views = saved(&[("Mine", "?type=company")]);
    assert_eq!(
        names(&views.with(view(" MINE ", "?type=person")).unwrap()),
        ["MINE"]
    );
    assert_eq!(views.get("mine").map(ListView::name), Some("Mine"));
    assert_eq!(names(&views.without("mINE")), Vec::<&str>::new());
}

#[test]
fn another_filter_search_sort_or_column_is_a_change() {
    let view = view("Mine", "?type=company#search=acme");
    let shown = view.query();
    let columns = Columns::default().with(ListColumn::Contact, false);
    for change in [
        ListChange::Archived(Some(true)),
        ListChange::Search("other".into()),
        ListChange::Sort(None),
        ListChange::Columns(columns),
    ] {
        assert!(!view.is_shown_by(&shown.with(change.clone())), "{change:?}");
    }
    for place in [ListChange::Peek(Some(4)), ListChange::Peek(None)] {
        assert!(view.is_shown_by(&shown.at(300).with(place)));
    }
}

#[test]
fn the_hundred_and_first_view_is_refused() {
    let numbered = |number: usize| view(&format!("View {number}"), "?");
    let full = (0..100).fold(SavedViews::default(), |saved, number| {
        saved.with(numbered(number)).unwrap()
    });
    assert_eq!(full.with(numbered(100)), None);
    assert!(full.with(numbered(50)).is_some(), "it is there already");
}

#[test]
fn a_long_name_is_cut() {
    let name = "x".repeat(200);
    let view = view(&name, "?");
    assert_eq!(view.name().len(), ListLook::VIEW_LENGTH);
}
