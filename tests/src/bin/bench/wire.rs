//! As much of HTTP/1.1 as the load needs: one message after the other on a
//! connection that stays open, with a Content-Length.

use std::io;

use tokio::{io::AsyncReadExt, net::TcpStream};

/// What has been read and not yet used.
#[derive(Debug, Default)]
pub struct Inbox {
    buffer: Vec<u8>,
    used: usize,
}

impl Inbox {
    /// The first line and the body of the next message; `None` when the
    /// connection ended between two.
    pub async fn next(&mut self, stream: &mut TcpStream) -> io::Result<Option<(&[u8], &[u8])>> {
        self.buffer.drain(..self.used);
        self.used = 0;
        loop {
            if let Some(head) = find(&self.buffer, b"\r\n\r\n") {
                let length = content_length(&self.buffer[..head])?;
                let (from, to) = (head + 4, head + 4 + length);
                if self.buffer.len() >= to {
                    self.used = to;
                    let line = find(&self.buffer, b"\r\n").unwrap_or(head);
                    return Ok(Some((&self.buffer[..line], &self.buffer[from..to])));
                }
            }
            if stream.read_buf(&mut self.buffer).await? == 0 {
                return match self.buffer.is_empty() {
                    true => Ok(None),
                    false => Err(io::ErrorKind::UnexpectedEof.into()),
                };
            }
        }
    }
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

fn content_length(head: &[u8]) -> io::Result<usize> {
    for line in head.split(|byte| *byte == b'\n').skip(1) {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else {
            continue;
        };
        let (name, value) = line.split_at(colon);
        if name.eq_ignore_ascii_case(b"content-length") {
            let digits = value.iter().filter(|byte| byte.is_ascii_digit());
            return Ok(digits.fold(0, |number, digit| number * 10 + usize::from(digit - b'0')));
        }
        if name.eq_ignore_ascii_case(b"transfer-encoding") {
            return Err(io::Error::other(
                "a chunked body, which the load does not read",
            ));
        }
    }
    Ok(0)
}
