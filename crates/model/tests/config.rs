use model::{Auth, Config, ConfigError, ListSettings};

#[test]
fn what_is_left_out_has_its_default() {
    let expected = Config {
        api_base: String::new(),
        auth: Auth {
            header: "Authorization".into(),
            scheme: "Bearer".into(),
            login_path: None,
        },
        max_limit: 100,
        directory: true,
        directory_max: 300_000,
    };
    assert_eq!(Config::parse("{}").unwrap(), expected);
    assert_eq!(Config::parse("{\"auth\": {}}").unwrap(), expected);
    assert_eq!(Config::default(), expected);
}

#[test]
fn every_setting_is_read() {
    let text = r#"{
        "apiBase": "https://station.example/api",
        "auth": {"header": "X-Token", "scheme": "", "loginPath": "/v1.0/auth/login"},
        "maxLimit": 1000,
        "language": "ru",
        "directory": false,
        "directoryMax": 5000,
        "views": [{"name": " Trials ", "url": "?archived=false#search=trial"}]
    }"#;
    let expected = Config {
        api_base: "https://station.example/api".into(),
        auth: Auth {
            header: "X-Token".into(),
            scheme: String::new(),
            login_path: Some("/v1.0/auth/login".into()),
        },
        max_limit: 1000,
        directory: false,
        directory_max: 5_000,
    };
    assert_eq!(Config::parse(text).unwrap(), expected);
    let list = ListSettings::parse(text).unwrap();
    let trials = (
        "Trials".to_owned(),
        "?archived=false#search=trial".to_owned(),
    );
    assert_eq!(list.views, [trials]);
}

#[test]
fn the_base_stands_before_a_path() {
    let cases = [
        ("", ""),
        ("/", ""),
        ("/station", "/station"),
        ("/station/", "/station"),
        ("http://localhost:8080/", "http://localhost:8080"),
        (
            "https://station.example/api//",
            "https://station.example/api",
        ),
    ];
    for (base, expected) in cases {
        let text = format!("{{\"apiBase\": \"{base}\"}}");
        assert_eq!(Config::parse(&text).unwrap().api_base, expected);
    }
}

#[test]
fn the_token_stands_after_the_scheme() {
    let with_scheme = |scheme: &str| {
        let auth = Auth {
            scheme: scheme.into(),
            ..Auth::default()
        };
        Config {
            auth,
            ..Config::default()
        }
        .authorization("demo")
    };
    assert_eq!(with_scheme("Bearer"), "Bearer demo");
    assert_eq!(with_scheme("Token"), "Token demo");
    assert_eq!(with_scheme(""), "demo");
}

