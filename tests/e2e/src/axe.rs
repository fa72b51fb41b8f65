//! The audit of a screen by axe-core, and the two themes it must pass in.

use serde_json::{Value, json};

use crate::machine;
use crate::page::Page;

/// An element that fades has no colour to audit. An endless animation, such as a spinner's, goes on.
const RUN: &str = "const [rules, done] = arguments;
    const fades = document.getAnimations()
        .filter(it => it.effect.getComputedTiming().endTime !== Infinity);
    Promise.allSettled(fades.map(it => it.finished)).then(() => axe.run(document, {
        runOnly: rules,
        resultTypes: ['violations'],
    })).then(found => done(found.violations), fault => done(String(fault)))";

/// All rules but the experimental ones, by their tags.
const ALL_RULES: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// The rule that a theme can break alone.
const CONTRAST: [&str; 1] = ["color-contrast"];

/// What the system prefers; the application follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both, in the order of the journeys.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// `light` or `dark`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Page {
    /// Makes the system prefer a theme, and no motion: a fading element has no colour to audit.
    pub async fn set_theme(&self, theme: Theme) {
        self.step(format!("turn the system {}", theme.name()));
        let features = json!({"features": [
            {"name": "prefers-color-scheme", "value": theme.name()},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        self.cdp("Emulation.setEmulatedMedia", features).await;
    }

    /// Fails when axe-core finds anything on what is shown, in either theme.
    pub async fn has_no_axe_findings(&self, screen: &str) {
        self.set_theme(Theme::Dark).await;
        self.passes_rules(&CONTRAST, &format!("{screen}, dark"))
            .await;
        self.set_theme(Theme::Light).await;
        self.passes_axe(&format!("{screen}, light")).await;
    }

    /// Fails when axe-core finds anything on what is shown, in the theme that it has.
    pub async fn passes_axe(&self, screen: &str) {
        self.passes_rules(&ALL_RULES, screen).await;
    }

    async fn passes_rules(&self, rules: &[&str], screen: &str) {
        let findings = self.axe_findings(rules).await;
        assert!(
            findings.is_empty(),
            "axe on {screen}:\n{}",
            findings.join("\n")
        );
    }

    async fn axe_findings(&self, rules: &[&str]) -> Vec<String> {
        self.step("audit with axe");
        let loaded = self.script("return 'axe' in window", vec![]).await;
        if loaded != Value::Bool(true) {
            let source = std::fs::read_to_string(machine::axe()).unwrap();
            // The page's policy lets no foreign script in, but it is not asked here.
            self.script(&source, vec![]).await;
        }
        let answer = self
            .driver
            .execute_async(RUN, vec![json!(rules)])
            .await
            .unwrap();
        match answer.json() {
            Value::Array(violations) => violations.iter().flat_map(findings_of).collect(),
            fault => panic!("axe does not run: {fault}"),
        }
    }
}

/// One line for every element that breaks a rule.
fn findings_of(violation: &Value) -> Vec<String> {
    let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
    let line = |node: &Value| {
        format!(
            "- {}: {} at {} {}\n  {}",
            violation["id"].as_str().unwrap_or_default(),
            violation["help"].as_str().unwrap_or_default(),
            node["target"],
            node["html"].as_str().unwrap_or_default(),
            node["failureSummary"]
                .as_str()
                .unwrap_or_default()
                .replace('\n', " "),
        )
    };
    nodes.iter().map(line).collect()
}
