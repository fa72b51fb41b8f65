//! Finding in Firefox and WebKitGTK, whose drivers give no accessibility tree. The elements of a role
//! come from the page, by the rules of HTML-AAM, since WebKitGTK answers with roles of its platform (a
//! select is a button). The names come from the browser.

use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{RequestData, SessionId, WebElement};

use super::{Locator, Name, NotYet};

/// The elements that a screen reader meets, and whose name can be made of their texts: to ask for the
/// name of every button on a page would take seconds.
const SEEN: &str = "const [root, selector, name] = arguments;
    const modal = [...document.querySelectorAll('dialog:modal')].pop() ?? document;
    const bare = text => text.replace(/\\s/g, '');
    const labelling = element => [...element.labels ?? [],
        ...(element.getAttribute('aria-labelledby') ?? '').split(' ')
            .map(id => document.getElementById(id))];
    const texts = element => [element.ariaLabel, element.title, element.placeholder,
        element.value, element.textContent, ...labelling(element).map(it => it?.textContent)];
    return [...root.querySelectorAll(selector)].filter(element =>
        element.checkVisibility({ visibilityProperty: true })
        && !element.closest('[aria-hidden=true], [inert]') && modal.contains(element)
        && bare(texts(element).join(' ')).includes(bare(name)))";

impl Locator<'_> {
    /// As the accessibility tree of Chromium says it.
    pub(super) async fn find_by_standard(&self, root: &WebElement) -> Result<WebElement, NotYet> {
        let mut others = Vec::new();
        for element in self.seen(root).await? {
            let name = match self.name {
                Name::Any => String::new(),
                Name::Exactly(_) | Name::Containing(_) => computed_label(&element).await?,
            };
            if self.name.matches(&name) && self.text_matches(&element).await? {
                return Ok(element);
            }
            others.push(format!("“{name}”"));
        }
        others.truncate(40);
        Err(NotYet::Missing(others))
    }

    async fn seen(&self, root: &WebElement) -> WebDriverResult<Vec<WebElement>> {
        let selector = match self.level {
            None => selector(self.role),
            Some(level) => format!("h{level}:not([role])"),
        };
        let name = match &self.name {
            Name::Any => "",
            Name::Exactly(name) | Name::Containing(name) => name,
        };
        let arguments = vec![root.to_json()?, json!(selector), json!(name)];
        let answer = self.page.driver.execute(SEEN, arguments).await?;
        let elements = answer.json().as_array().cloned().unwrap_or_default();
        let handle = self.page.driver.handle();
        elements
            .into_iter()
            .map(|element| WebElement::from_json(element, handle.clone()))
            .collect()
    }
}

/// The elements that have a role by themselves, and those that are given it.
fn selector(role: &str) -> String {
    let own = match role {
        "button" => "button, summary, input:is([type=button], [type=reset], [type=submit])",
        "checkbox" => "input[type=checkbox]",
        "combobox" => "select:not([multiple], [size])",
        "dialog" => "dialog",
        "group" => "fieldset, details",
        "heading" => "h1, h2, h3, h4, h5, h6",
        "link" => "a[href]",
        "option" => "option",
        "progressbar" => "progress",
        "radio" => "input[type=radio]",
        "searchbox" => "input[type=search]:not([list])",
        "spinbutton" => "input[type=number]",
        "status" => "output",
        "table" => "table",
        "textbox" => {
            "textarea, input:not([list]):is(:not([type]), [type=email], [type=password], [type=tel], \
             [type=text], [type=url])"
        }
        _ => "",
    };
    let given = format!("[role={role}]");
    if own.is_empty() {
        given
    } else {
        format!(":is({own}):not([role]), {given}")
    }
}

async fn computed_label(element: &WebElement) -> WebDriverResult<String> {
    let request = ComputedLabel(element.element_id().to_string());
    element.handle().cmd(request).await?.value()
}

/// Asks for the accessible name of an element.
#[derive(Debug)]
struct ComputedLabel(String);

impl FormatRequestData for ComputedLabel {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("session/{session}/element/{}/computedlabel", self.0);
        RequestData::new(reqwest::Method::GET, path)
    }
}
