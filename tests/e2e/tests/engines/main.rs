//! The main work of a user, in every engine. What only one engine can show stands in `journeys`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accessibility;
mod reading;
mod writing;

use e2e::{App, Engine, Fixture, journey, print_line};

/// Makes a test of each journey in each engine, such as `firefox::reading`.
macro_rules! in_every_engine {
    ($($name:ident: $engine:ident),*) => {
        $(mod $name {
            use super::{Engine, in_engine};

            #[test]
            fn reading() {
                in_engine(Engine::$engine, super::reading::journey);
            }

            #[test]
            fn writing() {
                in_engine(Engine::$engine, super::writing::journey);
            }

            #[test]
            fn accessibility() {
                in_engine(Engine::$engine, super::accessibility::journey);
            }
        })*
    };
}

in_every_engine! { chromium: Chromium, firefox: Firefox, webkit: WebKit }

/// More than fit in one page of the API.
const CUSTOMERS: usize = 120;

fn in_engine(engine: Engine, test: impl AsyncFnOnce(&App)) {
    let fixture = Fixture::customers(CUSTOMERS).with_directory();
    journey(fixture.in_engine(engine), async |app| {
        print_line(&format!("tested in {}", app.page.browser()));
        test(app).await;
    });
}