#[test]
fn a_defect_names_its_setting() {
    let cases = [
        ("apiBase", r#"{"apiBase": "station.example"}"#),
        ("apiBase", r#"{"apiBase": "ftp://station.example"}"#),
        ("apiBase", r#"{"apiBase": " https://station.example"}"#),
        ("apiBase", r#"{"apiBase": "https://"}"#),
        ("apiBase", r#"{"apiBase": null}"#),
        ("apiBase", r#"{"apiBase": 7}"#),
        ("auth", r#"{"auth": null}"#),
        ("auth", r#"{"auth": "Bearer"}"#),
        ("auth", r#"{"auth": ["X-Token"]}"#),
        ("auth.header", r#"{"auth": {"header": ""}}"#),
        ("auth.header", r#"{"auth": {"header": "X Token"}}"#),
        ("auth.header", r#"{"auth": {"header": "X-Token:"}}"#),
        ("auth.header", r#"{"auth": {"header": "Заголовок"}}"#),
        ("auth.header", r#"{"auth": {"header": null}}"#),
        ("auth.scheme", r#"{"auth": {"scheme": "Bearer "}}"#),
        ("auth.scheme", r#"{"auth": {"scheme": "a\nb"}}"#),
        ("auth.scheme", r#"{"auth": {"scheme": "Токен"}}"#),
        ("auth.scheme", r#"{"auth": {"scheme": false}}"#),
        ("auth.loginPath", r#"{"auth": {"loginPath": ""}}"#),
        (
            "auth.loginPath",
            r#"{"auth": {"loginPath": "v1.0/auth/login"}}"#,
        ),
        (
            "auth.loginPath",
            r#"{"auth": {"loginPath": "https://elsewhere.example"}}"#,
        ),
        ("auth.loginPath", r#"{"auth": {"loginPath": 1}}"#),
        ("maxLimit", r#"{"maxLimit": 0}"#),
        ("maxLimit", r#"{"maxLimit": 1001}"#),
        ("maxLimit", r#"{"maxLimit": -1}"#),
        ("maxLimit", r#"{"maxLimit": 65636}"#),
        ("maxLimit", r#"{"maxLimit": 1.5}"#),
        ("maxLimit", r#"{"maxLimit": "100"}"#),
        ("maxLimit", r#"{"maxLimit": null}"#),
        ("directory", r#"{"directory": "no"}"#),
        ("directory", r#"{"directory": null}"#),
        ("statusNames", r#"{"statusNames": null}"#),
        ("statusNames", r#"{"statusNames": ["Active"]}"#),
        ("statusNames.one", r#"{"statusNames": {"one": "Active"}}"#),
        ("statusNames.", r#"{"statusNames": {"": "Active"}}"#),
        ("statusNames.01", r#"{"statusNames": {"01": "Active"}}"#),
        ("statusNames.+1", r#"{"statusNames": {"+1": "Active"}}"#),
        ("statusNames.1.5", r#"{"statusNames": {"1.5": "Active"}}"#),
        (
            "statusNames.9223372036854775808",
            r#"{"statusNames": {"9223372036854775808": "Active"}}"#,
        ),
        ("statusNames.1", r#"{"statusNames": {"1": "A", "1": "B"}}"#),
        ("statusNames.1", r#"{"statusNames": {"0": "A", "1": ""}}"#),
        ("statusNames.1", r#"{"statusNames": {"1": " \u200b "}}"#),
        ("statusNames.1", r#"{"statusNames": {"1": 5}}"#),
        ("statusNames.1", r#"{"statusNames": {"1": null}}"#),
        ("statusNames.1", r#"{"statusNames": {"1": {}}}"#),
        ("statusNames.1", r#"{"statusNames": {"1": {"xx": "A"}}}"#),
        ("statusNames.1", r#"{"statusNames": {"1": {"en": ""}}}"#),
        ("language", r#"{"language": "xx"}"#),
        ("language", r#"{"language": 5}"#),
        ("directoryMax", r#"{"directoryMax": 0}"#),
        ("directoryMax", r#"{"directoryMax": 2000001}"#),
        ("directoryMax", r#"{"directoryMax": 4294967297}"#),
        ("directoryMax", r#"{"directoryMax": "many"}"#),
        ("views", r#"{"views": {}}"#),
        ("views", r#"{"views": ["?type=company"]}"#),
        ("views", r#"{"views": [{"name": "No URL"}]}"#),
        ("views", r#"{"views": [{"name": " ", "url": "?"}]}"#),
        (
            "views",
            r#"{"views": [{"name": "A path", "url": "/customers"}]}"#,
        ),
    ];
    for (setting, text) in cases {
        let message = refusal(text);
        assert!(
            message.contains(&format!("\"{setting}\" must be")),
            "{text}: {message}"
        );
    }
}

#[test]
fn an_unknown_setting_is_named() {
    let cases = [
        ("apibase", r#"{"apibase": "/station"}"#),
        ("api_base", r#"{"api_base": "/station"}"#),
        ("loginPath", r#"{"loginPath": "/login"}"#),
        ("token", r#"{"auth": {"token": "demo"}}"#),
    ];
    for (setting, text) in cases {
        let message = refusal(text);
        assert!(
            message.contains(&format!("\"{setting}\"")),
            "{text}: {message}"
        );
    }
}

#[test]
fn what_is_no_json_object_is_refused() {
    for text in [
        "",
        "<!doctype html>",
        "{",
        "{}{}",
        "{\"maxLimit\": 100,}",
        "null",
        "[]",
        "7",
    ] {
        let message = refusal(text);
        assert!(message.ends_with('.'), "{text}: {message}");
    }
}

#[test]
fn an_empty_file_and_a_page_are_named() {
    for (text, named) in [
        ("", "It is empty."),
        (" \n", "It is empty."),
        ("<!doctype html>", "It is a web page"),
        ("\n<html>", "It is a web page"),
        ("\u{feff}<html>", "It is a web page"),
        ("{", "It is not valid"),
    ] {
        assert!(refusal(text).starts_with(named), "{text}");
    }
}

#[test]
fn a_slip_in_the_json_is_found_by_its_line() {
    assert!(refusal("{\n  \"maxLimit\": 100,\n}").contains("line 3"));
}

fn refusal(text: &str) -> String {
    let read = || -> Result<ListSettings, ConfigError> {
        Config::parse(text)?;
        ListSettings::parse(text)
    };
    read().unwrap_err().0.english()
}
