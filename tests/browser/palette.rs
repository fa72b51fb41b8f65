//! The palette: jump to a customer or do something, from any screen.

use customer_desk::api::Method::Get;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::app::at;
use crate::support::customers::{LIST, firm, row_count};
use crate::support::fake_api::FakeApi;
use crate::support::input::{commit, compose, escape, follow, press, type_into};
use crate::support::keys::{key, key_of_input_method, key_with};
use crate::support::page::{
    all, button, control, dialog, find, focused, has_button, has_dialog, has_text, link, one,
    session_storage, text, texts, url,
};
use crate::support::records::{customer, customers, google, orders, with};
use crate::support::wait::{settle, until};

const INPUT: &str = "Jump to a customer or command";
const COMMANDS: [&str; 7] = [
    "New customer",
    "Go to all customers",
    "Show likely duplicates",
    "Import customers",
    "Show activity",
    "Read all customers again",
    "Sign out",
];

#[wasm_bindgen_test]
async fn opens_by_ctrl_k_and_meta_k_with_the_focus_in_its_box() {
    open().await;
    for held in ["ctrlKey", "metaKey"] {
        assert!(key_with(held, "k"), "{held}: the browser must not take it");
        until("the palette", || has_dialog("Jump to")).await;
        until("the focus", || focused() == *control(INPUT)).await;
        assert_eq!(control(INPUT).get_attribute("role").unwrap(), "combobox");
        escape();
        until("it is closed", || dialog().is_none()).await;
    }
}

#[wasm_bindgen_test]
async fn closes_by_the_same_shortcut() {
    open().await;
    open_palette().await;
    key_with("ctrlKey", "k");
    until("it is closed", || dialog().is_none()).await;
}

#[wasm_bindgen_test]
async fn leaves_other_keys_alone() {
    open().await;
    assert!(!key("q"));
    assert!(!key_with("altKey", "k"));
    assert!(!key_with("ctrlKey", "j"));
    settle().await;
    assert!(dialog().is_none());
}

#[wasm_bindgen_test]
async fn gives_the_focus_back_when_it_closes() {
    open().await;
    let before = link("New customer");
    before.focus().unwrap();
    open_palette().await;
    escape();
    until("it is closed", || dialog().is_none()).await;
    until("the focus", || focused() == *before).await;
}

#[wasm_bindgen_test]
async fn offers_every_command_before_anything_is_typed() {
    open().await;
    open_palette().await;
    assert_eq!(options(), COMMANDS);
}

#[wasm_bindgen_test]
async fn moves_through_the_options_with_the_arrows_and_around_their_ends() {
    open().await;
    open_palette().await;
    assert_eq!(active(), "New customer");
    for (name, option) in [
        ("ArrowDown", "Go to all customers"),
        ("ArrowDown", "Show likely duplicates"),
        ("ArrowUp", "Go to all customers"),
        ("ArrowUp", "New customer"),
        ("ArrowUp", "Sign out"),
        ("ArrowDown", "New customer"),
    ] {
        assert!(key(name), "the text's own cursor stays");
        until(option, || active() == option).await;
        assert_eq!(focused(), *control(INPUT), "the focus stays");
        let selected = texts("[role=option][aria-selected=true] .jump-label");
        assert_eq!(selected, [option]);
        let others = all("[role=option][aria-selected=false]").len();
        assert_eq!(others, COMMANDS.len() - 1);
    }
}

#[wasm_bindgen_test]
async fn ties_its_box_to_the_list() {
    open().await;
    open_palette().await;
    let input = control(INPUT);
    let list = input.get_attribute("aria-controls").unwrap();
    assert_eq!(
        one(&format!("#{list}")).get_attribute("role").unwrap(),
        "listbox"
    );
    assert_eq!(input.get_attribute("aria-expanded").unwrap(), "true");
    type_into(INPUT, "zzzz");
    until("no options", || options().is_empty()).await;
    assert_eq!(text(".jump-none[role=status]"), "No matches.");
    assert!(!control(INPUT).has_attribute("aria-activedescendant"));
}

