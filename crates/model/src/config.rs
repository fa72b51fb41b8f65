use serde::Deserialize;

/// `config.json`, the deployment's settings, so that one build serves every station. Header,
/// scheme and login path are assumptions of `api-notes.md`, not part of `api.txt`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Config {
    /// What stands before `/v1.0/…`; empty is the page's own origin.
    pub api_base: String,
    /// How calls are authorised.
    pub auth: Auth,
    /// The largest page that the station answers, in rows, from 1 to 1,000.
    pub max_limit: u16,
}

/// How calls are authorised.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Auth {
    /// The request header that carries the token.
    pub header: String,
    /// What stands before the token in that header; may be empty.
    pub scheme: String,
    /// Where a login and password are exchanged for a token; none where only tokens are used.
    pub login_path: Option<String>,
}

/// What is wrong with `config.json`, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError(pub String);

impl Default for Config {
    fn default() -> Self {
        Self {
            api_base: String::new(),
            auth: Auth::default(),
            max_limit: 100,
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
    /// Reads and checks the text of `config.json`. What is left out has its default.
    ///
    /// # Errors
    /// The first defect, with the name of the setting.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let mut config: Self = serde_json::from_str(text)
            .map_err(|error| ConfigError(format!("It is not valid: {error}.")))?;
        config.check()?;
        config
            .api_base
            .truncate(config.api_base.trim_end_matches('/').len());
        Ok(config)
    }

    /// The value of the header that carries `token`.
    pub fn authorization(&self, token: &str) -> String {
        format!("{} {token}", self.auth.scheme)
            .trim_start()
            .to_owned()
    }

    fn check(&self) -> Result<(), ConfigError> {
        let defect = |text: &str| Err(ConfigError(text.to_owned()));
        let base = &self.api_base;
        if !(base.is_empty()
            || base.starts_with('/')
            || base.starts_with("https://")
            || base.starts_with("http://"))
        {
            return defect("\"apiBase\" must be empty, a path or an http(s) address.");
        }
        if !(1..=1000).contains(&self.max_limit) {
            return defect("\"maxLimit\" must be from 1 to 1000.");
        }
        if !is_header_name(&self.auth.header) {
            return defect("\"auth.header\" must be the name of a request header.");
        }
        if !self.auth.scheme.bytes().all(|byte| byte.is_ascii_graphic()) {
            return defect("\"auth.scheme\" must be one word or empty.");
        }
        match &self.auth.login_path {
            Some(path) if !path.starts_with('/') => {
                defect("\"auth.loginPath\" must begin with / or be null.")
            }
            _ => Ok(()),
        }
    }
}

fn is_header_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
