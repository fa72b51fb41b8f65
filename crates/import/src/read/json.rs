//! The JSON of an export: a list of objects with the API's keys.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::{PIECE, ReadError};
use crate::sheet::Builder;
use crate::{FileFormat, Sheet};

/// Whether a text begins as a list of objects does.
pub fn is_list(text: &str) -> bool {
    let inside = text.trim_start().strip_prefix('[').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with(['{', ']']))
}

/// Reads a list of objects. The columns are all keys, in the order in which they occur first.
pub async fn read(text: &str, pause: impl AsyncFn()) -> Result<Sheet, ReadError> {
    let mut keys: Vec<String> = Vec::new();
    let mut elements = Elements::of(text)?;
    while let Some(Object(members)) = elements.next()? {
        for (key, _) in members {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        if keys.len() > crate::sheet::MOST_COLUMNS {
            return Err(ReadError::ManyColumns);
        }
        if elements.count % PIECE == 0 {
            pause().await;
        }
    }
    if elements.count == 0 {
        return Err(ReadError::Empty);
    }
    let mut builder = Builder::new(keys.iter().map(String::as_str))?;
    let mut elements = Elements::of(text)?;
    while let Some(Object(members)) = elements.next()? {
        let cells = keys.iter().map(|key| {
            let member = members.iter().rev().find(|(its, _)| its == key);
            member.map_or("", |(_, value)| value.as_str())
        });
        // In a table the header would be row 1.
        let number = u32::try_from(elements.count + 1).unwrap_or(u32::MAX);
        builder.push(number, cells, Vec::new())?;
        if elements.count % PIECE == 0 {
            pause().await;
        }
    }
    builder.finish(FileFormat::Json)
}

/// The elements of a list, parsed one by one: a whole list as values would take ten times its bytes.
struct Elements<'a> {
    text: &'a str,
    rest: &'a str,
    /// The elements so far.
    count: usize,
}

impl<'a> Elements<'a> {
    fn of(text: &'a str) -> Result<Self, ReadError> {
        let rest = text.trim_start().strip_prefix('[');
        Ok(Self {
            text,
            rest: rest.ok_or(ReadError::Json(1))?.trim_start(),
            count: 0,
        })
    }

    fn next(&mut self) -> Result<Option<Object>, ReadError> {
        if let Some(end) = self.rest.strip_prefix(']') {
            return if end.trim().is_empty() {
                Ok(None)
            } else {
                Err(self.error(0))
            };
        }
        if self.count > 0 {
            let after = self.rest.strip_prefix(',').ok_or_else(|| self.error(0))?;
            self.rest = after.trim_start();
        }
        let mut values = serde_json::Deserializer::from_str(self.rest).into_iter();
        let object = values.next().unwrap_or_else(|| Ok(Object(Vec::new())));
        let object = object.map_err(|error| {
            if error.is_data() {
                ReadError::JsonElement(self.count + 1)
            } else {
                self.error(error.line().saturating_sub(1))
            }
        })?;
        let length = values.byte_offset();
        if length == 0 {
            return Err(self.error(0));
        }
        self.rest = self.rest[length..].trim_start();
        self.count += 1;
        Ok(Some(object))
    }

    /// The error of the line that is `lines` below the rest.
    fn error(&self, lines: usize) -> ReadError {
        let read = &self.text[..self.text.len() - self.rest.len()];
        ReadError::Json(read.matches('\n').count() + lines + 1)
    }
}

/// The members of an object, in their order, as texts.
struct Object(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members)
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Object;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut members = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, Value>()? {
            let text = match value {
                Value::Null => String::new(),
                Value::String(text) => text,
                other => other.to_string(),
            };
            members.push((key, text));
        }
        Ok(Object(members))
    }
}
