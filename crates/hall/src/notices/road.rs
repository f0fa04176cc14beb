//! The road a mail leaves by. What goes wrong on it is told apart by one question: would it help to try again?

use std::time::{Duration, SystemTime};

use civic::Millis;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use uuid::Uuid;

/// A mail, ready to go. The same id always gives the same Message-ID, so that a mail sent twice can be recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub id: Uuid,
    pub from_name: String,
    pub from: String,
    /// The sender on the envelope, to whom reports go.
    pub bounces: String,
    pub to: String,
    pub subject: String,
    pub body: String,
    pub at: Millis,
}

/// Why a mail did not go out. The words are kept in the outbox: never an address, never what a server quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailFault {
    /// The other side is away or busy: again later.
    Later(String),
    /// The server knows no such mailbox; with the status code (`5.1.1`).
    Nobody(String),
    /// It will never be taken.
    Never(String),
}

/// A way to send mail.
pub trait MailRoad: Send + Sync + 'static {
    fn send(&self, mail: &Mail) -> impl Future<Output = Result<(), MailFault>> + Send;
}

impl<R: MailRoad> MailRoad for std::sync::Arc<R> {
    fn send(&self, mail: &Mail) -> impl Future<Output = Result<(), MailFault>> + Send {
        R::send(self, mail)
    }
}

/// RFC 3834: no machine answers a machine.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Mail {
    /// Who sends it and who gets it, as the servers on the way are told (RFC 5321).
    pub fn envelope(&self) -> Result<Envelope, MailFault> {
        let never = |what: &str| MailFault::Never(format!("{what} cannot be written on an envelope"));
        let from = self.bounces.parse().map_err(|_| never("the address for reports"))?;
        let to = self.to.parse().map_err(|_| never("the address"))?;
        Envelope::new(Some(from), vec![to]).map_err(|_| never("the address"))
    }

    /// The message as it travels (RFC 5322).
    pub fn message(&self) -> Result<Message, MailFault> {
        let never = |what: &str| MailFault::Never(format!("{what} cannot be written into a mail"));
        let from = self.from.parse().map_err(|_| never("the city's address"))?;
        let to = self.to.parse().map_err(|_| never("the address"))?;
        let domain = self.from.rsplit('@').next().unwrap_or("localhost");
        let at = SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(self.at.0).unwrap_or(0));
        Message::builder()
            .message_id(Some(format!("<{}@{domain}>", self.id.simple())))
            .date(at)
            .from(Mailbox::new(Some(self.from_name.clone()), from))
            .to(Mailbox::new(None, to))
            .subject(self.subject.clone())
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(self.body.clone())
            .map_err(|_| never("the text"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(to: &str) -> Mail {
        Mail {
            id: Uuid::from_u128(7),
            from_name: "火の国市".into(),
            from: "madoguchi@hinokuni.example".into(),
            bounces: "madoguchi@hinokuni.example".into(),
            to: to.into(),
            subject: "【火の国市】お知らせがあります".into(),
            body: "https://www.city.hinokuni.example/status\n".into(),
            at: Millis(1_788_000_000_000),
        }
    }

    #[test]
    fn a_mail_says_when_it_was_made_and_which_it_is() {
        let text = String::from_utf8(mail("a@example.jp").message().unwrap().formatted()).unwrap();
        assert!(text.contains("Message-ID: <00000000000000000000000000000007@hinokuni.example>"), "{text}");
        assert!(text.contains("Date: Sat, 29 Aug 2026"), "{text}");
        assert!(
            text.contains("Auto-Submitted: auto-generated")
                && text.contains("https://www.city.hinokuni.example/status")
        );
    }

    #[test]
    fn an_address_that_is_none_is_refused_without_being_quoted() {
        for bad in ["", "nobody", "a@b\r\nBcc: c@d", "canary@"] {
            let Err(MailFault::Never(why)) = mail(bad).message() else { panic!("{bad:?} was taken") };
            assert!(!why.contains("canary"));
        }
    }
}
