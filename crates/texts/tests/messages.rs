use std::borrow::Cow;

use texts::{Argument, Message};

use crate::support::russian;

#[test]
fn a_message_is_said_in_each_language() {
    assert_eq!(texts::action_save().english(), "Save");
    assert_eq!(russian(&texts::action_save()), "Сохранить");
}

#[test]
fn an_argument_may_be_words_or_a_message() {
    let ahead = texts::time_ahead(texts::time_minutes(2_usize));
    assert_eq!(ahead.english(), "2 minutes ahead of this computer's clock");
    assert!(russian(&ahead).ends_with(" минуты"));
    let at = texts::fault_at_field(texts::customer_field_email(), "is taken");
    assert_eq!(at.english(), "Email: is taken");
    let words: [Argument; 3] = [
        "a".into(),
        String::from("a").into(),
        Cow::Borrowed("a").into(),
    ];
    assert_eq!(words[0], words[1]);
    assert_eq!(words[1], words[2]);
}

#[test]
fn an_argument_may_be_a_list() {
    let fields = vec![texts::customer_field_email(), texts::customer_field_phone()];
    let some = texts::unreadable_fields(fields);
    assert_eq!(some.english(), "could not be read: Email, Phone");
    assert!(russian(&some).contains("Эл. почта, Телефон"));
    let none = texts::unreadable_fields(Vec::<Message>::new());
    assert_eq!(none.english(), "could not be read: ");
}

#[test]
fn messages_are_joined_without_the_empty_ones() {
    let facts = [
        Message::verbatim("HTTP 500"),
        Message::empty(),
        Message::verbatim(""),
        texts::fault_code("7"),
    ];
    let joined = Message::joined(" · ", facts);
    assert_eq!(joined.english(), "HTTP 500 · code 7");
    let sentences = Message::sentences([texts::config_empty(), texts::config_unreachable()]);
    assert_eq!(sentences.english(), "It is empty. It could not be loaded.");
    assert!(!joined.is_empty() && !texts::action_save().is_empty());
    for empty in [
        Message::empty(),
        Message::verbatim(""),
        Message::sentences([]),
        Message::joined(" · ", [Message::empty(), Message::verbatim("")]),
    ] {
        assert!(empty.is_empty());
        assert_eq!(empty.english(), "");
    }
}

#[test]
fn words_of_others_stay_as_they_are() {
    let words = "{ $name } \u{1}0 %s";
    assert_eq!(Message::verbatim(words).english(), words);
    assert_eq!(russian(&Message::verbatim(words)), words);
}
