//! Writing a batch: one multi-row statement for each kind of row.

use casebook::agreement;
use casebook::audit::{self, Entry};
use casebook::case::view::Flags;
use casebook::conversation::{self, ConversationRow, ReportRow};
use casebook::intake::{self, NewCase, Raise, Touch};
use casebook::referral::settle;
use casebook::told::ReportState;
use casebook::{Millis, Result, Tx, inbound, outbox, second_reading};

use super::batch::Bench;
use super::live::{Live, facts};
use super::sheet::Sheet;
use super::{Outgoing, Parcel, Tools};
use crate::talk::World;
use crate::talk::state::{Ctx, Mode};

impl Bench {
    /// Notes what a finished step means for the case.
    pub(super) fn open_and_touch(
        &self,
        sheet: &mut Sheet,
        place: usize,
        ctx: &Ctx,
        world: &World,
    ) -> Result<()> {
        let live = &mut sheet.lives[place];
        let now_known = facts(&world.interview, &live.conv);
        if live.facts != now_known {
            live.facts = now_known;
            live.touched = true;
        }
        let official = live.conv.official_suspected(&world.interview);
        if live.official_suspected != official {
            live.official_suspected = official;
            live.reseal |= live.case_id.is_some();
        }
        if live.self_harm != live.conv.talk.self_harm {
            live.self_harm = live.conv.talk.self_harm;
            live.reseal |= live.case_id.is_some();
        }
        if live.holding && live.conv.talk.mode != Mode::Hidden && live.is_here {
            live.holding = false;
            sheet.release.push(live.conversation_id);
        }
        if live.conv.talk.ended && live.finished_at.is_none() {
            live.finished_at = Some(ctx.now);
        }
        let Some(case_id) = live.case_id else {
            return Ok(());
        };
        let (priority, rule) = urgency(live);
        if let Some(new) = live.new_case.take() {
            let sealed = self.case_secrets(live, case_id)?;
            sheet.cases.push(NewCase {
                id: case_id,
                reference: intake::reference(&self.tools.entropy),
                wrapped_key: new.wrapped,
                sealed,
                channel: live.channel.clone(),
                facts: live.facts.clone(),
                priority,
                rule: rule.clone(),
                wants_human: live.wants_human,
                training: self.weather().training,
                at: ctx.now,
            });
            live.touched = false;
            live.reseal = false;
            sheet.audit.push(by_rule(
                ctx.now,
                &rule,
                "case.open",
                case_id,
                format!("P{priority}"),
            ));
        }
        Ok(())
    }

    fn case_secrets(&self, live: &Live, case_id: casebook::Uuid) -> Result<Vec<u8>> {
        let flags = Flags {
            self_harm: live.self_harm,
            official_suspected: live.official_suspected,
        };
        live.case_key.as_ref().map_or(Ok(Vec::new()), |key| {
            key.seal_json(&self.tools.entropy, "cases.sealed", case_id, &flags)
        })
    }

