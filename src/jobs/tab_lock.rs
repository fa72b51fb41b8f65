use futures_channel::oneshot::{Sender, channel};
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The browser's locks, which all tabs of an origin share. web-sys counts them as unstable.
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        callback: &Function,
    ) -> Result<Promise, JsValue>;
}

/// A lock that no other tab has, until it is dropped.
pub(super) struct TabLock {
    _release: Option<Sender<()>>,
}

impl TabLock {
    /// Takes the lock `name`; none where another tab has it. A browser that has no locks, or forbids
    /// them, gives it to every tab.
    pub async fn take(name: &str) -> Option<Self> {
        let free = Some(Self { _release: None });
        let Some(locks) = lock_manager() else {
            return free;
        };
        let options = Object::new();
        // A plain object takes any property.
        let _ = Reflect::set(&options, &"ifAvailable".into(), &true.into());
        let (release, released) = channel::<()>();
        let (answer, answered) = channel::<bool>();
        let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            // The receiver waits below.
            let _ = answer.send(!lock.is_null());
            // The browser keeps the lock until this promise is settled.
            wasm_bindgen_futures::future_to_promise(async move {
                if !lock.is_null() {
                    let _ = released.await;
                }
                Ok(JsValue::UNDEFINED)
            })
            .into()
        });
        if locks
            .request(name, &options, callback.unchecked_ref())
            .is_err()
        {
            return free;
        }
        // Dropped where the browser refuses the request.
        match answered.await {
            Ok(false) => None,
            Ok(true) => Some(Self {
                _release: Some(release),
            }),
            Err(_) => free,
        }
    }
}

fn lock_manager() -> Option<LockManager> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}
