//! Thousands of things that nobody would do on purpose, in an order that nobody would think of.
//!
//! A run prints its seed; `MONKEY_SEED=… cargo test -p e2e --test monkey` does the same again.

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

/// How many actions may pass before the writes are counted once more.
const AUDIT_EVERY: usize = 50;

/// What is done, by its share of a hundred; a step by hand in all others.
const BACK: usize = 5;
const FORWARD: usize = 8;
const RELOAD: usize = 10;
const FAULT: usize = 23;
const HEAL: usize = 26;
const NETWORK: usize = 29;
const OTHER_USER: usize = 32;
const SETTLE: usize = 45;

/// The actions of each test. The tests are of one length, since they run at the same time.
const ACTIONS: usize = 1_000;

#[test]
fn nothing_breaks_and_nothing_is_sent_twice() {
    plays(Fixture::customers(30), 0);
}

#[test]
fn nothing_breaks_and_nothing_is_sent_twice_in_another_order() {
    plays(Fixture::customers(30), 1);
}

/// Over several pages, so that the faults meet the reading of all.
#[test]
fn nothing_breaks_while_everyone_is_read_into_memory() {
    plays(Fixture::customers(250).with_directory(), 0);
}

/// `order` is added to the seed, so that two tests of the same stage differ.
fn plays(stage: Fixture, order: u64) {
    let seed = seed();
    print_line(&format!("MONKEY_SEED={seed}"));
    journey(stage, async |app| {
        allow_failures_of_the_network(app);
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
        print_line(&format!("{ACTIONS} actions of a monkey, {}", monkey.writes));
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
            // Without a network the browser would show a page of its own.
            0..RELOAD if !self.online => self.set_online(true).await,
            0..BACK => page.back().await,
            BACK..FORWARD => page.forward().await,
            FORWARD..RELOAD => page.reload().await,
            RELOAD..FAULT => faults::add(&self.app.site.proxy, &mut self.random),
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
            // Further back than where it began.
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

/// The same for everyone, so that a change and not chance breaks it; `MONKEY_SEED=now` looks for
/// what is new, and a failure is replayed with the seed that it has printed.
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

/// What the browser itself writes of answers that did not come or were no good.
fn allow_failures_of_the_network(app: &App) {
    // The last is of a page that was left without ever having been touched by a real hand.
    for told in [
        "Failed to load resource",
        "net::ERR",
        "'beforeunload' confirmation",
    ] {
        app.page.allow_console(told);
    }
}