    /// Writes the sheet; the parcels that may go once it is durable.
    pub(super) async fn save(
        &self,
        tx: &mut Tx,
        mut sheet: Sheet,
        sent: i64,
        now: Millis,
    ) -> Result<Outgoing> {
        let (mut contacts, mut conversations, mut touches) = (Vec::new(), Vec::new(), Vec::new());
        let (mut readdressed, mut raises) = (Vec::new(), Vec::new());
        for live in &mut sheet.lives {
            readdressed.extend(self.readdress(live)?);
            contacts.extend(live.new_contact.take());
            if let Some(mended) = live.mended.take() {
                conversation::mend_contact(tx, mended).await?;
            }
            if !live.is_beside {
                conversations.push(conversation_row(live));
            }
            if let Some(case_id) = live.case_id.filter(|_| live.touched) {
                touches.push(touch(live, case_id, now));
            }
            if let (Some(case_id), Some((level, rule))) = (live.case_id, live.fired.take()) {
                raises.push(Raise {
                    case_id,
                    priority: i64::from(level),
                    rule,
                    at: now,
                });
            }
        }
        let rows = sheet.lives.iter();
        let rows = rows.map(|live| report_row(&self.tools, live, now));
        let reports = rows.collect::<Result<_>>()?;
        conversation::add_contacts(tx, contacts).await?;
        let addresses = std::mem::take(&mut sheet.addresses);
        self.save_addresses(tx, addresses, readdressed).await?;
        intake::open(tx, std::mem::take(&mut sheet.cases)).await?;
        conversation::save_reports(tx, reports).await?;
        conversation::save_conversations(tx, conversations).await?;
        for (report, conversation) in &sheet.opened {
            conversation::take_along(tx, *report, *conversation).await?;
        }
        outbox::hush(tx, &sheet.hushed).await?;
        outbox::add(tx, std::mem::take(&mut sheet.messages)).await?;
        second_reading::queue(tx, &sheet.to_read, now).await?;
        intake::attach(tx, std::mem::take(&mut sheet.attachments), now).await?;
        agreement::name_told(tx, &sheet.agreements).await?;
        intake::touch(tx, touches).await?;
        for raise in intake::raise(tx, raises).await? {
            let detail = format!("P{}", raise.priority);
            let entry = by_rule(now, &raise.rule, "priority.raise", raise.case_id, detail);
            sheet.audit.push(entry);
        }
        casebook::complaint::add(tx, std::mem::take(&mut sheet.complaints)).await?;
        for report in &sheet.stop_sharing {
            let entries = casebook::erasure::stop_sharing(tx, *report, now).await?;
            sheet.audit.extend(entries);
        }
        let released = self.save_rare(tx, &sheet, now).await?;
        sheet.parcels.extend(released);
        for (report, agency) in &sheet.unagreed {
            let entries = settle::agreement_ended(tx, *report, agency, now).await?;
            sheet.audit.extend(entries);
        }
        for (referral, granted) in &sheet.settled {
            let entry = match granted {
                true => settle::consent_given(tx, *referral, now).await?,
                false => settle::consent_refused(tx, *referral, now).await?,
            };
            sheet.audit.extend(entry);
        }
        audit::append(tx, &self.tools.vault, &self.name, &sheet.audit).await?;
        let counts = [("messages_in", sheet.events_in), ("messages_out", sent)];
        inbound::count(tx, &self.name, &counts).await?;
        Ok(Outgoing {
            hushed: sheet.hushed,
            parcels: sheet.parcels,
        })
    }

    /// What few batches have; the parcels that waited for who wrote now.
    async fn save_rare(&self, tx: &mut Tx, sheet: &Sheet, now: Millis) -> Result<Vec<Parcel>> {
        for live in sheet.lives.iter().filter(|l| l.reseal) {
            if let Some(case_id) = live.case_id {
                let sealed = self.case_secrets(live, case_id)?;
                intake::reseal(tx, case_id, sealed).await?;
            }
        }
        for (message, at) in &sheet.deferred {
            outbox::defer(tx, *message, *at).await?;
        }
        for chat in &sheet.erase_chats {
            casebook::chat_erasure::plan(tx, self.tools.entropy.id(now), chat, now).await?;
        }
        for good in &sheet.feedback {
            casebook::feedback::add(tx, &self.name, *good, now).await?;
        }
        for (contact, at) in &sheet.blocked {
            conversation::set_blocked(tx, *contact, *at).await?;
        }
        if !sheet.receipts.is_empty() {
            casebook::receipt::add(tx, sheet.receipts.clone()).await?;
        }
        for message in &sheet.withdrawn {
            casebook::withdrawal::mark(tx, *message).await?;
        }
        for (case_id, talks) in &sheet.operators {
            let since = talks.then_some(now);
            casebook::case::left_alone::note_operator(tx, *case_id, since).await?;
        }
        if !sheet.erase.is_empty() && !self.put_off(tx, &sheet.erase, now).await? {
            casebook::erasure::erase(
                tx,
                &self.tools.vault,
                &self.tools.destroyed,
                &self.name,
                &sheet.erase,
                "person",
                now,
            )
            .await?;
        }
        // Last: what was just erased goes to nobody.
        self.release(tx, sheet, now).await
    }