#[wasm_bindgen_test]
async fn finds_customers_and_goes_to_the_chosen_one() {
    open().await;
    open_palette().await;
    type_into(INPUT, "firm 002");
    until("the customers", || options().len() == 8).await;
    assert_eq!(options()[0], "Firm 0029", "the newest first");
    assert!(texts("[role=option] mark").contains(&"Firm".to_owned()));
    key("ArrowDown");
    until("the next", || active() == "Firm 0028").await;
    type_into(INPUT, "firm 0021");
    until("the customer", || active() == "Firm 0021").await;
    key("Enter");
    until("its page", || url() == "/customers/21").await;
    until("it is closed", || dialog().is_none()).await;
    until("its name", || text("h1") == "Firm 0021").await;
}

#[wasm_bindgen_test]
async fn goes_to_the_option_that_is_clicked() {
    open().await;
    open_palette().await;
    type_into(INPUT, "firm 0021");
    until("the customer", || options() == ["Firm 0021"]).await;
    one("[role=option]").click();
    until("its page", || url() == "/customers/21").await;
    until("it is closed", || dialog().is_none()).await;
}

#[wasm_bindgen_test]
async fn offers_recently_opened_customers_first() {
    open().await;
    for name in ["Firm 0003", "Firm 0021"] {
        visit(name).await;
        follow("Customers");
        until("the list", || has_text(name) && row_count().is_some()).await;
    }
    open_palette().await;
    let mut expected = vec!["Firm 0021", "Firm 0003"];
    expected.extend(COMMANDS);
    assert_eq!(options(), expected);
    type_into(INPUT, "firm");
    until("the customers, the newest after those", || {
        options().get(2).is_some_and(|it| it == "Firm 0030")
    })
    .await;
    assert_eq!(options().len(), 8);
    let mut first = options()[..2].to_vec();
    first.sort();
    assert_eq!(first, ["Firm 0003", "Firm 0021"]);
}

#[wasm_bindgen_test]
async fn opens_the_screen_of_a_command() {
    open().await;
    for (typed, command, address) in [
        ("dupl", "Show likely duplicates", "/duplicates"),
        ("new c", "New customer", "/customers/new"),
        ("go to", "Go to all customers", "/customers"),
    ] {
        open_palette().await;
        type_into(INPUT, typed);
        until("the command", || options() == [command]).await;
        key("Enter");
        until("the screen", || url() == address).await;
        until("it is closed", || dialog().is_none()).await;
    }
}

#[wasm_bindgen_test]
async fn runs_a_command() {
    let api = open().await;
    let before = api.sync_requests().len();
    open_palette().await;
    type_into(INPUT, "customers again");
    until("the command", || options() == ["Read all customers again"]).await;
    key("Enter");
    until("the pages", || api.sync_requests().len() > before).await;
    open_palette().await;
    type_into(INPUT, "sign out");
    until("the command", || options() == ["Sign out"]).await;
    key("Enter");
    until("the sign-in", || text("h1") == "Sign in").await;
    assert_eq!(session_storage().length().unwrap(), 0);
}

#[wasm_bindgen_test]
async fn asks_before_a_jump_loses_what_was_typed() {
    open().await;
    follow("New customer");
    until("the form", || find("form").is_some()).await;
    type_into("Company", "Unsaved");
    settle().await;
    open_palette().await;
    type_into(INPUT, "firm 0021");
    until("the customer", || options() == ["Firm 0021"]).await;
    key("Enter");
    until("the dialog", || {
        dialog().is_some() && !has_dialog("Jump to")
    })
    .await;
    assert_eq!(url(), "/customers/new");
}

#[wasm_bindgen_test]
async fn does_not_open_over_a_dialog() {
    let api = open().await;
    api.answers(Get, &format!("{LIST}/3/orders"), 200, &orders(&[]));
    visit("Firm 0003").await;
    until("the button", || has_button("Delete")).await;
    press("Delete");
    until("the dialog", || dialog().is_some()).await;
    let title = text("dialog h2");
    assert!(
        key_with("ctrlKey", "k"),
        "the browser must not take it either"
    );
    settle().await;
    assert!(has_dialog(&title));
    assert!(find("[role=combobox]").is_none());
}

