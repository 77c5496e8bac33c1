//! What a report says, in the words of the case's page: the signs and what made them, the
//! place, the wish, and how to write back.

use bot::channel::Quota;
use casebook::case::view::{Clear, Report};
use casebook::told::{Answer, Form, Group, Sign, SignLevel};

use super::opened::Opened;
use crate::console::labels::{Labels, Shown, Told};

/// The answers of a report in the order in which they were given.
fn answers(report: Option<&Report>) -> Vec<(&String, &Answer)> {
    let told = report.and_then(|r| r.told.as_ref());
    let mut all: Vec<_> = told.iter().flat_map(|t| &t.answers).collect();
    all.sort_by_key(|(_, answer)| answer.at);
    all
}

pub(super) fn group(
    labels: Labels<'_>,
    report: Option<&Report>,
    is_in: impl Fn(&str, &Answer) -> bool,
) -> Vec<Shown> {
    answers(report)
        .into_iter()
        .filter(|(step, answer)| is_in(step, answer))
        .filter_map(|(step, answer)| labels.told(step, answer))
        .map(|told| told.answer)
        .collect()
}

/// How strong the signs are together, then each with the answers that made it.
pub(super) fn signs(labels: Labels<'_>, report: Option<&Report>) -> Vec<String> {
    let Some(told) = report.and_then(|r| r.told.as_ref()) else {
        return Vec::new();
    };
    // That no answer has shown one yet says nothing of what is happening.
    let level = labels.say(match told.signs.level {
        SignLevel::None => return Vec::new(),
        SignLevel::Some => "case-signs-some",
        SignLevel::Strong => "case-signs-strong",
    });
    let sign = |sign: &Sign| {
        let mut why: Vec<String> = Vec::new();
        for question in &sign.because {
            let field = labels.code("field-", question);
            if !why.contains(&field) {
                why.push(field);
            }
        }
        let name = labels.code("sign-", &sign.code);
        format!("{} {name} ({})", sign.code, why.join(", "))
    };
    [level]
        .into_iter()
        .chain(told.signs.fired.iter().map(sign))
        .collect()
}

pub(super) fn holds(labels: Labels<'_>, clear: &Clear, report: Option<&Report>) -> Option<String> {
    let points = report?.told.as_ref()?.signs.completeness;
    let id = match points {
        6.. => "case-holds-enough",
        3..=5 => "case-holds-some",
        _ => "case-holds-little",
    };
    let points = points.to_string();
    (clear.kind == "tip").then(|| labels.with(id, &[("points", &points)]))
}

pub(super) fn place(labels: Labels<'_>, clear: &Clear, report: Option<&Report>) -> Vec<Shown> {
    let mut place = vec![labels.own(labels.place(&clear.country, &clear.province))];
    place.extend(group(labels, report, |_, a| {
        a.group == Group::Place && matches!(a.form, Form::Text | Form::Pin)
    }));
    place
}

/// How to write back: whether we may, and what they said about it.
pub(super) fn back(labels: Labels<'_>, opened: &Opened) -> Vec<Shown> {
    let report = opened.shown();
    let Some(talk) = report.and_then(|r| r.talk.as_ref()) else {
        return vec![labels.own(labels.say("case-write-gone"))];
    };
    let is_asked = answers(report)
        .iter()
        .any(|(step, _)| *step == "write_back");
    let may = match (talk.write_ok, is_asked) {
        (true, _) => "case-write-yes",
        (false, true) => "case-write-no",
        (false, false) => "case-write-unasked",
    };
    let channel = labels.code("case-channel-", &talk.channel);
    let mut back = vec![labels.own(labels.with(may, &[("channel", &channel)]))];
    if let Some(Quota {
        limit: Some(limit),
        used,
    }) = opened.platform.quota
    {
        let (limit, used) = (limit.to_string(), used.to_string());
        let plan = labels.with("case-plan", &[("used", &used), ("limit", &limit)]);
        back.push(labels.own(plan));
    }
    for (step, answer) in answers(report) {
        let is_about = answer.group == Group::SafeContact && step != "write_back";
        if let Some(told) = labels.told(step, answer).filter(|_| is_about) {
            let text = format!("{}: {}", told.field, told.answer.text);
            back.push(Shown {
                text,
                lang: told.answer.lang,
            });
        }
    }
    back
}

pub(super) fn silence(labels: Labels<'_>, report: Option<&Report>) -> String {
    report.and_then(|r| r.talk.as_ref()).map_or_else(
        || labels.say("case-silence-unknown"),
        |talk| labels.since("case-silence", talk.last_in_at),
    )
}

pub(super) fn told(labels: Labels<'_>, report: Option<&Report>) -> Vec<Told> {
    answers(report)
        .into_iter()
        .filter_map(|(step, answer)| labels.told(step, answer))
        .collect()
}
