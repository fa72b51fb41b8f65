use crate::wire::json::Json;
use crate::{ConfigError, StatusNames};

/// The settings of `config.json` that only the loaded application needs: names for what the list shows.
/// They are read after the first rows, so that their code does not hold these up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListSettings {
    /// The names of statuses, which the API knows as numbers.
    pub status_names: StatusNames,
    /// The team's views of the list: names, and the search parts and fragments of their URLs.
    pub views: Vec<(String, String)>,
}

impl ListSettings {
    /// Reads and checks the settings in the text of a `config.json` that [`Config`](crate::Config) has read.
    ///
    /// # Errors
    /// Returns the first defect, with the name of the setting.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let Ok(settings) = Json::parse(text) else {
            return Ok(Self::default());
        };
        let status_names = match settings.get("statusNames") {
            None => StatusNames::default(),
            Some(names) if names.members().is_none() => {
                return Err(ConfigError(texts::config_status_names()));
            }
            Some(names) => StatusNames::parse(names)
                .map_err(|path| ConfigError(texts::config_status_name(path)))?,
        };
        let views = match settings.get("views") {
            None => Vec::new(),
            Some(setting) => views(setting).ok_or_else(|| ConfigError(texts::config_views()))?,
        };
        Ok(Self {
            status_names,
            views,
        })
    }
}

/// Reads the team's views; none where one of them has no name or no URL.
fn views(setting: &Json) -> Option<Vec<(String, String)>> {
    let view = |view: &Json| {
        let text = |key| view.get(key).and_then(Json::as_text);
        let (name, url) = (text("name")?.trim(), text("url")?);
        let is_view = !name.is_empty() && url.starts_with(['?', '#']);
        is_view.then(|| (name.to_owned(), url.to_owned()))
    };
    setting.as_list()?.iter().map(view).collect()
}
