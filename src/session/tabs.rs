//! Notices of writes, within this tab and to the other tabs of the browser. A notice holds only the
//! customer's id: each tab reads the record itself, with its own token.

use leptos::prelude::*;
use model::CustomerId;

use super::channel::Channel;
use crate::reactive::effect;

const CHANNEL: &str = "customer-desk.records";

/// The notices of writes.
#[derive(Clone, Copy)]
pub struct Tabs {
    /// The latest write of another tab.
    remote: RwSignal<Notice>,
    /// The latest write of this tab.
    local: RwSignal<Notice>,
    channel: Channel,
}

/// A write that a tab has reported. The number makes two writes of one customer differ.
#[derive(Clone, Copy, Default)]
struct Notice {
    customer: CustomerId,
    number: u32,
}

impl Tabs {
    /// Opens the channel and listens to the other tabs.
    pub fn new() -> Self {
        let tabs = Self {
            remote: RwSignal::new(Notice::default()),
            local: RwSignal::new(Notice::default()),
            channel: Channel::new(CHANNEL),
        };
        tabs.channel.on_message(move |message| {
            if let Ok(id) = message.parse() {
                notify(tabs.remote, id);
            }
        });
        tabs
    }

    /// Reports, here and to the other tabs, that a customer was created, changed or deleted.
    pub fn notify(self, id: CustomerId) {
        notify(self.local, id);
        self.channel.broadcast(&id.to_string());
    }

    /// Calls `run` with the id of each customer that another tab writes from now on.
    pub fn on_remote_write(self, run: impl Fn(CustomerId) + 'static) {
        follow(self.remote, run);
    }

    /// Calls `run` with the id of each customer that this tab or another one writes from now on.
    pub fn on_any_write(self, run: impl Fn(CustomerId) + Clone + 'static) {
        follow(self.remote, run.clone());
        follow(self.local, run);
    }
}

fn notify(notices: RwSignal<Notice>, customer: CustomerId) {
    // A notice may arrive after the application has gone, and the signal with it.
    notices.try_update(|notice| {
        *notice = Notice {
            customer,
            number: notice.number + 1,
        };
    });
}

fn follow(notices: RwSignal<Notice>, run: impl Fn(CustomerId) + 'static) {
    let seen = notices.get_untracked().number;
    effect(move || {
        let notice = notices.get();
        if notice.number > seen {
            untrack(|| run(notice.customer));
        }
    });
}

impl Default for Tabs {
    fn default() -> Self {
        Self::new()
    }
}
