//! Mail over SMTP. 4xx and silence mean later, 5xx means never; a server that refuses *us* (its password, its TLS) means later, because
//! it is the city's setting that is wrong and not the mail.

use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::bounce::code;
use super::road::{Mail, MailFault, MailRoad};

/// How the line to the server is kept from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmtpTls {
    /// A server on the same machine or in the city's own network.
    None,
    /// STARTTLS, and nothing is said before it stands.
    StartTls,
}

/// Where mail is handed over.
#[derive(Clone)]
pub struct SmtpConfig {
    pub host: String,
    pub port: u16,
    pub tls: SmtpTls,
    /// The certificate (PEM) of an authority to trust besides those the machine knows: the city's own.
    pub ca: Option<Vec<u8>>,
    pub login: Option<(String, String)>,
    /// What we call ourselves (HELO); the machine's name when empty.
    pub hello: String,
    /// For the whole of one mail.
    pub timeout: Duration,
}

/// The server, with a small pool of connections.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    timeout: Duration,
}

impl Smtp {
    /// Connects to nothing yet. The reason when the TLS settings cannot be used.
    pub fn new(config: &SmtpConfig) -> Result<Self, String> {
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host)
            .port(config.port)
            .timeout(Some(config.timeout));
        if config.tls == SmtpTls::StartTls {
            let mut parameters = TlsParameters::builder(config.host.clone());
            if let Some(pem) = &config.ca {
                let ca = Certificate::from_pem(pem).map_err(|error| format!("the file of the authority: {error}"))?;
                parameters = parameters.add_root_certificate(ca);
            }
            builder = builder.tls(Tls::Required(parameters.build().map_err(|error| error.to_string())?));
        }
        if let Some((name, password)) = &config.login {
            builder = builder.credentials(Credentials::new(name.clone(), password.clone()));
        }
        if !config.hello.is_empty() {
            builder = builder.hello_name(ClientId::Domain(config.hello.clone()));
        }
        Ok(Self { transport: builder.build(), timeout: config.timeout })
    }

    /// Connects, signs in, and sends nothing; why it does not work, without address or password.
    pub async fn try_out(&self) -> Result<(), String> {
        match tokio::time::timeout(self.timeout, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err("the mail server hung up".to_owned()),
            Ok(Err(error)) => Err(match fault(&error) {
                MailFault::Later(why) | MailFault::Never(why) | MailFault::Nobody(why) => why,
            }),
            Err(_) => Err(SILENT.to_owned()),
        }
    }
}

impl MailRoad for Smtp {
    async fn send(&self, mail: &Mail) -> Result<(), MailFault> {
        let (envelope, message) = (mail.envelope()?, mail.message()?.formatted());
        match tokio::time::timeout(self.timeout, self.transport.send_raw(&envelope, &message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(fault(&error)),
            Err(_) => Err(MailFault::Later(SILENT.to_owned())),
        }
    }
}

/// Codes by which a server refuses the city and not the mail: authentication and TLS (RFC 4954, RFC 3207).
const OF_OURS: [u16; 5] = [503, 530, 534, 535, 538];

/// Codes by which a server says at RCPT that there is no such mailbox, or none that takes mail (RFC 5321, RFC 7505).
const NOBODY: [u16; 4] = [550, 551, 553, 556];

const SILENT: &str = "the mail server did not answer in time";

/// The reason stands in logs and in the outbox: a code or the kind of fault, never what the server wrote, which can quote an address.
fn fault(error: &Error) -> MailFault {
    let code = error.status().map(u16::from);
    MailFault::Later(match code {
        Some(535) => "the mail server refused our name or password (535)".to_owned(),
        Some(code) if OF_OURS.contains(&code) => format!("the mail server wants another login or TLS setting ({code})"),
        Some(code) if NOBODY.contains(&code) && error.is_permanent() => match status(error) {
            // 5.7: it is the mail or its sender that is not wanted, not the address that is wrong.
            Some(status) if status.starts_with("5.7.") => {
                return MailFault::Never(format!("the mail server refused it ({code} {status})"));
            }
            status => return MailFault::Nobody(status.unwrap_or_else(|| "5.1.0".to_owned())),
        },
        Some(code) if error.is_permanent() => return MailFault::Never(format!("the mail server refused it ({code})")),
        Some(code) => format!("the mail server put it off ({code})"),
        None if error.is_timeout() => SILENT.to_owned(),
        None => match certificate(error) {
            Some(why) => format!("the mail server's certificate is not accepted ({why})"),
            None if error.is_client() => "the mail server offers no TLS, or no login that we know".to_owned(),
            None => "the mail server cannot be reached".to_owned(),
        },
    })
}

/// What the TLS library says of the certificate: `UnknownIssuer`, `NotValidForName`, `Expired`.
fn certificate(error: &Error) -> Option<String> {
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        let text = inner.to_string();
        if let Some((_, why)) = text.split_once("invalid peer certificate: ") {
            return Some(why.chars().take_while(char::is_ascii_alphanumeric).collect());
        }
        cause = inner.source();
    }
    None
}

/// The enhanced code (RFC 3463) in what the server said; nothing else of it.
fn status(error: &Error) -> Option<String> {
    let said = std::error::Error::source(error)?.to_string();
    said.split([' ', '-', ',']).find_map(code)
}
