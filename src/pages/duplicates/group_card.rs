use std::sync::Arc;

use directory::{Group, pairs_of};
use leptos::prelude::*;
use model::{Customer, CustomerField, CustomerForm, CustomerId, DuplicateReason, fingerprint};

use super::{DuplicatesContext, reasons};
use crate::directory::LiveDirectory;
use crate::language::t;
use crate::pages::shared::{archived_badge, kind_icon};
use crate::reactive::effect;
use crate::router::customer_href;
use crate::ui::{
    Badge, Button, ButtonLook, ToastAction, display_text, focus, hand_focus_to_heading,
};

/// A group as its card shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CardKey {
    ids: Vec<CustomerId>,
    reasons: Vec<DuplicateReason>,
    /// Differ where the records differ.
    fingerprints: Vec<u64>,
}

impl CardKey {
    /// Returns a group with its customers as they are now.
    pub fn of(all: LiveDirectory, group: &Group) -> Self {
        let known = group.ids.iter().filter_map(|id| all.get(*id));
        Self {
            ids: group.ids.clone(),
            reasons: group.reasons.clone(),
            fingerprints: known
                .map(|it| fingerprint(&CustomerForm::of(&it)))
                .collect(),
        }
    }
}

/// A table of the customers of a group, under the reasons, with *Compare* and *Not duplicates*.
pub fn group_card(context: DuplicatesContext, card: CardKey) -> AnyView {
    let compared = card.ids.clone();
    let hidden = card.clone();
    let compare = move || {
        context.leave(&hidden);
        context.compared.set(Some(compared.clone()));
    };
    let gone = card.clone();
    let hide = move || context.hide(&gone);
    let buttons = view! {
        <Button label=texts::duplicates_compare() on_press=compare/>
        <Button label=texts::duplicates_not() look=ButtonLook::Quiet on_press=hide/>
    };
    card_view(context, &card.ids, &card.reasons, buttons.into_any())
}

/// A card with other buttons.
pub fn card_view(
    context: DuplicatesContext,
    ids: &[CustomerId],
    why: &[DuplicateReason],
    buttons: AnyView,
) -> AnyView {
    let rows = ids.iter().filter_map(|id| context.all.get(*id));
    let rows = rows.map(|customer| row(&customer)).collect_view();
    let title = texts::duplicates_group(ids.len(), reasons(why));
    // Many groups have the same title.
    let numbers: Vec<_> = ids.iter().map(CustomerId::to_string).collect();
    let region = texts::duplicates_group_region(title.clone(), numbers.join(", "));
    let title = t(title);
    let field = |field: CustomerField| t(field.label());
    view! {
        <section class="alike-group">
            <div class="alike-head">
                <h2 tabindex="-1">{title}</h2>
                <div class="alike-actions">{buttons}</div>
            </div>
            <div class="table-card">
                <div class="table-scroll" role="region" tabindex="0" aria-label=t(region)>
                    <table class="table table-alike">
                        <caption class="visually-hidden">{title}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t(texts::duplicates_column_number())}</th>
                                <th scope="col">{t(texts::duplicates_column_name())}</th>
                                <th scope="col">{t(texts::duplicates_column_contact())}</th>
                                <th scope="col">{field(CustomerField::Email)}</th>
                                <th scope="col">{field(CustomerField::Phone)}</th>
                                <th scope="col">{field(CustomerField::Archived)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn row(customer: &Customer) -> AnyView {
    let href = customer_href(customer.id);
    let contact = format!("{} {}", customer.first_name, customer.last_name);
    view! {
        <tr>
            <td>{customer.id}</td>
            <td>
                <div class="cell-lead">
                    {kind_icon(customer.kind())}
                    <a class="row-link" href=href dir="auto" translate="no" lang="">{t(customer.display_name())}</a>
                </div>
            </td>
            <td translate="no" lang="">{display_text(contact.trim())}</td>
            <td translate="no" lang="">{display_text(&customer.email)}</td>
            <td translate="no" lang="">{display_text(&customer.phone)}</td>
            <td>{archived_badge(customer.archived).map(Badge::view)}</td>
        </tr>
    }
    .into_any()
}

impl DuplicatesContext {
    /// Notes the place of a group that is about to leave the page.
    fn leave(self, card: &CardKey) {
        let place = |shown: &Vec<CardKey>| shown.iter().position(|it| it == card);
        self.left.set_value(self.shown.with_untracked(place));
    }

    /// Hides a group: no two of its customers are the same one.
    fn hide(self, card: &CardKey) {
        let all = self.all;
        let pairs: Vec<_> = pairs_of(&card.ids).collect();
        self.leave(card);
        all.hide_pairs(pairs.iter().copied());
        let message = texts::duplicates_not_done(card.ids.len());
        let undo = ToastAction {
            label: texts::undo(),
            run: Arc::new(move || all.show_pairs(pairs.iter().copied())),
        };
        self.app.toasts.show_with(message, Some(undo));
    }

    /// Once a group has left the page, or is drawn again, with the focus in it, the group at its place gets
    /// the focus, else the last one, else the heading of the page.
    pub fn follow_focus(self) {
        effect(move || {
            let count = self.shown.with(Vec::len);
            let Some(place) = self.left.get_value() else {
                return;
            };
            request_animation_frame(move || {
                let focused = document().active_element();
                if focused.is_none_or(|it| it.tag_name() == "BODY") {
                    let next = place.min(count.saturating_sub(1)) + 1;
                    focus(&format!(".alike-groups > :nth-child({next}) h2"));
                    hand_focus_to_heading();
                }
            });
        });
    }
}
