//! Requests that the proxy changes on the way to the API.

use axum::http::Uri;

use crate::exchange::Asked;

const FILTERS: [&str; 3] = ["type", "archived", "status"];

type Pair = (String, String);

pub(super) fn of_the_first_page(asked: Asked) -> Asked {
    changed(asked, |pairs| set(pairs, "offset", "0"))
}

pub(super) fn without_filters(asked: Asked) -> Asked {
    changed(asked, |pairs| {
        pairs.retain(|(key, _)| !FILTERS.contains(&key.as_str()));
    })
}

pub(super) fn with_limit_up_to(asked: Asked, most: u32) -> Asked {
    changed(asked, |pairs| {
        let wanted = pairs.iter().find(|(key, _)| key == "limit");
        let wanted = wanted.and_then(|(_, value)| value.parse().ok());
        let limit = wanted.unwrap_or(most).min(most);
        set(pairs, "limit", &limit.to_string());
    })
}

fn set(pairs: &mut Vec<Pair>, key: &str, value: &str) {
    pairs.retain(|(other, _)| other != key);
    pairs.push((key.to_owned(), value.to_owned()));
}

fn changed(mut asked: Asked, change: impl FnOnce(&mut Vec<Pair>)) -> Asked {
    let mut url = reqwest::Url::parse(&format!("http://site{}", asked.uri)).unwrap();
    let mut pairs: Vec<Pair> = url.query_pairs().into_owned().collect();
    change(&mut pairs);
    url.query_pairs_mut().clear().extend_pairs(pairs);
    let query = url.query().unwrap_or_default();
    asked.uri = format!("{}?{query}", url.path()).parse::<Uri>().unwrap();
    asked
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;
    use axum::http::{HeaderMap, Method};

    use super::*;

    fn after(change: impl FnOnce(Asked) -> Asked, uri: &'static str) -> String {
        let asked = Asked {
            method: Method::GET,
            uri: Uri::from_static(uri),
            headers: HeaderMap::new(),
            body: Bytes::new(),
        };
        change(asked).uri.to_string()
    }

    #[test]
    fn every_page_becomes_the_first() {
        let first = after(of_the_first_page, "/a?offset=300&limit=100");
        assert_eq!(first, "/a?limit=100&offset=0");
        assert_eq!(after(of_the_first_page, "/a"), "/a?offset=0");
    }

    #[test]
    fn filters_vanish_and_the_rest_stays() {
        let all = after(
            without_filters,
            "/a?type=person&archived=true&sortby=name&status=1",
        );
        assert_eq!(all, "/a?sortby=name");
    }

    #[test]
    fn a_limit_is_never_raised() {
        let capped = |uri| after(|asked| with_limit_up_to(asked, 50), uri);
        assert_eq!(capped("/a?limit=100"), "/a?limit=50");
        assert_eq!(capped("/a?limit=25"), "/a?limit=25");
        assert_eq!(capped("/a"), "/a?limit=50");
    }
}
