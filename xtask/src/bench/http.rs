//! A small HTTP/1.1 client on one kept-alive connection: cheap enough to share two cores with the server it measures.
//!
//! Plain text to loopback only; no redirects, no cookies by itself, no TLS.
use std::{
    fmt::Write as _,
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case, in the order they came.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The first header of this name, given in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// What `Set-Cookie` headers ask to send back: `a=1; b=2`.
    pub fn cookies(&self) -> String {
        let pairs = self.headers.iter().filter(|(name, _)| name == "set-cookie");
        pairs.filter_map(|(_, value)| value.split(';').next()).collect::<Vec<_>>().join("; ")
    }
}

/// One connection, opened when first needed and again after a fault.
#[derive(Debug)]
pub struct Client {
    address: SocketAddr,
    stream: Option<TcpStream>,
    limit: Duration,
    buffer: Vec<u8>,
}

impl Client {
    pub fn new(address: SocketAddr) -> Self {
        Self { address, stream: None, limit: Duration::from_secs(30), buffer: Vec::with_capacity(16 * 1024) }
    }

    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, &[], b"")
    }

    /// Posts a form: pairs are percent-encoded.
    pub fn post_form(&mut self, path: &str, cookies: &str, form: &[(&str, &str)]) -> io::Result<Answer> {
        let body = form_body(form);
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("cookie", cookies)];
        self.send("POST", path, &headers, body.as_bytes())
    }

    /// One request, one answer. A fault closes the connection: whether the server acted is then unknown.
    pub fn send(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> io::Result<Answer> {
        let answer = self.exchange(&request(self.address, method, path, headers, body));
        if answer.as_ref().map_or(true, |answer| answer.header("connection") == Some("close")) {
            self.stream = None;
        }
        answer
    }

    /// The next request opens a line of its own: the server closes one that idles.
    pub fn anew(&mut self) {
        self.stream = None;
    }

    /// Sends a whole request and hangs up without waiting for the answer.
    pub fn send_and_close(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> io::Result<()> {
        self.stream = None;
        let mut stream = TcpStream::connect_timeout(&self.address, self.limit)?;
        stream.write_all(&request(self.address, method, path, headers, body))?;
        stream.shutdown(std::net::Shutdown::Both)
    }

    fn exchange(&mut self, request: &[u8]) -> io::Result<Answer> {
        if self.stream.is_none() {
            let stream = TcpStream::connect_timeout(&self.address, self.limit)?;
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(self.limit))?;
            self.stream = Some(stream);
        }
        let Some(stream) = &mut self.stream else { return Err(io::Error::other("not connected")) };
        stream.write_all(request)?;
        self.buffer.clear();
        let mut piece = [0; 16 * 1024];
        loop {
            let read = stream.read(&mut piece)?;
            self.buffer.extend_from_slice(&piece[..read]);
            if let Some(answer) = parse(&self.buffer, read == 0)? {
                return Ok(answer);
            }
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }
}

fn request(to: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {to}\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    head.push_str("\r\n");
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

/// A whole answer, or nothing while more must be read.
fn parse(bytes: &[u8], ended: bool) -> io::Result<Option<Answer>> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut head = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(start) = head.parse(bytes).map_err(io::Error::other)? else { return Ok(None) };
    let mut answer = Answer { status: head.code.unwrap_or(0), headers: Vec::new(), body: Vec::new() };
    for header in head.headers.iter() {
        answer.headers.push((header.name.to_lowercase(), String::from_utf8_lossy(header.value).into_owned()));
    }
    let rest = &bytes[start..];
    if answer.header("transfer-encoding") == Some("chunked") {
        let Some(body) = unchunk(rest)? else { return Ok(None) };
        answer.body = body;
        return Ok(Some(answer));
    }
    let length = answer.header("content-length").and_then(|text| text.parse::<usize>().ok());
    let whole = match length {
        Some(length) => rest.len() >= length,
        None => ended || matches!(answer.status, 204 | 304),
    };
    if !whole {
        return Ok(None);
    }
    answer.body = rest[..length.unwrap_or(rest.len())].to_vec();
    Ok(Some(answer))
}

fn unchunk(mut bytes: &[u8]) -> io::Result<Option<Vec<u8>>> {
    let mut body = Vec::new();
    loop {
        let status = httparse::parse_chunk_size(bytes).map_err(|_| io::Error::other("a broken chunk"))?;
        let httparse::Status::Complete((start, size)) = status else { return Ok(None) };
        let size = usize::try_from(size).map_err(io::Error::other)?;
        let Some(chunk) = bytes.get(start..start + size) else { return Ok(None) };
        if bytes.len() < start + size + 2 {
            return Ok(None);
        }
        if size == 0 {
            return Ok(Some(body));
        }
        body.extend_from_slice(chunk);
        bytes = &bytes[start + size + 2..];
    }
}

/// `application/x-www-form-urlencoded`.
pub fn form_body(form: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        text.bytes().fold(String::new(), |mut out, byte| {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => out.push(char::from(byte)),
                b' ' => out.push('+'),
                _ => {
                    let _ = write!(out, "%{byte:02X}");
                }
            }
            out
        })
    };
    form.iter().map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_whole_only_with_its_last_byte() {
        let bytes = b"HTTP/1.1 303 See Other\r\nLocation: /r\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: b=2\r\nContent-Length: 3\r\n\r\nabc";
        for cut in 0..bytes.len() {
            assert!(parse(&bytes[..cut], false).expect("well formed").is_none(), "cut at {cut}");
        }
        let answer = parse(bytes, false).expect("well formed").expect("whole");
        assert_eq!((answer.status, answer.header("location"), &answer.body[..]), (303, Some("/r"), &b"abc"[..]));
        assert_eq!(answer.cookies(), "a=1; b=2");
    }

    #[test]
    fn chunks_are_joined() {
        let bytes = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        for cut in 0..bytes.len() {
            assert!(parse(&bytes[..cut], false).expect("well formed").is_none(), "cut at {cut}");
        }
        assert_eq!(parse(bytes, false).expect("well formed").expect("whole").body, b"abcde");
    }

    #[test]
    fn forms_are_encoded() {
        assert_eq!(form_body(&[("a b", "𠮷&=\u{3000}")]), "a+b=%F0%A0%AE%B7%26%3D%E3%80%80");
    }
}
