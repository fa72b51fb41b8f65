//! Thousands of random actions in random order.
//!
//! A run prints its seed. `MONKEY_SEED=… cargo test -p e2e --test monkey` repeats it.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod faults;
mod random;
mod user;
mod writes;

use std::time::{SystemTime, UNIX_EPOCH};

use e2e::{App, Fixture, journey, json, print_line};

use crate::random::Random;
use crate::user::User;
use crate::writes::Writes;

/// The number of actions between two audits of the writes.
const AUDIT_EVERY: usize = 50;

/// The kinds of actions: upper bounds of a number from 0 to 99. The rest is user input.
const BACK: usize = 5;
const FORWARD: usize = 8;
const RELOAD: usize = 10;
const DUPLICATE: usize = 11;
const CLOSE: usize = 12;
const SWITCH: usize = 14;
const CLOCK: usize = 16;
const FAULT: usize = 27;
const HEAL: usize = 30;
const NETWORK: usize = 33;
const OTHER_USER: usize = 36;
const SETTLE: usize = 46;

/// The number of actions of each test, 5,000 in all. All tests have one length, since they run at
/// once.
const ACTIONS: usize = 1_670;

/// The most tabs at a time.
const TABS: usize = 3;

/// The distances of the clock from the true time, in milliseconds: 10 minutes behind, 3 hours and a
/// year ahead.
const CLOCKS: [i64; 4] = [0, -600_000, 10_800_000, 31_536_000_000];

#[test]
fn nothing_breaks_and_nothing_is_sent_twice() {
    play(Fixture::customers(30), 0);
}

#[test]
fn nothing_breaks_and_nothing_is_sent_twice_in_another_order() {
    play(Fixture::customers(30), 1);
}

/// Several pages of customers, so that faults hit the sync.
#[test]
fn nothing_breaks_during_a_sync() {
    play(Fixture::customers(250).with_directory(), 0);
}

/// Plays a test. `order` is added to the seed, so that two tests of one fixture differ.
fn play(fixture: Fixture, order: u64) {
    let seed = seed();
    print_line(&format!("MONKEY_SEED={seed}"));
    journey(fixture, async |app| {
        allow_failures_of_the_network(app);
        app.page.make_clock_movable().await;
        app.page.goto("/customers").await;
        let mut monkey = Monkey {
            app,
            random: Random::new(seed.wrapping_add(order)),
            user: User::default(),
            writes: Writes::default(),
            online: true,
        };
        for done in 1..=ACTIONS {
            monkey.act().await;
            if done % AUDIT_EVERY == 0 {
                monkey.writes.audit(&app.site.proxy.log());
            }
        }
        print_line(&format!("{ACTIONS} random actions, {}", monkey.writes));
        assert!(monkey.writes.count() > 0, "nothing was ever saved");
    });
}

struct Monkey<'a> {
    app: &'a App,
    random: Random,
    user: User,
    writes: Writes,
    online: bool,
}

impl Monkey<'_> {
    async fn act(&mut self) {
        let page = &self.app.page;
        match self.random.below(100) {
            // Offline, the browser would show its own error page. Each tab has a network of its own.
            0..SWITCH if !self.online => self.set_online(true).await,
            0..BACK => page.back().await,
            BACK..FORWARD => page.forward().await,
            FORWARD..RELOAD => page.reload().await,
            RELOAD..DUPLICATE if page.tabs().await < TABS => {
                page.duplicate_tab().await;
                page.make_clock_movable().await;
            }
            RELOAD..CLOSE if page.tabs().await > 1 => page.close_tab().await,
            RELOAD..SWITCH => page.next_tab(self.random.below(TABS)).await,
            SWITCH..CLOCK => {
                page.set_clock(CLOCKS[self.random.below(CLOCKS.len())])
                    .await
            }
            CLOCK..FAULT => faults::add(&self.app.site.proxy, &mut self.random),
            FAULT..HEAL => self.app.site.proxy.heal(),
            HEAL..NETWORK => self.set_online(!self.online).await,
            NETWORK..OTHER_USER => self.save_as_other_user().await,
            OTHER_USER..SETTLE => User::settle(page).await,
            _ => {
                let requests = || self.app.site.proxy.log().len();
                let before = requests();
                if let Some(press) = self.user.act(page, &mut self.random).await {
                    self.writes.pressed(press, before..requests());
                }
            }
        }
        if !User::is_well(page).await {
            // The history led out of the application.
            page.goto("/customers").await;
        }
    }

    async fn set_online(&mut self, online: bool) {
        self.online = online;
        self.app.page.set_online(online).await;
    }

    async fn save_as_other_user(&mut self) {
        let customers = self.app.api.customers("limit=100").await;
        let phone = self.random.below(1_000_000).to_string();
        if let Some(customer) = customers.get(self.random.below(customers.len().max(1))) {
            let id = customer["_id"].as_u64().unwrap();
            let keys = json!({"customerPhone": phone});
            self.app.api.write(id, keys).await;
        }
    }
}

/// Returns the seed: 1 unless `MONKEY_SEED` names another one. `MONKEY_SEED=now` takes the time.
fn seed() -> u64 {
    match std::env::var("MONKEY_SEED").as_deref() {
        Err(_) => 1,
        Ok("now") => {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
            now.as_secs() * 1_000 + u64::from(now.subsec_millis())
        }
        Ok(seed) => seed.parse().expect("MONKEY_SEED is a number, or “now”"),
    }
}

/// Allows the console messages about failed requests: those of the browser, and of the script that loads
/// the parts of the code, whose failure the page tells the user.
fn allow_failures_of_the_network(app: &App) {
    // The browser writes the last one for a page without a user gesture.
    for message in [
        "Failed to load resource",
        "net::ERR",
        "TypeError: Failed to fetch",
        "'beforeunload' confirmation",
    ] {
        app.page.allow_console(message);
    }
}
