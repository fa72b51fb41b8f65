//! Query parameters: every value is understood, or it is a 400 that names the parameter.

use crate::error::ApiError;

/// The largest page: a larger `limit` is taken as this.
pub const MAX_LIMIT: i64 = 100;

/// The parameters of one request, percent-decoded, in the order they came.
pub struct Params(Vec<(String, String)>);

/// `direction`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// `asc`
    Ascending,
    /// `desc`: the exact reverse
    Descending,
}

/// `offset` and `limit`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Rows to skip, 0 or more.
    pub offset: i64,
    /// Rows to answer, 1 to [`MAX_LIMIT`].
    pub limit: i64,
}

impl Params {
    /// Reads the part of the URL after `?`. Bytes that are no UTF-8 become U+FFFD.
    pub fn parse(query: Option<&str>) -> Self {
        let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        Self(pairs.into_owned().collect())
    }

    /// The value of a parameter, if it came.
    ///
    /// # Errors
    /// It came twice: either could be meant.
    pub fn get(&self, name: &str) -> Result<Option<&str>, ApiError> {
        let mut values = self.0.iter().filter(|(key, _)| key == name);
        let value = values.next().map(|(_, value)| value.as_str());
        match values.next() {
            Some(_) => Err(ApiError::parameter(name, "it once, not twice")),
            None => Ok(value),
        }
    }

    /// A parameter that has one of these words, if it came.
    ///
    /// # Errors
    /// Another word.
    pub fn choice<T: Copy>(
        &self,
        name: &str,
        choices: &[(&str, T)],
    ) -> Result<Option<T>, ApiError> {
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        let chosen = choices.iter().find(|(word, _)| *word == value);
        match chosen {
            Some((_, choice)) => Ok(Some(*choice)),
            None => {
                let words: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
                Err(ApiError::parameter(name, &words.join(" or ")))
            }
        }
    }

    /// `direction`, `asc` by default.
    ///
    /// # Errors
    /// Another word.
    pub fn direction(&self) -> Result<Direction, ApiError> {
        let choices = [
            ("asc", Direction::Ascending),
            ("desc", Direction::Descending),
        ];
        let chosen = self.choice("direction", &choices)?;
        Ok(chosen.unwrap_or(Direction::Ascending))
    }

    /// `offset` and `limit`, 0 and 100 by default.
    ///
    /// # Errors
    /// Anything but digits; a limit of 0.
    pub fn page(&self) -> Result<Page, ApiError> {
        let offset = self.count("offset", "a whole number, 0 or more")?;
        let limit = match self.count("limit", "a whole number, 1 or more")? {
            Some(0) => return Err(ApiError::parameter("limit", "a whole number, 1 or more")),
            limit => limit,
        };
        Ok(Page {
            offset: offset.unwrap_or(0),
            limit: limit.unwrap_or(MAX_LIMIT).min(MAX_LIMIT),
        })
    }

    fn count(&self, name: &str, expected: &str) -> Result<Option<i64>, ApiError> {
        let Some(value) = self.get(name)? else {
            return Ok(None);
        };
        if value.is_empty() || !value.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ApiError::parameter(name, expected));
        }
        // Only digits fail here, when they are too many: a number past every end.
        Ok(Some(value.parse().unwrap_or(i64::MAX)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]

    use super::*;

    fn page(query: &str) -> Option<(i64, i64)> {
        let page = Params::parse(Some(query)).page().ok()?;
        Some((page.offset, page.limit))
    }

    #[test]
    fn pages() {
        assert_eq!(page(""), Some((0, 100)));
        assert_eq!(page("offset=7&limit=3"), Some((7, 3)));
        assert_eq!(page("limit=101"), Some((0, 100)));
        assert_eq!(page("limit=99999999999999999999"), Some((0, 100)));
        assert_eq!(page("offset=99999999999999999999"), Some((i64::MAX, 100)));
        for bad in ["offset=-1", "offset=+1", "offset=", "offset=1.0", "limit=0"] {
            assert_eq!(page(bad), None, "{bad}");
        }
        assert_eq!(page("limit=1&limit=1"), None);
    }

    #[test]
    fn escapes_are_decoded_once() {
        let params = Params::parse(Some("a=%2541&b=1%2C2"));
        assert_eq!(params.get("a"), Ok(Some("%41")));
        assert_eq!(params.get("b"), Ok(Some("1,2")));
    }
}
