use texts::{Language, Message};

use crate::wire::json::{Json, SyntaxError, is_web_page};

/// The settings of a deployment, read from `config.json`: one build serves every server. Header,
/// scheme and login path are assumptions about the API (docs/api.md, "Signing in").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The part of the API's URLs before `/v1.0/…`; empty for the page's own origin.
    pub api_base: String,
    /// How calls are authorised.
    pub auth: Auth,
    /// The most rows that the API answers at once, from 1 to 1,000.
    pub max_limit: u16,
    /// Whether the browser reads all customers into memory, to search and sort them there.
    pub directory: bool,
    /// The most customers that the browser reads into memory, from 1 to 2,000,000.
    pub directory_max: u32,
}

/// How calls are authorised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Auth {
    /// The request header that carries the token.
    pub header: String,
    /// The word before the token in that header; may be empty.
    pub scheme: String,
    /// The path that exchanges a login and a password for a token; none where users only have
    /// tokens.
    pub login_path: Option<String>,
}

/// The defect of a `config.json`, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError(pub Message);

impl Default for Config {
    fn default() -> Self {
        Self {
            api_base: String::new(),
            auth: Auth::default(),
            max_limit: 100,
            directory: true,
            directory_max: 300_000,
        }
    }
}

impl Default for Auth {
    fn default() -> Self {
        Self {
            header: "Authorization".into(),
            scheme: "Bearer".into(),
            login_path: None,
        }
    }
}

impl Config {
    /// Reads and checks the text of `config.json`. A setting that is left out has its default. The settings
    /// that the first rows do not need are those of [`ListSettings`](crate::ListSettings).
    ///
    /// # Errors
    /// Returns the first defect, with the name of the setting.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let invalid = |error: SyntaxError| {
            if text.trim().is_empty() {
                texts::config_empty()
            } else if is_web_page(text.as_bytes()) {
                // Some servers send their page for a file that they do not have.
                texts::config_web_page()
            } else {
                texts::config_syntax(error.message())
            }
        };
        let settings = Json::parse(text).map_err(|error| ConfigError(invalid(error)))?;
        check(&settings)?;
        let text = |path| settings.pointer(path)?.as_text().map(str::to_owned);
        let default = Self::default();
        let api_base = text("/apiBase").unwrap_or(default.api_base);
        let max_limit = settings.pointer("/maxLimit").and_then(Json::as_integer);
        let directory = settings.pointer("/directory").and_then(Json::as_boolean);
        let directory_max = settings.pointer("/directoryMax").and_then(Json::as_integer);
        Ok(Self {
            api_base: api_base.trim_end_matches('/').to_owned(),
            auth: Auth {
                header: text("/auth/header").unwrap_or(default.auth.header),
                scheme: text("/auth/scheme").unwrap_or(default.auth.scheme),
                login_path: text("/auth/loginPath"),
            },
            max_limit: max_limit
                .and_then(|rows| u16::try_from(rows).ok())
                .unwrap_or(default.max_limit),
            directory: directory.unwrap_or(default.directory),
            directory_max: directory_max
                .and_then(|customers| u32::try_from(customers).ok())
                .unwrap_or(default.directory_max),
        })
    }

    /// Returns the value of the header that carries `token`.
    pub fn authorization(&self, token: &str) -> String {
        format!("{} {token}", self.auth.scheme)
            .trim_start()
            .to_owned()
    }
}

/// The path of a setting, the check of its value, and the sentence for a value that fails it.
type Rule = (&'static str, fn(&Json) -> bool, fn() -> Message);

const RULES: [Rule; 10] = [
    ("", |it| it.members().is_some(), texts::config_object),
    (
        "/apiBase",
        |it| it.as_text().is_some_and(is_base),
        texts::config_api_base,
    ),
    ("/auth", |it| it.members().is_some(), texts::config_auth),
    (
        "/auth/header",
        |it| it.as_text().is_some_and(is_header_name),
        texts::config_auth_header,
    ),
    (
        "/auth/scheme",
        |it| it.as_text().is_some_and(is_word_or_empty),
        texts::config_auth_scheme,
    ),
    (
        "/auth/loginPath",
        |it| *it == Json::Null || it.as_text().is_some_and(|path| path.starts_with('/')),
        texts::config_auth_login_path,
    ),
    (
        "/maxLimit",
        |it| {
            it.as_integer()
                .is_some_and(|rows| (1..=1000).contains(&rows))
        },
        texts::config_max_limit,
    ),
    // public/boot.js reads it.
    (
        "/language",
        |it| *it == Json::Null || it.as_text().and_then(Language::of_tag).is_some(),
        texts::config_language,
    ),
    (
        "/directory",
        |it| it.as_boolean().is_some(),
        texts::config_directory,
    ),
    (
        "/directoryMax",
        |it| {
            it.as_integer()
                .is_some_and(|customers| (1..=2_000_000).contains(&customers))
        },
        texts::config_directory_max,
    ),
];

/// The names of the settings, by the object that holds them.
const KNOWN: [(&str, &[&str]); 2] = [
    (
        "",
        &[
            "apiBase",
            "auth",
            "maxLimit",
            "language",
            "directory",
            "directoryMax",
            "views",
            "statusNames",
        ],
    ),
    ("/auth", &["header", "scheme", "loginPath"]),
];

fn check(settings: &Json) -> Result<(), ConfigError> {
    let broken = RULES
        .iter()
        .find(|(path, fits, _)| settings.pointer(path).is_some_and(|setting| !fits(setting)));
    if let Some((_, _, defect)) = broken {
        return Err(ConfigError(defect()));
    }
    for (path, known) in KNOWN {
        let members = settings.pointer(path).and_then(Json::members);
        let mut names = members.into_iter().flatten().map(|(name, _)| name);
        if let Some(unknown) = names.find(|name| !known.contains(&name.as_ref())) {
            return Err(ConfigError(texts::config_unknown(unknown.to_string())));
        }
    }
    Ok(())
}

fn is_base(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    match host {
        Some(host) => !host.starts_with('/') && !host.is_empty(),
        None => text.is_empty() || text.starts_with('/'),
    }
}

fn is_word_or_empty(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn is_header_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
