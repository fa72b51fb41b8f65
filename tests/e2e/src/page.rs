//! One browser window, as its user sees and works it.

mod console;
mod find;
mod keyboard;

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use thirtyfour::{WebDriver, WindowHandle};

use crate::driver::{Driver, Engine, end};
use crate::scratch::Scratch;
use crate::wait::{poll, until};

/// Makes a violation of the policy an error of the console, where every journey looks.
const REPORT_VIOLATIONS: &str = "document.addEventListener('securitypolicyviolation', event => \
    console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI}`))";

/// The key of `localStorage` that holds the distance of a movable clock. Signing out leaves it alone.
const CLOCK: &str = "e2e-clock";

const HURRY_TIME_OUTS: &str = "const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = time => timeout(time / 10)";

/// A browser of its own, with one tab in front.
pub struct Page {
    pub(crate) driver: WebDriver,
    pub(crate) engine: Engine,
    /// The folder for files that Firefox and WebKitGTK save.
    pub(crate) downloads: Arc<Scratch>,
    site: String,
    /// The steps of the journey so far, for the report of a failure.
    steps: Mutex<Vec<String>>,
    console: Mutex<Vec<String>>,
    allowed: Mutex<Vec<String>>,
}

impl Page {
    pub(crate) async fn open(driver: &Driver, site: &str) -> Self {
        let page = Self {
            driver: driver.browser().await,
            engine: driver.engine(),
            downloads: driver.downloads(),
            site: site.to_owned(),
            steps: Mutex::default(),
            console: Mutex::default(),
            allowed: Mutex::default(),
        };
        page.watch_tab().await;
        page
    }

    async fn watch_tab(&self) {
        // The deployment watches the others: see `Site::start`.
        if self.engine != Engine::Chromium {
            return;
        }
        let script = json!({"source": REPORT_VIOLATIONS});
        // Else the browser builds the tree that elements are found in for each step: a quarter of the
        // time of a journey.
        self.cdp("Accessibility.enable", json!({})).await;
        self.cdp("Page.addScriptToEvaluateOnNewDocument", script)
            .await;
    }

    /// Returns engine and version of the browser.
    pub fn browser(&self) -> String {
        let capabilities = self.driver.handle().capabilities();
        let version = capabilities.get("browserVersion").and_then(Value::as_str);
        format!("{} {}", self.engine, version.unwrap_or_default())
    }

    // Going places.

    /// Loads a path of the site, as if typed into the address bar.
    pub async fn goto(&self, path: &str) {
        let shown: String = path.chars().take(200).collect();
        self.step(format!("go to {shown}"));
        let url = format!("{}{path}", self.site);
        self.driver.goto(&url).await.unwrap();
    }

    /// The browser's button Back.
    pub async fn back(&self) {
        self.step("back");
        self.driver.back().await.unwrap();
    }

    /// The browser's button Forward.
    pub async fn forward(&self) {
        self.step("forward");
        self.driver.forward().await.unwrap();
    }

    /// Reloads the page.
    pub async fn reload(&self) {
        self.step("reload");
        self.driver.refresh().await.unwrap();
    }

