//! A journey: its fixture, and the report when it fails.

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::Arc;

use futures::FutureExt;

use crate::dev_api::DevApi;
use crate::driver::{Driver, Engine};
use crate::machine;
use crate::page::Page;
use crate::site::{Mount, Site};
use crate::wait::until;

/// The customers and the configuration that a journey starts with.
pub struct Fixture {
    customers: usize,
    directory: bool,
    mount: Mount,
    engine: Engine,
}

impl Fixture {
    /// Returns a dev API with this many customers, without the directory.
    pub const fn customers(customers: usize) -> Self {
        Self {
            customers,
            directory: false,
            mount: Mount::Root,
            engine: Engine::Chromium,
        }
    }

    /// Switches the directory on, as `config.json` of the build does. Without it, a journey sees no
    /// requests but its own.
    pub const fn with_directory(self) -> Self {
        Self {
            directory: true,
            ..self
        }
    }

    /// Serves the build below `/desk/`, as built for that path.
    pub const fn below_a_path(self) -> Self {
        Self {
            mount: Mount::Below,
            ..self
        }
    }

    /// Serves the build below `/desk/`, though it is built for the root of a host.
    pub const fn below_a_path_unprepared(self) -> Self {
        Self {
            mount: Mount::BelowUnprepared,
            ..self
        }
    }

    /// Takes a browser of this engine. Without it, the journey is one of Chromium.
    pub const fn in_engine(self, engine: Engine) -> Self {
        Self { engine, ..self }
    }
}

/// The parts of a journey: dev API, deployment and browser.
pub struct App {
    /// The dev API.
    pub api: DevApi,
    /// The deployment, with the proxy before the dev API.
    pub site: Site,
    /// The browser.
    pub page: Page,
    // Last, so that it outlives the browser.
    driver: Arc<Driver>,
}

impl App {
    /// Opens a browser that has not loaded anything yet.
    pub async fn open(fixture: Fixture) -> Self {
        let api = DevApi::start(fixture.customers);
        let driver = Driver::of(fixture.engine);
        let site = Site::mounted(&api.url, fixture.mount).await;
        if fixture.engine != Engine::Chromium {
            site.watch();
        }
        if !fixture.directory {
            site.set_config("/directory", false.into());
        }
        let page = Page::open(&driver, &site.url).await;
        Self {
            api,
            site,
            page,
            driver,
        }
    }

    /// Opens a path and signs in with the token.
    pub async fn sign_in(&self, path: &str) -> &Page {
        self.page.goto(path).await;
        self.enter_token().await;
        &self.page
    }

    /// Types the token into the sign-in form or dialog.
    pub async fn enter_token(&self) {
        self.page.textbox("API token").fill("demo").await;
        self.page.button("Sign in").click().await;
        self.page.button("Sign in").wait_gone().await;
    }

    /// Waits for the end of the sync. Fails when no further request arrives for a while.
    pub async fn wait_for_sync(&self) {
        let refresh = self.page.button("Refresh");
        while !refresh.is_there().await {
            let before = self.site.proxy.log().len();
            until("another request of the sync", true, async || {
                self.site.proxy.log().len() > before || refresh.is_there().await
            })
            .await;
        }
    }

    /// Ends the browser. The API and the deployment end when dropped.
    pub async fn close(self) {
        self.page.close().await;
    }

    /// Fails when the page reported an error that the journey did not expect.
    async fn console_is_clean(&self) {
        self.page.console_is_clean().await;
        let mut reports = self.site.reports();
        reports.retain(|report| !self.page.is_allowed(report));
        assert!(
            reports.is_empty(),
            "errors on the page:\n{}",
            reports.join("\n")
        );
    }

    /// Cleans the browser, and leaves it to the next journey.
    async fn recycle(self) {
        self.driver
            .recycle(self.page.into_browser(), &self.site.url)
            .await;
    }

    async fn report(&self) {
        let name = std::thread::current().name().unwrap_or("main").to_owned();
        let picture = machine::pictures().join(format!("{}.png", name.replace("::", "-")));
        if let Ok(png) = self.page.driver.screenshot_as_png().await {
            let _ = std::fs::write(&picture, png);
        }
        let url = self.page.driver.current_url().await;
        eprintln!("— {name} failed —");
        eprintln!("steps:\n  {}", self.page.steps());
        eprintln!(
            "address: {}",
            url.map_or_else(|e| e.to_string(), Into::into)
        );
        eprintln!("picture: {}", picture.display());
        eprintln!("console:\n  {}", self.page.console().await.join("\n  "));
        eprintln!("reports:\n  {}", self.site.reports().join("\n  "));
        eprintln!("requests to the API:");
        for request in self.site.proxy.log() {
            eprintln!("  {request}");
        }
        eprintln!("nginx:\n{}", self.site.complaints());
    }
}

/// Runs a test on a fixture of its own, and asserts at the end that the console is clean.
pub fn journey(fixture: Fixture, test: impl AsyncFnOnce(&App)) {
    on_runtime(async {
        let app = App::open(fixture).await;
        let run = AssertUnwindSafe(async {
            test(&app).await;
            app.console_is_clean().await;
        });
        let outcome = run.catch_unwind().await;
        match outcome {
            Ok(()) => app.recycle().await,
            Err(failure) => {
                app.report().await;
                app.close().await;
                resume_unwind(failure);
            }
        }
    });
}

/// Runs on a runtime of its own, so that no task outlives its journey.
pub fn on_runtime<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(work)
}
