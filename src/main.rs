//! Starts the application in the page.

fn main() {
    customer_desk::boot::panic::show_panics();
    wasm_bindgen_futures::spawn_local(customer_desk::boot::start());
}
