//! Thousands of things that nobody would do on purpose, in an order that nobody would think of.
//!
//! A run prints its seed; `MONKEY_SEED=… cargo test -p e2e --test monkey` does the same again.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod chance;
mod faults;
mod hand;
mod writes;

use std::time::{SystemTime, UNIX_EPOCH};

use e2e::{Desk, Stage, journey, json, tell};

use crate::chance::Chance;
use crate::hand::Hand;
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
const SOMEONE_ELSE: usize = 32;
const SETTLE: usize = 45;

/// The actions of each test. The tests are of one length, since they run at the same time.
const ACTIONS: usize = 1_000;

#[test]
fn nothing_breaks_and_nothing_is_sent_twice() {
    plays(Stage::customers(30), 0);
}

#[test]
fn nothing_breaks_and_nothing_is_sent_twice_in_another_order() {
    plays(Stage::customers(30), 1);
}

/// Over several pages, so that the faults meet the reading of all.
#[test]
fn nothing_breaks_while_everyone_is_read_into_memory() {
    plays(Stage::customers(250).with_directory(), 0);
}

/// `order` is added to the seed, so that two tests of the same stage differ.
fn plays(stage: Stage, order: u64) {
    let seed = seed();
    tell(&format!("MONKEY_SEED={seed}"));
    journey(stage, async |desk| {
        allow_failures_of_the_network(desk);
        desk.page.goto("/customers").await;
        let mut monkey = Monkey {
            desk,
            chance: Chance::new(seed.wrapping_add(order)),
            hand: Hand::default(),
            writes: Writes::default(),
            online: true,
        };
        for done in 1..=ACTIONS {
            monkey.act().await;
            if done % AUDIT_EVERY == 0 {
                monkey.writes.audit(&desk.site.proxy.log());
            }
        }
        tell(&format!("{ACTIONS} actions of a monkey, {}", monkey.writes));
        assert!(monkey.writes.count() > 0, "nothing was ever saved");
    });
}

struct Monkey<'a> {
    desk: &'a Desk,
    chance: Chance,
    hand: Hand,
    writes: Writes,
    online: bool,
}

impl Monkey<'_> {
    async fn act(&mut self) {
        let page = &self.desk.page;
        match self.chance.below(100) {
            // Without a network the browser would show a page of its own.
            0..RELOAD if !self.online => self.plug(true).await,
            0..BACK => page.back().await,
            BACK..FORWARD => page.forward().await,
            FORWARD..RELOAD => page.reload().await,
            RELOAD..FAULT => faults::add(&self.desk.site.proxy, &mut self.chance),
            FAULT..HEAL => self.desk.site.proxy.heal(),
            HEAL..NETWORK => self.plug(!self.online).await,
            NETWORK..SOMEONE_ELSE => self.someone_else_saves().await,
            SOMEONE_ELSE..SETTLE => Hand::settle(page).await,
            _ => {
                let requests = || self.desk.site.proxy.log().len();
                let before = requests();
                if let Some(press) = self.hand.act(page, &mut self.chance).await {
                    self.writes.pressed(press, before..requests());
                }
            }
        }
        if !Hand::is_well(page).await {
            // Further back than where it began.
            page.goto("/customers").await;
        }
    }

    async fn plug(&mut self, online: bool) {
        self.online = online;
        self.desk.page.set_online(online).await;
    }

    async fn someone_else_saves(&mut self) {
        let customers = self.desk.api.customers("limit=100").await;
        let phone = self.chance.below(1_000_000).to_string();
        if let Some(customer) = customers.get(self.chance.below(customers.len().max(1))) {
            let id = customer["_id"].as_u64().unwrap();
            let keys = json!({"customerPhone": phone});
            self.desk.api.write(id, keys).await;
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
fn allow_failures_of_the_network(desk: &Desk) {
    // The last is of a page that was left without ever having been touched by a real hand.
    for told in [
        "Failed to load resource",
        "net::ERR",
        "'beforeunload' confirmation",
    ] {
        desk.page.allow_console(told);
    }
}
