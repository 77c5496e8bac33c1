//! The chromedriver process and one WebDriver session in it.

use std::{
    io::{Read, Write},
    net::TcpStream,
    process::Stdio,
    time::Duration,
};

use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

/// What WebDriver calls an error, `stale element reference`, and its message.
#[derive(Clone, Debug)]
pub struct Failure {
    pub error: String,
    message: String,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let first = self.message.lines().next().unwrap_or_default();
        write!(f, "{}: {first}", self.error)
    }
}

#[derive(Debug)]
pub struct Driver {
    process: Child,
    http: reqwest::Client,
    port: u16,
    session: String,
}

impl Driver {
    /// Starts chromedriver on a port of its choice, and a browser in it.
    pub async fn start(capabilities: &Value) -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| {
                panic!("chromedriver does not start: {error}; tests/setup installs it")
            });
        let port = port(&mut process).await;
        let http = reqwest::Client::builder()
            .timeout(Duration::from_secs(90))
            .build()
            .expect("an HTTP client");
        let mut driver = Self {
            process,
            http,
            port,
            session: String::new(),
        };
        let url = format!("http://127.0.0.1:{port}/session");
        let begun = driver.send(driver.http.post(url).json(capabilities)).await;
        let begun = begun.unwrap_or_else(|failure| panic!("the browser does not start: {failure}"));
        driver.session = begun["sessionId"]
            .as_str()
            .expect("a session has an id")
            .to_owned();
        driver
    }

    pub async fn get(&self, path: &str) -> Result<Value, Failure> {
        self.send(self.http.get(self.url(path))).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Result<Value, Failure> {
        self.send(self.http.post(self.url(path)).json(&body)).await
    }

    fn url(&self, path: &str) -> String {
        format!(
            "http://127.0.0.1:{}/session/{}{path}",
            self.port, self.session
        )
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Result<Value, Failure> {
        let lost = |error: reqwest::Error| Failure {
            error: "no answer".to_owned(),
            message: error.to_string(),
        };
        let response = request.send().await.map_err(lost)?;
        let accepted = response.status().is_success();
        let mut answer: Value = response.json().await.map_err(lost)?;
        let value = answer["value"].take();
        if accepted {
            return Ok(value);
        }
        let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Err(Failure {
            error: text("error"),
            message: text("message"),
        })
    }

    /// Ends the session, so that chromedriver ends its browser: a process
    /// that is only killed leaves the browser behind. Dropping cannot wait
    /// for a future, hence a plain socket.
    fn quit(&self) -> std::io::Result<()> {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port))?;
        socket.set_read_timeout(Some(Duration::from_secs(10)))?;
        let session = &self.session;
        write!(
            socket,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = [0; 16];
        socket.read(&mut answer).map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty()
            && let Err(error) = self.quit()
        {
            eprintln!("the browser may still be there: {error}");
        }
        let _ = self.process.start_kill();
    }
}

/// "ChromeDriver was started successfully on port 40123."
async fn port(process: &mut Child) -> u16 {
    let output = process.stdout.take().expect("a pipe from its output");
    let mut lines = BufReader::new(output).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let port = line
            .split("on port ")
            .nth(1)
            .map(|rest| rest.trim_end_matches('.'));
        if let Some(Ok(port)) = port.map(str::parse::<u16>)
            && port != 0
        {
            // Kept open: chromedriver must not meet a closed pipe.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return port;
        }
    }
    panic!("chromedriver ended without saying its port");
}

/// Standard base64, as screenshots come; other characters are passed over.
pub fn from_base64(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u32> = text.bytes().filter_map(digit).map(u32::from).collect();
    let bytes = digits.chunks(4).flat_map(|group| {
        let bits = (0..4).fold(0, |bits, i| bits << 6 | group.get(i).copied().unwrap_or(0));
        let [_, bytes @ ..] = bits.to_be_bytes();
        bytes.into_iter().take(group.len() - 1)
    });
    bytes.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_every_length() {
        for (text, bytes) in [
            ("", ""),
            ("Zg==", "f"),
            ("Zm8=", "fo"),
            ("Zm9v", "foo"),
            ("Zm9vYg==", "foob"),
        ] {
            assert_eq!(from_base64(text), bytes.as_bytes());
        }
    }
}
