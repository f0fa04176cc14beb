//! Mail over SMTP. 4xx and silence mean later, 5xx means never; a server that refuses *us* (its password, its TLS) means later, because
//! it is the city's setting that is wrong and not the mail.

use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

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
            let parameters = TlsParameters::new(config.host.clone()).map_err(|error| error.to_string())?;
            builder = builder.tls(Tls::Required(parameters));
        }
        if let Some((name, password)) = &config.login {
            builder = builder.credentials(Credentials::new(name.clone(), password.clone()));
        }
        if !config.hello.is_empty() {
            builder = builder.hello_name(ClientId::Domain(config.hello.clone()));
        }
        Ok(Self { transport: builder.build(), timeout: config.timeout })
    }
}

impl MailRoad for Smtp {
    async fn send(&self, mail: &Mail) -> Result<(), MailFault> {
        let message = mail.message()?;
        match tokio::time::timeout(self.timeout, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(fault(&error)),
            Err(_) => Err(MailFault::Later("the mail server did not answer in time".to_owned())),
        }
    }
}

/// Codes by which a server refuses the city and not the mail: authentication and TLS (RFC 4954, RFC 3207).
const OF_OURS: [u16; 5] = [503, 530, 534, 535, 538];

fn fault(error: &Error) -> MailFault {
    let code = error.status().map(u16::from);
    match code {
        Some(code) if error.is_permanent() && !OF_OURS.contains(&code) => {
            MailFault::Never(format!("the mail server refused it ({code})"))
        }
        Some(code) => MailFault::Later(format!("the mail server put it off ({code})")),
        None if error.is_timeout() => MailFault::Later("the mail server did not answer in time".to_owned()),
        None => MailFault::Later("the mail server cannot be reached".to_owned()),
    }
}