#[wasm_bindgen_test]
async fn shows_markup_as_the_text_that_it_is() {
    let name = "<img src=x onerror=alert(1)>";
    let api = FakeApi::with_customers(vec![
        with(
            firm(1),
            json!({"companyname": name, "email": "<b>@example.com", "name": "<i>x</i>"}),
        ),
        with(firm(2), json!({"companyname": "\u{202e}tpircs"})),
    ]);
    api.open("/customers").await;
    open_palette().await;
    type_into(INPUT, "img");
    until("the customer", || options() == [name]).await;
    assert!(find("[role=option] img, [role=option] b, [role=option] i").is_none());
    assert_eq!(texts("[role=option] mark"), ["img"]);
    assert!(text(".jump-hint").contains("<b>@example.com"));
    type_into(INPUT, "tpircs");
    until("the other", || options().len() == 1).await;
    assert!(
        !options()[0].contains('\u{202e}'),
        "nothing turns the text around"
    );
}

#[wasm_bindgen_test]
async fn warns_while_not_all_customers_are_loaded() {
    let api = FakeApi::firms(2500);
    api.hold_back_sync();
    api.open_as(at("/customers")).await;
    until("the sync_status", || api.sync_requests().len() == 1).await;
    open_palette().await;
    until("the words", || {
        has_text("Not all customers are loaded yet.")
    })
    .await;
    api.answer_sync();
    until("all of them", || {
        dialog().is_some() && !has_text("Not all customers are loaded yet.")
    })
    .await;
}

#[wasm_bindgen_test]
async fn opens_from_the_page_of_a_customer_and_goes_to_another() {
    let api = FakeApi::firms(30);
    api.put_customer(firm(3));
    api.open_as(at("/customers/3")).await;
    until("the page", || text("h1") == "Firm 0003").await;
    until("all rows", || !api.sync_requests().is_empty()).await;
    button("Sign out").focus().unwrap();
    open_palette().await;
    type_into(INPUT, "firm 0004");
    until("the customer", || options() == ["Firm 0004"]).await;
    api.put_customer(firm(4));
    key("Enter");
    until("the other page", || text("h1") == "Firm 0004").await;
    assert_eq!(url(), "/customers/4");
}

#[wasm_bindgen_test]
async fn leads_to_an_id_where_the_directory_is_off() {
    let api = FakeApi::default();
    api.answers(Get, LIST, 200, &customers(&[google()]));
    api.answers(Get, &format!("{LIST}/8"), 200, &customer(&google()));
    at("/customers").open(&api).await;
    until("the rows", || has_text("Google")).await;
    settle().await;
    open_palette().await;
    assert_eq!(
        options(),
        [
            "New customer",
            "Go to all customers",
            "Show activity",
            "Sign out"
        ]
    );
    type_into(INPUT, "8");
    until("the number", || options() == ["No. 8"]).await;
    key("Enter");
    until("its page", || url() == "/customers/8").await;
}

#[wasm_bindgen_test]
async fn leaves_the_keys_of_an_input_method_alone_and_waits_for_its_word() {
    open().await;
    assert!(!key_of_input_method("k"));
    open_palette().await;
    let before = options();
    compose(INPUT, "firm 0004");
    for name in ["Enter", "ArrowDown", "ArrowUp"] {
        assert!(!key_of_input_method(name), "{name}");
    }
    settle().await;
    assert_eq!(options(), before);
    assert_eq!(active(), before[0]);
    commit(INPUT, "firm 0004");
    until("the customer", || options() == ["Firm 0004"]).await;
    assert_eq!(url(), "/customers");
}

fn options() -> Vec<String> {
    texts("[role=option] .jump-label")
}

/// Returns the label of the active option.
fn active() -> String {
    let id = control(INPUT).get_attribute("aria-activedescendant");
    text(&format!("#{} .jump-label", id.unwrap()))
}

async fn open_palette() {
    key_with("ctrlKey", "k");
    until("the palette", || has_dialog("Jump to")).await;
    until("the focus", || focused() == *control(INPUT)).await;
}

/// Opens a customer's page by its row.
async fn visit(name: &str) {
    link(name).click();
    until("its page", || text("h1") == name).await;
}

async fn open() -> FakeApi {
    let api = FakeApi::firms(30);
    // The customers whose pages are opened.
    [3, 21]
        .into_iter()
        .for_each(|id| api.put_customer(firm(id)));
    api.open("/customers").await;
    until("one table", || row_count().as_deref() == Some("31")).await;
    settle().await;
    api
}