    /// Where the list of destroyed keys cannot be written, nothing is erased for good: it is
    /// shared no more, and erased by the clock as soon as it can be. Nobody else waits for it.
    async fn put_off(&self, tx: &mut Tx, reports: &[casebook::Uuid], now: Millis) -> Result<bool> {
        let Err(error) = self.tools.destroyed.add(reports) else {
            return Ok(false);
        };
        tracing::error!(error = %error, "what was to be erased waits: the list of destroyed keys cannot be written");
        let entries = casebook::erasure::put_off(tx, reports, now).await?;
        audit::append(tx, &self.tools.vault, &self.name, &entries).await?;
        Ok(true)
    }

    /// Lets go what was held for these conversations. It is handed over with the answers
    /// of this batch, and goes before them: where a platform lets several messages share
    /// what an answer costs, none has to wait for the next one.
    async fn release(&self, tx: &mut Tx, sheet: &Sheet, now: Millis) -> Result<Vec<Parcel>> {
        let conversations = sheet.release.as_slice();
        if conversations.is_empty() {
            return Ok(Vec::new());
        }
        for conversation in conversations {
            self.hold_given_up(tx, sheet, *conversation).await?;
        }
        outbox::release(tx, conversations, now).await?;
        let taken = outbox::take_of(tx, conversations, self.tools.process, now).await?;
        let mut released = Vec::with_capacity(taken.len());
        for message in taken {
            let id = message.id;
            match Parcel::open(&self.tools, message) {
                Ok(parcel) => released.push(parcel),
                Err(error) => {
                    tracing::error!(error = %error, message.id = %id, "a held message does not open");
                }
            }
        }
        Ok(released)
    }
}

fn report_row(tools: &Tools, live: &Live, now: Millis) -> Result<ReportRow> {
    let state = ReportState {
        told: &live.conv.told,
        talk: &live.conv.talk,
    };
    let sealed =
        live.report_key
            .seal_json(&tools.entropy, "reports.state", live.report_id, &state)?;
    Ok(ReportRow {
        id: live.report_id,
        case_id: live.case_id,
        conversation_id: live.conversation_id,
        kind: live.facts.kind.clone(),
        wrapped_key: live.report_wrapped.clone(),
        state: sealed,
        code_hash: live.code_hash.clone(),
        kept_hash: live.kept_hash.clone(),
        created_at: live.report_at,
        updated_at: now.max(live.newest.at()),
        finished_at: live.finished_at,
        erase_at: live.erase_at,
    })
}

fn conversation_row(live: &Live) -> ConversationRow {
    ConversationRow {
        id: live.conversation_id,
        contact_id: live.contact_id,
        report_id: Some(live.current_report.unwrap_or(live.report_id)),
        language: live.conv.lang.code().to_owned(),
        last_in_at: live.last_in_at,
        visible_from: live.visible_from,
        write_ok: live.write_ok,
        holding: live.holding,
        hides: live.conv.talk.mode == Mode::Hidden,
    }
}

fn touch(live: &Live, case_id: casebook::Uuid, now: Millis) -> Touch {
    Touch {
        case_id,
        changes: live.facts.since(&live.facts_before),
        wants_human: live.wants_human,
        waiting_since: live.waiting_since.unwrap_or(now),
    }
}

/// Unknown is never lower than “some” (`domain.md` 5.3): a case without a rule is P3.
pub(super) fn urgency(live: &Live) -> (i64, String) {
    live.conv
        .talk
        .raised
        .clone()
        .map_or((3, "told".to_owned()), |(level, rule)| {
            (i64::from(level), rule)
        })
}

pub(super) fn by_rule(
    at: Millis,
    rule: &str,
    action: &'static str,
    case_id: casebook::Uuid,
    detail: String,
) -> Entry {
    Entry {
        at,
        actor: format!("rule:{rule}"),
        action,
        subject: format!("case:{case_id}"),
        detail,
    }
}
