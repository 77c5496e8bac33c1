//! A server of embeddings as a hotline hosts one for its second reader, which finds urgent
//! what a test says is. It can be away, and can be another model than the one expected.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::StatusCode;
use axum::{Json, Router, routing::post};
use scan::second::{SAMPLE, SecondHead};
use serde_json::{Value, json};

/// A running server.
#[derive(Clone, Debug)]
pub struct Embeddings {
    url: String,
    inside: Arc<Mutex<Inside>>,
}

#[derive(Debug, Default)]
struct Inside {
    urgent: Vec<String>,
    asked: Vec<String>,
    mood: Mood,
}

/// How it behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Well,
    /// 500 to everything.
    Broken,
    /// It takes requests and never answers.
    Silent,
    /// It has another model.
    Other,
}

impl Embeddings {
    /// A server for which texts with these words in them are a matter of life.
    pub async fn find_urgent(words: &[&str]) -> Self {
        let inside = Inside {
            urgent: words.iter().map(|words| (*words).to_owned()).collect(),
            ..Inside::default()
        };
        let inside = Arc::new(Mutex::new(inside));
        let app = Router::new()
            .route("/v1/embeddings", post(embed))
            .with_state(Arc::clone(&inside));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url, inside }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn is(&self, mood: Mood) {
        self.inside.lock().expect("the lock").mood = mood;
    }

    /// Whether it was asked about this text, and whether it answered then or not.
    pub fn was_asked(&self, text: &str) -> bool {
        let inside = self.inside.lock().expect("the lock");
        inside.asked.iter().any(|asked| asked.contains(text))
    }
}

async fn embed(
    State(inside): State<Arc<Mutex<Inside>>>,
    Json(asked): Json<Value>,
) -> Result<Json<Value>, StatusCode> {
    let texts: Vec<String> = serde_json::from_value(asked["input"].clone()).expect("texts");
    let (mood, urgent) = {
        let mut inside = inside.lock().expect("the lock");
        inside.asked.extend(texts.iter().cloned());
        (inside.mood, inside.urgent.clone())
    };
    match mood {
        Mood::Broken => return Err(StatusCode::INTERNAL_SERVER_ERROR),
        Mood::Silent => std::future::pending().await,
        Mood::Well | Mood::Other => {}
    }
    let head = SecondHead::new().expect("the head");
    let is_urgent = |text: &str| urgent.iter().any(|words| text.contains(words.as_str()));
    let embedding = |text: &String| match text.as_str() {
        SAMPLE if mood == Mood::Other => head.sample.iter().rev().copied().collect(),
        SAMPLE => head.sample.clone(),
        text => towards(&head, is_urgent(text)),
    };
    let data = texts.iter().enumerate().map(|(index, text)| {
        json!({ "object": "embedding", "index": index, "embedding": embedding(text) })
    });
    let data: Vec<Value> = data.collect();
    Ok(Json(
        json!({ "object": "list", "data": data, "model": "a stand-in" }),
    ))
}

/// An embedding that the head hears as danger to life, or as nothing at all.
fn towards(head: &SecondHead, urgent: bool) -> Vec<f32> {
    let far = if urgent { 100.0 } else { -100.0 };
    let sum = |place: usize| head.weights.iter().map(|row| row[place]).sum::<f32>();
    (0..head.width()).map(|place| far * sum(place)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use scan::Distress;

    #[test]
    fn the_head_hears_what_it_should() {
        let head = SecondHead::new().expect("the head");
        for (urgent, level) in [(true, Distress::P1), (false, Distress::None)] {
            let heard = head.judge("text", -1.0, &[towards(&head, urgent)]);
            assert_eq!(heard.map(|heard| heard.distress), Some(level));
        }
    }
}
