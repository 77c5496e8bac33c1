//! Chooses the limits: as low as the false alarms allow.

use scan::Distress;
use scan::learned::{AllLimits, Head, Heard, Limits, Scores, place};

use crate::corpus::Labels;
use crate::folds::is;

/// A message that the model was not taught: what it is, and what both parts say.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub labels: &'a Labels,
    pub heard: &'a Heard,
    pub scores: &'a Scores,
}

/// Harmless messages that may raise an alarm, of a thousand. The corpus is harder than life: half
/// of its harmless messages are twins of cries for help. Of the blind messages, by hands that wrote
/// none of it, half as many raise one.
const ALARMS: usize = 66;
/// Messages without self-harm, a child or hiding that may be flagged all the same, of a thousand.
const FLAGS: [(Head, usize); 3] = [(Head::SelfHarm, 8), (Head::Minor, 18), (Head::Hide, 12)];
/// How much worse it is to miss a known phrase than an unknown one: the corpus shuns them, people
/// in need do not.
const KNOWN: usize = 2;
/// How much worse it is to take danger for less than to take less for danger.
const MISSED: f64 = 4.0;

/// Limits for each script, from messages in it.
pub fn limits<'a>(cases: impl Iterator<Item = Case<'a>> + Clone) -> AllLimits {
    std::array::from_fn(|script| {
        let own: Vec<Case<'_>> = cases
            .clone()
            .filter(|case| place(case.heard.reading.script) == script)
            .filter(|case| !case.heard.whole)
            .collect();
        one(&own)
    })
}

fn one(cases: &[Case<'_>]) -> Limits {
    let (alone, beside) = alarms(cases);
    let mut limits = Limits {
        alone,
        beside,
        ..Limits::default()
    };
    let raised: Vec<Case<'_>> = cases
        .iter()
        .filter(|case| case.heard.judge(case.scores, &limits).distress > Distress::None)
        .copied()
        .collect();
    limits.danger = level(&raised, Head::Danger);
    limits.urgent = level(&raised, Head::Urgent);
    let flags = FLAGS.map(|(head, of)| flag(cases, head, of));
    [limits.self_harm, limits.minor, limits.hide] = flags;
    limits
}

/// The two limits of [`Head::Any`]: of all pairs within the false alarms allowed, the one that
/// misses least.
fn alarms(cases: &[Case<'_>]) -> (f32, f32) {
    let any = |case: &Case<'_>| case.heard.alarm(case.scores);
    let harmless = |case: &&Case<'_>| case.labels.distress == Distress::None;
    let phrases = |case: &&Case<'_>| case.heard.reading.distress > Distress::None;
    let forced = |case: &&Case<'_>| case.heard.is_mostly_phrases();
    let allowed = cases.iter().filter(harmless).count() * ALARMS / 1000;
    let allowed = allowed.saturating_sub(cases.iter().filter(harmless).filter(forced).count());
    let scores = |beside: bool, none: bool| {
        let mut scores: Vec<f32> = cases
            .iter()
            .filter(|case| phrases(case) == beside && harmless(case) == none)
            .filter(|case| !forced(case))
            .map(any)
            .collect();
        scores.sort_by(|one, other| other.total_cmp(one));
        scores
    };
    let [wrong_alone, wrong_beside] = [scores(false, true), scores(true, true)];
    let [right_alone, right_beside] = [scores(false, false), scores(true, false)];
    let above = |scores: &[f32], limit: f32| scores.partition_point(|score| *score > limit);
    let limit = |scores: &[f32], allowed: usize| scores.get(allowed).copied().unwrap_or(-2.0);
    (0..=allowed)
        .filter_map(|share| {
            let alone = limit(&wrong_alone, allowed - share);
            let beside = limit(&wrong_beside, share).min(alone);
            let wrong = above(&wrong_alone, alone) + above(&wrong_beside, beside);
            let caught = above(&right_alone, alone) + KNOWN * above(&right_beside, beside);
            (wrong <= allowed).then_some((caught, alone, beside))
        })
        .max_by_key(|(caught, ..)| *caught)
        .map_or((0.0, 0.0), |(_, alone, beside)| (alone, beside))
}

/// The limit between two levels of an alarm that costs least.
fn level(raised: &[Case<'_>], head: Head) -> f32 {
    let mut scores: Vec<(f32, bool)> = raised
        .iter()
        .map(|case| (case.scores[head as usize], is(case.labels, head)))
        .collect();
    scores.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut cost = scores.iter().filter(|(_, yes)| *yes).count() as f64 * MISSED;
    let mut best = (cost, 0.0);
    for (score, yes) in scores {
        cost += if yes { -MISSED } else { 1.0 };
        if cost < best.0 {
            best = (cost, score - 0.000_1);
        }
    }
    best.1
}

fn flag(cases: &[Case<'_>], head: Head, of: usize) -> f32 {
    let mut wrong: Vec<f32> = cases
        .iter()
        .filter(|case| !is(case.labels, head))
        .map(|case| case.scores[head as usize])
        .collect();
    wrong.sort_by(|one, other| other.total_cmp(one));
    wrong.get(wrong.len() * of / 1000).copied().unwrap_or(0.0)
}