    /// Path, query and fragment of the address bar.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.unwrap();
        url.as_str()
            .strip_prefix(&self.site)
            .unwrap_or(url.as_str())
            .to_owned()
    }

    /// Waits until the address bar shows exactly this path, query and fragment.
    pub async fn wait_for_path(&self, path: &str) {
        self.step(format!("expect the address {path}"));
        until("the address", path.to_owned(), async || self.path().await).await;
    }

    /// Waits until the window's title is this.
    pub async fn wait_for_title(&self, title: &str) {
        self.step(format!("expect the title “{title}”"));
        until("the title", title.to_owned(), async || {
            self.driver.title().await.unwrap()
        })
        .await;
    }

    /// Waits until the visible text of the page holds this, in capitals or not.
    pub async fn wait_for_text(&self, part: &str) {
        self.step(format!("expect the text “{part}”"));
        let wanted = part.to_lowercase();
        let seen = poll(async || {
            let text = self.text().await;
            if text.to_lowercase().contains(&wanted) {
                Ok(())
            } else {
                Err(text)
            }
        });
        if let Err(text) = seen.await {
            panic!("the page does not say “{part}”, but:\n{text}");
        }
    }

    /// Returns the visible text of the page.
    pub async fn text(&self) -> String {
        let text = self
            .script("return document.body?.innerText ?? ''", vec![])
            .await;
        text.as_str().unwrap_or_default().to_owned()
    }

    // Tabs.

    /// Opens a second tab at a path, brings it to the front, and returns the first and the new.
    pub async fn open_tab(&self, path: &str) -> (WindowHandle, WindowHandle) {
        self.step("open a new tab");
        let first = self.driver.window().await.unwrap();
        let second = self.driver.new_tab().await.unwrap();
        self.switch_to(&second).await;
        self.watch_tab().await;
        self.goto(path).await;
        (first, second)
    }

    /// Brings a tab to the front.
    pub async fn switch_to(&self, tab: &WindowHandle) {
        self.step("switch the tab");
        self.driver.switch_to_window(tab.clone()).await.unwrap();
    }

    /// Returns the number of tabs.
    pub async fn tabs(&self) -> usize {
        self.driver.windows().await.unwrap().len()
    }

    /// Duplicates the tab, with its `sessionStorage`, and brings the new one to the front.
    pub async fn duplicate_tab(&self) {
        self.step("duplicate the tab");
        let before = self.driver.windows().await.unwrap();
        self.script("window.open(location.href)", vec![]).await;
        let after = self.driver.windows().await.unwrap();
        if let Some(new) = after.into_iter().find(|tab| !before.contains(tab)) {
            self.switch_to(&new).await;
            self.watch_tab().await;
        }
    }

    /// Closes the tab, and brings another one to the front.
    pub async fn close_tab(&self) {
        self.step("close the tab");
        self.driver.close_window().await.unwrap();
        self.next_tab(0).await;
    }

    /// Brings a tab to the front, by its number.
    pub async fn next_tab(&self, number: usize) {
        let tabs = self.driver.windows().await.unwrap();
        self.switch_to(&tabs[number % tabs.len()]).await;
    }

    // The window and its surroundings.

    /// Lets [`Self::set_clock`] move the clock of the documents that this tab loads from now on.
    pub async fn make_clock_movable(&self) {
        let script = format!(
            "{{ const now = Date.now; Date.now = () => now() + Number(localStorage.getItem('{CLOCK}')); }}"
        );
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": script}),
        )
        .await;
    }

    /// Sets the clock of all tabs, by its distance from the true time in milliseconds.
    pub async fn set_clock(&self, distance: i64) {
        self.step(format!("set the clock {} s ahead", distance / 1000));
        let script = format!("localStorage.setItem('{CLOCK}', {distance})");
        self.script(&script, vec![]).await;
    }

    /// The inner width of the window in CSS pixels, as a phone or a big screen has it.
    pub async fn set_width(&self, width: u32) {
        self.set_size(width, 900).await;
    }

    /// The inner size of the window in CSS pixels.
    pub async fn set_size(&self, width: u32, height: u32) {
        self.step(format!(
            "make the window {width} px wide and {height} px high"
        ));
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// The zone of the computer's clock, such as `Asia/Tokyo`.
    pub async fn set_time_zone(&self, zone: &str) {
        self.step(format!("move to {zone}"));
        let zone = json!({"timezoneId": zone});
        self.cdp("Emulation.setTimezoneOverride", zone).await;
    }

    /// The region that the browser is set to, such as `th-TH`.
    pub async fn set_locale(&self, locale: &str) {
        self.step(format!("set the browser to {locale}"));
        let locale = json!({"locale": locale});
        self.cdp("Emulation.setLocaleOverride", locale).await;
    }

    /// Blocks files whose URL matches the pattern, such as `*.wasm`.
    pub async fn block(&self, pattern: &str) {
        self.step(format!("block {pattern}"));
        self.cdp("Network.enable", json!({})).await;
        self.cdp("Network.setBlockedURLs", json!({"urls": [pattern]}))
            .await;
    }

    /// Pulls the plug of the computer's network, or puts it back.
    pub async fn set_online(&self, online: bool) {
        self.step(if online { "go online" } else { "go offline" });
        self.cdp("Network.enable", json!({})).await;
        let network = json!({
            "offline": !online, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1
        });
        self.cdp("Network.emulateNetworkConditions", network).await;
    }

    /// Lets the time-outs of requests end ten times sooner, until the tab loads another document.
    pub async fn hurry_time_outs(&self) {
        self.step("hurry the time-outs");
        self.script(HURRY_TIME_OUTS, vec![]).await;
    }

    /// Does the same in each document that this tab loads from now on.
    pub async fn hurry_time_outs_of_later_pages(&self) {
        self.step("hurry the time-outs of later pages");
        self.run_first(HURRY_TIME_OUTS).await;
    }

    /// Lets timers of 10 s and more, of pages that this tab loads from now on, end ten times sooner.
    pub async fn hurry_timers(&self) {
        self.step("hurry the timers");
        self.run_first(
            "const timer = setTimeout;
            window.setTimeout = (run, time, ...rest) =>
                timer(run, time >= 10000 ? time / 10 : time, ...rest)",
        )
        .await;
    }

    /// Runs a script in each document that this tab loads from now on, before all others.
    pub async fn run_first(&self, script: &str) {
        let source = json!({"source": format!("{{ {script} }}")});
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
    }

    /// Returns a screenshot of the window, as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.driver.screenshot_as_png().await.unwrap()
    }

    /// Runs the body of a function in the page. Returns its result.
    pub async fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute(body, arguments).await;
        answer.map_or(Value::Null, |value| value.json().clone())
    }

    /// Runs the body of a function whose last argument is a callback. Returns the value that the callback
    /// receives.
    pub async fn script_async(&self, body: &str) -> Value {
        let answer = self.driver.execute_async(body, vec![]).await;
        answer.unwrap().json().clone()
    }

    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.driver
            .cdp()
            .send_raw(method, parameters)
            .await
            .unwrap()
    }

    /// Writes down something that was done by a script, for the report of a failure.
    pub fn note(&self, what: &str) {
        self.step(what);
    }

    pub(crate) fn step(&self, what: impl Into<String>) {
        self.steps.lock().unwrap().push(what.into());
    }

    pub(crate) fn steps(&self) -> String {
        self.steps.lock().unwrap().join("\n  ")
    }

    pub(crate) async fn close(self) {
        end(self.driver).await;
    }

    pub(crate) fn into_browser(self) -> WebDriver {
        self.driver
    }
}
