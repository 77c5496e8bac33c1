//! The webhook of the app at Meta: registered, and looked at, with the app's own token.

use reqwest::Method;
use serde_json::{Value, json};

use super::Gate;
use super::fields::{id, list};
use super::graph::{Fault, Graph, answered};
use crate::channel::Finding;

/// What the app is told of.
#[derive(Debug, Clone, Copy)]
pub(in crate::channel) struct Subscription<'a> {
    /// `whatsapp_business_account` or `page`.
    pub object: &'a str,
    /// What nothing works without.
    pub fields: &'a [&'a str],
    /// What is told where Meta lets the app hear it.
    pub wished: &'a [&'a str],
}

/// Says that there is no address to deliver to.
pub(in crate::channel) fn no_webhook() -> Finding {
    Finding::fault(
        "no webhook: Meta delivers to https only; set http.public_url to the https address",
    )
}

/// Has Meta deliver to `url`; it asks there at once, so the program must be running. A
/// field that Meta does not let this app hear costs only itself.
pub(in crate::channel) async fn register(
    graph: &Graph,
    gate: &Gate,
    what: Subscription<'_>,
    url: &str,
) -> Vec<Finding> {
    let mut fields = what.fields.to_vec();
    let all = [what.fields, what.wished].concat();
    match try_register(graph, gate, what.object, &all, url).await {
        Ok(()) => return vec![registered(url, &all)],
        Err(Fault::Said(..)) if !what.wished.is_empty() => {}
        Err(fault) => return vec![not_taken(url, &fault)],
    }
    if let Err(fault) = try_register(graph, gate, what.object, &fields, url).await {
        return vec![not_taken(url, &fault)];
    }
    let mut refused = Vec::new();
    for wish in what.wished {
        fields.push(wish);
        if let Err(fault) = try_register(graph, gate, what.object, &fields, url).await {
            fields.pop();
            refused.push(Finding::note(format!(
                "Meta does not let this app hear of {wish} ({fault})"
            )));
        }
    }
    let mut found = vec![registered(url, &fields)];
    found.extend(refused);
    found
}

fn registered(url: &str, fields: &[&str]) -> Finding {
    Finding::good(format!("webhook registered: {url} ({})", fields.join(", ")))
}

fn not_taken(url: &str, fault: &Fault) -> Finding {
    Finding::fault(format!(
        "Meta does not take the webhook {url} ({fault}): the program must be running there, and app_secret must be the app's"
    ))
}

async fn try_register(
    graph: &Graph,
    gate: &Gate,
    object: &str,
    fields: &[&str],
    url: &str,
) -> Result<(), Fault> {
    let (app, token) = app(graph, gate).await?;
    let body = json!({
        "object": object,
        "callback_url": url,
        "verify_token": gate.verify_token(),
        "fields": fields.join(","),
    });
    let asked = graph.ask_as(Method::POST, &format!("{app}/subscriptions"), &token);
    answered(asked.json(&body)).await.map(|_| ())
}

/// The app's id, and the token that it has for itself.
async fn app(graph: &Graph, gate: &Gate) -> Result<(String, String), Fault> {
    let told = graph.get("app").await?;
    let app = id(&told["id"]).unwrap_or_default();
    let token = format!("{app}|{}", gate.secret());
    Ok((app, token))
}

/// Says that what Meta signs is not believed here, and what we prove is not believed there.
pub(in crate::channel) fn wrong_secret() -> Finding {
    Finding::fault(
        "app_secret is not the secret of the token's app: what Meta signs is refused by this program, and what this program asks by Meta",
    )
}

/// Whether what a page or a business account delivers to is the token's own app, and with
/// all of `fields` where it names any; in a word what delivers (“the page”).
pub(in crate::channel) async fn look_at_apps(
    graph: &Graph,
    path: &str,
    what: &str,
    fields: &[&str],
) -> Result<Finding, Fault> {
    let app = id(&graph.get("app").await?["id"]);
    let told = graph.get(path).await?;
    Ok(delivers(&told, app.as_deref(), what, fields))
}

fn delivers(told: &Value, app: Option<&str>, what: &str, fields: &[&str]) -> Finding {
    let again = "run `saiduan channels setup`";
    let is_ours = |told: &&Value| {
        let given = id(&told["id"]).or_else(|| id(&told["whatsapp_business_api_data"]["id"]));
        given.is_some() && given.as_deref() == app
    };
    let Some(ours) = list(&told["data"]).find(is_ours) else {
        return Finding::fault(match list(&told["data"]).next() {
            Some(_) => format!("{what} delivers to another app, and not to the token's: {again}"),
            None => format!("{what} delivers to no app: {again}"),
        });
    };
    let told: Vec<&str> = list(&ours["subscribed_fields"])
        .filter_map(Value::as_str)
        .collect();
    let missing: Vec<&str> = fields
        .iter()
        .copied()
        .filter(|f| !told.contains(f))
        .collect();
    match missing.is_empty() {
        true => Finding::good(format!("{what} delivers to this app")),
        false => Finding::fault(format!(
            "{what} does not tell of {}: {again}",
            missing.join(", ")
        )),
    }
}

