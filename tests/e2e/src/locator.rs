//! Finding by role and accessible name, as a screen reader does.

mod act;
mod see;
mod standard;

use std::fmt;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverError;
use thirtyfour::{By, WebElement};

use crate::driver::Engine;
use crate::page::Page;
use crate::wait::poll;

/// Describes an element. Every step looks it up again.
#[derive(Clone)]
pub struct Locator<'a> {
    pub(crate) page: &'a Page,
    role: &'static str,
    name: Name,
    level: Option<u64>,
    text: Option<String>,
    within: Option<Box<Locator<'a>>>,
}

#[derive(Clone)]
enum Name {
    Any,
    Exactly(String),
    Containing(String),
}

impl Name {
    fn matches(&self, name: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Exactly(whole) => name == whole,
            Self::Containing(part) => name.contains(part.as_str()),
        }
    }
}

/// Why a step cannot be done yet.
#[derive(Debug)]
enum NotYet {
    Missing(Vec<String>),
    Refused(String),
}

impl From<WebDriverError> for NotYet {
    fn from(error: WebDriverError) -> Self {
        Self::Refused(error.to_string())
    }
}

impl<'a> Locator<'a> {
    pub(crate) fn new(page: &'a Page, role: &'static str, name: &str) -> Self {
        Self::named(page, role, Name::Exactly(name.to_owned()))
    }

    pub(crate) fn any(page: &'a Page, role: &'static str) -> Self {
        Self::named(page, role, Name::Any)
    }

    pub(crate) fn containing(page: &'a Page, role: &'static str, part: &str) -> Self {
        Self::named(page, role, Name::Containing(part.to_owned()))
    }

    fn named(page: &'a Page, role: &'static str, name: Name) -> Self {
        Self {
            page,
            role,
            name,
            level: None,
            text: None,
            within: None,
        }
    }

    pub(crate) fn of_level(mut self, level: u64) -> Self {
        self.level = Some(level);
        self
    }

    /// Only one whose visible text holds this.
    pub fn with_text(mut self, part: &str) -> Self {
        self.text = Some(part.to_owned());
        self
    }

    /// Only one inside this other thing.
    pub fn within(mut self, outer: &Locator<'a>) -> Self {
        self.within = Some(Box::new(outer.clone()));
        self
    }

    /// Does something with the element as soon as it is there and lets it be done.
    async fn act<T>(&self, action: impl AsyncFn(WebElement) -> Result<T, NotYet>) -> T {
        match poll(async || action(self.find().await?).await).await {
            Ok(value) => value,
            Err(NotYet::Refused(why)) => panic!("{self} is there, but: {why}"),
            Err(NotYet::Missing(others)) => panic!(
                "{self} is not there. Of that role there is: {}",
                others.join(", ")
            ),
        }
    }

    async fn find(&self) -> Result<WebElement, NotYet> {
        let root = match &self.within {
            Some(outer) => Box::pin(outer.find()).await?,
            None => self.page.driver.find(By::Css("html")).await?,
        };
        match self.page.engine {
            Engine::Chromium => self.find_in_tree(&root).await,
            Engine::Firefox | Engine::WebKit => self.find_by_standard(&root).await,
        }
    }

    /// By Chromium's accessibility tree, in one request.
    async fn find_in_tree(&self, root: &WebElement) -> Result<WebElement, NotYet> {
        let mut others = Vec::new();
        for node in self.nodes(root).await? {
            let name = node["name"]["value"].as_str().unwrap_or_default();
            if self.matches(&node, name) {
                let element = self.element(root, &node)?;
                if self.text_matches(&element).await? {
                    return Ok(element);
                }
            }
            others.push(format!("“{name}”"));
        }
        others.truncate(40);
        Err(NotYet::Missing(others))
    }

    /// The nodes of the accessibility tree under `root` that have the role.
    async fn nodes(&self, root: &WebElement) -> Result<Vec<Value>, NotYet> {
        let id = root.element_id().to_string();
        let (_, node) = split_id(&id)?;
        let query = json!({"backendNodeId": node, "role": self.role});
        let cdp = self.page.driver.cdp();
        let mut answer = cdp.send_raw("Accessibility.queryAXTree", query).await?;
        let mut nodes = match answer["nodes"].take() {
            Value::Array(nodes) => nodes,
            _ => Vec::new(),
        };
        nodes
            .retain(|node| node["ignored"] != true && node["backendDOMNodeId"] != node_value(root));
        Ok(nodes)
    }

    fn matches(&self, node: &Value, name: &str) -> bool {
        self.name.matches(name) && self.level.is_none_or(|level| level_of(node) == Some(level))
    }

    async fn text_matches(&self, element: &WebElement) -> Result<bool, NotYet> {
        match &self.text {
            None => Ok(true),
            Some(part) => Ok(element.text().await?.contains(part.as_str())),
        }
    }

    /// Chromedriver's ids of elements end with the number that the accessibility tree gives
    /// their nodes, so a node found there can be clicked as a WebDriver element.
    fn element(&self, root: &WebElement, node: &Value) -> Result<WebElement, NotYet> {
        let id = root.element_id().to_string();
        let (document, _) = split_id(&id)?;
        let id = format!("{document}{}", node["backendDOMNodeId"]);
        let reference = json!({"element-6066-11e4-a52e-4f735466cecf": id});
        let handle = self.page.driver.handle().clone();
        Ok(WebElement::from_json(reference, handle)?)
    }
}

impl fmt::Display for Locator<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.role)?;
        match &self.name {
            Name::Any => Ok(()),
            Name::Exactly(name) => write!(f, " “{name}”"),
            Name::Containing(part) => write!(f, " “…{part}…”"),
        }?;
        if let Some(text) = &self.text {
            write!(f, " that says “{text}”")?;
        }
        match &self.within {
            Some(outer) => write!(f, " in {outer}"),
            None => Ok(()),
        }
    }
}

/// An element's id as its document's part and its node's number.
fn split_id(id: &str) -> Result<(&str, u64), NotYet> {
    let place = id.rfind('.').map(|dot| id.split_at(dot + 1));
    place
        .and_then(|(document, node)| Some((document, node.parse().ok()?)))
        .ok_or_else(|| NotYet::Refused(format!("chromedriver names an element “{id}”")))
}

fn node_value(element: &WebElement) -> Value {
    split_id(&element.element_id().to_string()).map_or(Value::Null, |(_, node)| json!(node))
}

fn level_of(node: &Value) -> Option<u64> {
    let properties = node["properties"].as_array()?;
    let level = properties.iter().find(|entry| entry["name"] == "level")?;
    level["value"]["value"].as_u64()
}
