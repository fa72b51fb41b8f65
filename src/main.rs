//! Starts the application in the page.

fn main() {
    customer_desk::panic::show_panics();
    leptos::task::spawn_local(customer_desk::start::start());
}