/// Whether the secret is the app's, and where Meta delivers.
pub(in crate::channel) async fn look(
    graph: &Graph,
    gate: &Gate,
    what: Subscription<'_>,
    wanted: Option<&str>,
) -> Vec<Finding> {
    // The proof goes with every request.
    let proven = graph.get("app").await;
    if let Err(Fault::Said(said, _)) = &proven
        && (said.is_about_secret || said.code == 100)
    {
        return vec![wrong_secret()];
    }
    let mut found = vec![match proven {
        Ok(_) => Finding::good("app_secret belongs to the token's app"),
        Err(fault) => Finding::note(format!(
            "whether app_secret is right is not known ({fault})"
        )),
    }];
    found.extend(match wanted {
        Some(wanted) => look_at_webhook(graph, gate, what, wanted).await,
        None => vec![no_webhook()],
    });
    found
}

async fn look_at_webhook(
    graph: &Graph,
    gate: &Gate,
    what: Subscription<'_>,
    wanted: &str,
) -> Vec<Finding> {
    let told = async {
        let (app, token) = app(graph, gate).await?;
        answered(graph.ask_as(Method::GET, &format!("{app}/subscriptions"), &token)).await
    };
    match told.await {
        Ok(told) => webhook(&told, what, wanted),
        Err(fault) => vec![Finding::note(format!(
            "the app's webhook cannot be looked at ({fault})"
        ))],
    }
}

fn webhook(told: &Value, what: Subscription<'_>, wanted: &str) -> Vec<Finding> {
    let again = "run `saiduan channels setup` while the program is running";
    let ours = list(&told["data"]).find(|s| s["object"] == what.object);
    let Some(ours) = ours.filter(|s| s["callback_url"] == wanted) else {
        return vec![Finding::fault(format!(
            "the webhook is not {wanted}: {again}"
        ))];
    };
    let mut found = vec![Finding::good("webhook address")];
    if ours["active"] == false {
        found.push(Finding::fault(format!(
            "the webhook is switched off: {again}"
        )));
    }
    let told: Vec<&str> = list(&ours["fields"])
        .filter_map(|f| f["name"].as_str().or(f.as_str()))
        .collect();
    let missing = |fields: &[&str]| {
        let missing = fields.iter().filter(|field| !told.contains(field));
        let missing: Vec<&str> = missing.copied().collect();
        (!missing.is_empty()).then(|| missing.join(", "))
    };
    if let Some(missing) = missing(what.fields) {
        found.push(Finding::fault(format!(
            "Meta does not tell of {missing}: {again}"
        )));
    }
    match missing(what.wished) {
        Some(missing) => found.push(Finding::note(format!(
            "Meta does not tell of {missing}, which the program works without: {again}, which says whether it may"
        ))),
        None if !what.wished.is_empty() => {
            found.push(Finding::good(format!("Meta tells of {}", told.join(", "))));
        }
        None => {}
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Level;

    #[test]
    fn a_webhook_elsewhere_and_a_field_that_lacks_are_said_in_words() {
        let what = Subscription {
            object: "page",
            fields: &["messages", "message_echoes"],
            wished: &[],
        };
        let told = |url: &str, fields: Value| {
            let ours =
                json!({ "object": "page", "callback_url": url, "active": true, "fields": fields });
            webhook(
                &json!({ "data": [ours] }),
                what,
                "https://h/webhooks/messenger",
            )
        };
        let right = json!([{ "name": "messages" }, { "name": "message_echoes" }]);
        let all = told("https://h/webhooks/messenger", right);
        assert!(all.iter().all(|f| f.level == Level::Good), "{all:?}");
        let fewer = told("https://h/webhooks/messenger", json!(["messages"]));
        assert!(fewer[1].what.contains("message_echoes"), "{fewer:?}");
        let elsewhere = told("https://old/webhooks/messenger", json!([]));
        assert_eq!(elsewhere[0].level, Level::Fault);
    }

    #[test]
    fn what_delivers_to_another_app_or_tells_too_little_is_said() {
        let fields = ["messages", "messaging_postbacks"];
        let found =
            |told: Value| delivers(&json!({ "data": told }), Some("77"), "the page", &fields);
        let all = json!({ "id": "77", "subscribed_fields": fields });
        assert_eq!(found(json!([{ "id": "5" }, all])).level, Level::Good);
        for (told, part) in [
            (json!([]), "no app"),
            (
                json!([{ "id": "5", "subscribed_fields": fields }]),
                "another app",
            ),
            (
                json!([{ "id": "77", "subscribed_fields": ["messages"] }]),
                "messaging_postbacks",
            ),
            (json!([{ "id": "77" }]), "messages, messaging_postbacks"),
        ] {
            let found = found(told);
            assert_eq!(found.level, Level::Fault);
            assert!(found.what.contains(part), "{found:?}");
        }
        let account =
            json!({ "data": [{ "whatsapp_business_api_data": { "id": "77", "name": "n" } }] });
        let found = delivers(&account, Some("77"), "the business account", &[]);
        assert_eq!(found.level, Level::Good);
        assert_eq!(delivers(&account, None, "it", &[]).level, Level::Fault);
    }

    #[test]
    fn a_field_that_was_only_wished_for_is_no_fault() {
        let what = Subscription {
            object: "page",
            fields: &["messages"],
            wished: &["calls"],
        };
        let told = |fields: Value| {
            let ours =
                json!({ "object": "page", "callback_url": "u", "active": true, "fields": fields });
            webhook(&json!({ "data": [ours] }), what, "u")
        };
        let without = told(json!(["messages"]));
        assert_eq!(without[1].level, Level::Note);
        assert!(without[1].what.contains("calls"), "{without:?}");
        let with = told(json!(["messages", "calls"]));
        assert!(with.iter().all(|f| f.level == Level::Good), "{with:?}");
    }
}
