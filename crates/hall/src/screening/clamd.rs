//! Talking to clamd: `INSTREAM` over TCP or a Unix socket. What it answers is taken only in the two forms that are a verdict; all else,
//! silence included, is a reason to come again.

use std::path::PathBuf;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};

/// Where the scanner listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clamd {
    /// `127.0.0.1:3310`.
    Tcp(String),
    /// `/run/clamav/clamd.ctl`.
    Socket(PathBuf),
}

/// A verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Clean,
    /// With the scanner's name for it.
    Found(String),
    /// More bytes than this scanner takes.
    TooLarge,
}

/// Between two bytes of the talk.
const SILENCE: Duration = Duration::from_secs(20);
/// For all of it: below the time after which another worker would take the file.
const WHOLE: Duration = Duration::from_secs(90);
const PIECE: usize = 64 * 1024;
/// Bytes of an answer at most.
const ANSWER: u64 = 4096;
/// Signs of a find's name at most.
const NAME: usize = 120;

trait Line: AsyncRead + AsyncWrite + Unpin + Send {}
impl<L: AsyncRead + AsyncWrite + Unpin + Send> Line for L {}

impl Clamd {
    /// From a setting: an absolute path is a socket, everything else host and port.
    pub fn parse(text: &str) -> Option<Self> {
        if text.starts_with('/') {
            return Some(Self::Socket(PathBuf::from(text)));
        }
        let (host, port) = text.rsplit_once(':')?;
        (!host.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0)).then(|| Self::Tcp(text.to_owned()))
    }

    async fn connect(&self) -> Result<Box<dyn Line>, String> {
        let away = |error: std::io::Error| format!("the scanner cannot be reached ({})", error.kind());
        Ok(match self {
            Self::Tcp(address) => Box::new(in_time(TcpStream::connect(address)).await?.map_err(away)?),
            Self::Socket(path) => Box::new(in_time(UnixStream::connect(path)).await?.map_err(away)?),
        })
    }

    /// Whether it answers; why not, in words without anybody's data.
    pub async fn ping(&self) -> Result<(), String> {
        let mut line = self.connect().await?;
        in_time(line.write_all(b"zPING\0")).await?.map_err(|error| broke(&error))?;
        match answer(&mut line).await?.as_slice() {
            b"PONG" => Ok(()),
            _ => Err(NONSENSE.to_owned()),
        }
    }

    /// What it says of these bytes. `Err`: nothing that counts; come again.
    pub async fn scan(&self, bytes: impl AsyncRead + Unpin + Send) -> Result<Said, String> {
        tokio::time::timeout(WHOLE, self.talk(bytes)).await.unwrap_or_else(|_| Err(SLOW.to_owned()))
    }

    async fn talk(&self, mut bytes: impl AsyncRead + Unpin + Send) -> Result<Said, String> {
        let mut line = self.connect().await?;
        let mut piece = vec![0; PIECE];
        let mut sent = in_time(line.write_all(b"zINSTREAM\0")).await?;
        while sent.is_ok() {
            let read = bytes.read(&mut piece).await.map_err(|error| format!("the file: {}", error.kind()))?;
            let length = u32::try_from(read).unwrap_or(u32::MAX).to_be_bytes();
            sent = in_time(async {
                line.write_all(&length).await?;
                line.write_all(&piece[..read]).await
            })
            .await?;
            if read == 0 {
                break;
            }
        }
        // It hangs up in the middle when a file is larger than it takes, and says so first.
        let said = answer(&mut line).await;
        match (sent, said) {
            (Ok(()), Ok(said)) => verdict(&said),
            (Err(_), Ok(said)) => match verdict(&said) {
                Ok(Said::TooLarge) => Ok(Said::TooLarge),
                _ => Err(NONSENSE.to_owned()),
            },
            (Err(error), Err(_)) => Err(broke(&error)),
            (Ok(()), Err(why)) => Err(why),
        }
    }
}

const NONSENSE: &str = "the scanner gave no answer that is one";
const SLOW: &str = "the scanner did not answer in time";

fn broke(error: &std::io::Error) -> String {
    format!("the line to the scanner broke ({})", error.kind())
}

async fn in_time<T>(work: impl Future<Output = T>) -> Result<T, String> {
    tokio::time::timeout(SILENCE, work).await.map_err(|_| SLOW.to_owned())
}

/// Up to the zero byte that ends an answer, without it. An answer that is cut off is none.
async fn answer(line: &mut Box<dyn Line>) -> Result<Vec<u8>, String> {
    let mut said = Vec::new();
    let whole = tokio::time::timeout(WHOLE, line.take(ANSWER).read_to_end(&mut said)).await;
    whole.map_err(|_| SLOW.to_owned())?.map_err(|error| broke(&error))?;
    match said.iter().position(|byte| *byte == 0) {
        Some(end) => {
            said.truncate(end);
            Ok(said)
        }
        None => Err(NONSENSE.to_owned()),
    }
}

/// `stream: OK`, `stream: NAME FOUND`, and the words for too large; nothing else is a verdict.
fn verdict(said: &[u8]) -> Result<Said, String> {
    let nonsense = || NONSENSE.to_owned();
    let said = std::str::from_utf8(said).map_err(|_| nonsense())?;
    if said == "INSTREAM size limit exceeded. ERROR" {
        return Ok(Said::TooLarge);
    }
    match said.strip_prefix("stream: ") {
        Some("OK") => Ok(Said::Clean),
        Some(rest) => {
            let name = rest.strip_suffix(" FOUND").filter(|name| !name.is_empty()).ok_or_else(nonsense)?;
            let name = name.chars().map(|sign| if sign.is_ascii_graphic() { sign } else { '_' });
            Ok(Said::Found(name.take(NAME).collect()))
        }
        None => Err(nonsense()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_a_verdict_is_one() {
        assert_eq!(verdict(b"stream: OK"), Ok(Said::Clean));
        assert_eq!(verdict(b"stream: Eicar-Test FOUND"), Ok(Said::Found("Eicar-Test".into())));
        assert_eq!(verdict(b"INSTREAM size limit exceeded. ERROR"), Ok(Said::TooLarge));
        for none in [
            "",
            "OK",
            "stream: ",
            "stream: OK ",
            "stream: FOUND",
            "stream:  FOUND",
            "stream: x ERROR",
            "UNKNOWN COMMAND",
        ] {
            assert!(verdict(none.as_bytes()).is_err(), "{none:?}");
        }
    }

    #[test]
    fn a_setting_is_a_socket_or_a_host_with_its_port() {
        assert_eq!(Clamd::parse("/run/clamav/clamd.ctl"), Some(Clamd::Socket("/run/clamav/clamd.ctl".into())));
        assert_eq!(Clamd::parse("scan.example.jp:3310"), Some(Clamd::Tcp("scan.example.jp:3310".into())));
        for none in ["", "scan", ":3310", "scan:0", "scan:99999", "run/clamd.ctl"] {
            assert_eq!(Clamd::parse(none), None, "{none}");
        }
    }

    proptest! {
        /// Whatever it says, only the one word passes a file.
        #[test]
        fn nothing_else_is_clean(said in proptest::collection::vec(any::<u8>(), 0..40)) {
            prop_assume!(said != b"stream: OK");
            prop_assert_ne!(verdict(&said), Ok(Said::Clean));
        }
    }
}
