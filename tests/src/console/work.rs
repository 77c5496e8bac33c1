//! What operators and officers do all day, one verb each.

use reqwest::StatusCode;

use super::{Staff, between};
use crate::patience;

impl Staff {
    pub async fn goes_on_duty(&self) {
        let form = [("duty", "on"), ("to", "/console/queue")];
        self.fills("/console/queue", "/console/duty", &form).await;
    }

    /// Waits until one of the cases in the queue says this; its id.
    pub async fn finds_case(&self, words: &str) -> String {
        let (queue, path) = ("/console/queue?show=all", "/console/case/");
        self.finds(queue, path, words).await
    }

    /// Every open case, by its id.
    pub async fn lists_cases(&self) -> Vec<String> {
        ids(
            &self.opens("/console/queue?show=all").await,
            "/console/case/",
        )
    }

    /// Claims a case from the queue: 303 when it was to be had, 409 when not.
    pub async fn claims(&self, case: &str) -> StatusCode {
        let form = [("case", case)];
        let (queue, path) = ("/console/queue", "/console/queue/claim");
        self.sends(queue, path, &form).await.status()
    }

    /// Writes to the person.
    pub async fn writes(&self, case: &str, text: &str) {
        let page = self.opens(&case_page(case)).await;
        let report = between(&page, "name=\"report\" value=\"", "\"");
        let form = [("report", report.as_str()), ("text", text)];
        let path = format!("/console/case/{case}/say");
        self.fills(&case_page(case), &path, &form).await;
    }

    /// Lets the program go on with the talk.
    pub async fn hands_back(&self, case: &str) {
        let page = self.opens(&case_page(case)).await;
        let report = between(&page, "name=\"report\" value=\"", "\"");
        let path = format!("/console/case/{case}/hand-back");
        let form = [("report", report.as_str())];
        self.fills(&case_page(case), &path, &form).await;
    }

    /// Begins to write to the person, as the console's page says by itself.
    pub async fn begins_to_write(&self, case: &str) {
        let report = self.report_of(case).await;
        self.types_to(case, &report).await;
    }

    /// The report to which whoever holds a case writes.
    pub async fn report_of(&self, case: &str) -> String {
        let page = self.opens(&case_page(case)).await;
        between(&page, "name=\"report\" value=\"", "\"")
    }

    /// The same as beginning to write, whatever the own page offers.
    pub async fn types_to(&self, case: &str, report: &str) {
        let path = format!("/console/case/{case}/typing");
        self.fills(&case_page(case), &path, &[("report", report)])
            .await;
    }

    /// Refers a case for protection; who has not agreed is asked first.
    pub async fn refers(&self, case: &str, agency: &str) {
        let path = format!("/console/case/{case}/refer/{agency}");
        self.fills(&path, &path, &[("line", "protection")]).await;
    }

    /// Waits until the case has a referral in this state.
    pub async fn sees_referral(&self, case: &str, state: &str) -> String {
        let class = format!("class=\"state-{state}\"");
        self.sees(&case_page(case), &class).await
    }

    /// Waits for a packet that says this; its address.
    pub async fn finds_packet(&self, words: &str) -> String {
        let path = "/console/referral/";
        let id = self.finds("/console/referrals", path, words).await;
        format!("{path}{id}")
    }

    /// The referrals to this officer's agency, by their ids.
    pub async fn lists_packets(&self) -> Vec<String> {
        ids(
            &self.opens("/console/referrals").await,
            "/console/referral/",
        )
    }

    pub async fn accepts(&self, packet: &str) {
        self.fills(packet, &format!("{packet}/accept"), &[]).await;
    }

    pub async fn declines(&self, packet: &str, reason: &str, text: &str) {
        let form = [("reason", reason), ("text", text)];
        self.fills(packet, &format!("{packet}/decline"), &form)
            .await;
    }

    /// Waits until one of the pages that a list names says this; its id.
    async fn finds(&self, list: &str, path: &str, words: &str) -> String {
        let mut seen = Vec::new();
        let found = patience::until(async || {
            seen = ids(&self.opens(list).await, path);
            for id in &seen {
                if self.opens(&format!("{path}{id}")).await.contains(words) {
                    return Some(id.clone());
                }
            }
            None
        });
        let found = found.await;
        found.unwrap_or_else(|| panic!("nothing in {list} says {words:?}: {seen:?}"))
    }
}

/// Where a case is read.
pub fn case_page(case: &str) -> String {
    format!("/console/case/{case}")
}

/// The ids after a path, each once, in the order of the page.
fn ids(page: &str, path: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for rest in page.split(path).skip(1) {
        let is_id = |c: &char| c.is_ascii_hexdigit() || *c == '-';
        let id: String = rest.chars().take_while(is_id).collect();
        if id.len() == 36 && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}
