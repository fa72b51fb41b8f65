//! What the tabs of one browser tell each other of records. Only numbers go over the channel: each
//! tab reads the record for itself, with its own token.

use leptos::prelude::*;
use model::CustomerId;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "customer-desk.records";

/// The other tabs.
#[derive(Clone, Copy)]
pub struct Tabs {
    /// The customer that another tab has written last, and how many writes were heard of.
    heard: RwSignal<(CustomerId, u32)>,
    /// The same of this tab.
    told: RwSignal<(CustomerId, u32)>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

impl Tabs {
    /// Listens from now on.
    pub fn new() -> Self {
        let heard = RwSignal::new((0, 0));
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let number = event.data().as_string().and_then(|text| text.parse().ok());
            if let Some(id) = number {
                // A message may still arrive when the application is gone.
                heard.try_update(|heard| *heard = (id, heard.1 + 1));
            }
        });
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        // The channel lasts as long as the tab.
        on_message.forget();
        Self {
            heard,
            told: RwSignal::new((0, 0)),
            channel: StoredValue::new_local(channel),
        }
    }

    /// Tells that a customer was created, changed or removed.
    pub fn tell(self, id: CustomerId) {
        self.told.try_update(|told| *told = (id, told.1 + 1));
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                // Without the other tabs each goes on by itself.
                let _ = channel.post_message(&JsValue::from_str(&id.to_string()));
            }
        });
    }

    /// Does `hear` with the number of each customer that another tab writes from now on.
    pub fn on_write(self, hear: impl Fn(CustomerId) + 'static) {
        follow(self.heard, hear);
    }

    /// Does `hear` with the number of each customer that this tab or another writes from now on.
    pub fn on_any_write(self, hear: impl Fn(CustomerId) + Clone + 'static) {
        follow(self.heard, hear.clone());
        follow(self.told, hear);
    }
}

fn follow(writes: RwSignal<(CustomerId, u32)>, hear: impl Fn(CustomerId) + 'static) {
    let before = writes.get_untracked().1;
    crate::reactive::effect(move || {
        let (id, count) = writes.get();
        if count > before {
            untrack(|| hear(id));
        }
    });
}

impl Default for Tabs {
    fn default() -> Self {
        Self::new()
    }
}
