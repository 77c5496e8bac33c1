//! Lines that a process writes, collected while it runs.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};

#[derive(Clone, Debug, Default)]
pub struct Lines(Arc<Mutex<Vec<String>>>);

impl Lines {
    /// Reads to the end of a pipe, beside everything else.
    pub fn follow(&self, pipe: impl AsyncRead + Send + Unpin + 'static) {
        let lines = self.0.clone();
        tokio::spawn(async move {
            let mut reader = BufReader::new(pipe);
            let mut line = Vec::new();
            while reader
                .read_until(b'\n', &mut line)
                .await
                .is_ok_and(|read| read > 0)
            {
                let text = String::from_utf8_lossy(&line).trim_end().to_owned();
                lines
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(text);
                line.clear();
            }
        });
    }

    pub fn count(&self) -> usize {
        self.with(<[String]>::len)
    }

    pub fn find(&self, wanted: impl Fn(&str) -> bool) -> Option<String> {
        self.with(|lines| lines.iter().find(|line| wanted(line)).cloned())
    }

    /// The rest of the first line, from this one on, that begins with a word
    /// and a space: `chat     http://…`.
    pub fn after(&self, from: usize, word: &str) -> Option<String> {
        self.with(|lines| {
            let rest = lines
                .iter()
                .skip(from)
                .find_map(|line| line.trim_start().strip_prefix(word));
            rest.filter(|rest| rest.starts_with(' '))
                .map(|rest| rest.trim().to_owned())
        })
    }

    pub fn text(&self) -> String {
        self.tail(usize::MAX)
    }

    pub fn tail(&self, count: usize) -> String {
        self.with(|lines| {
            let from = lines.len().saturating_sub(count);
            lines[from..]
                .iter()
                .map(|line| format!("{line}\n"))
                .collect()
        })
    }

    fn with<T>(&self, look: impl FnOnce(&[String]) -> T) -> T {
        look(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_by_its_first_word() {
        let lines = Lines::default();
        let printed = [
            "training mode",
            "chat     http://127.0.0.1:1/chat",
            "console  http://127.0.0.1:1/console",
        ];
        lines
            .0
            .lock()
            .expect("the lock")
            .extend(printed.map(str::to_owned));
        assert_eq!(
            lines.after(0, "chat").as_deref(),
            Some("http://127.0.0.1:1/chat")
        );
        assert_eq!(lines.after(2, "chat"), None);
        assert_eq!(lines.after(0, "cons"), None);
        assert_eq!(lines.tail(1), "console  http://127.0.0.1:1/console\n");
    }
}
