//! Kind, regime, issuer, basis and channels: the legal frame that decides which duties, refusals and notices exist.

use civic::Text;

/// 申請 | 届出 | 証明 | 予約.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Application,
    Notification,
    Certificate,
    Reservation,
}

/// Which law of procedure binds the office. File words: `行政手続法`, `行政手続条例`, `適用除外`, `要綱`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regime {
    /// 行政手続法: criteria, standard period, reasons, progress on request.
    Act,
    /// 行政手続条例: the same duties from the city's own ordinance.
    Ordinance,
    /// 適用除外 (住基・戸籍, 開示請求…): its own law rules; 不受理 only on named grounds.
    Exempt,
    /// 要綱: a gift contract; no 処分 and no 教示.
    Guideline,
}

/// Who decides. File words: `市長`, `区長`, `教育委員会`, `福祉事務所長`, ….
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer(pub String);

/// File words: `自治事務`, `法定受託1号`, `法定受託2号`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affairs {
    Own,
    Delegated1,
    Delegated2,
}

#[derive(Clone, Debug)]
pub struct Basis {
    pub law: String,
    /// As written: `7`, `31の2`.
    pub article: String,
    pub affairs: Affairs,
    /// 不受理 grounds for a 住基・戸籍 届出, each in words; else empty.
    pub refusal_grounds: Vec<Text>,
}

impl Basis {
    /// The article as Japanese law is cited: `7条`, `90条の2`.
    pub fn numbered(&self) -> String {
        match self.article.split_once('の') {
            Some((article, branch)) => format!("{article}条の{branch}"),
            None => format!("{}条", self.article),
        }
    }
}

/// How sure the hall must be of who applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assurance {
    None,
    /// An e-mail address was reached.
    Email,
    /// An officer checked identity papers.
    Paper,
    /// Seen at a desk.
    Desk,
}

/// One way in.
#[derive(Clone, Debug)]
pub enum Way {
    Open {
        assurance: Assurance,
    },
    /// Prepared here, finished at the desk (転入届): the law wants it, and says why.
    Prepare {
        why: Text,
    },
    Closed {
        why: Text,
    },
}

#[derive(Clone, Debug)]
pub struct Channels {
    pub online: Way,
    pub phone: Way,
    pub desk: Way,
    pub post: Way,
}

/// As what somebody may act for the applicant: 法定代理, 任意代理 (委任状), 使者, 申請代行.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proxy {
    /// 法定代理: a parent, a guardian.
    Legal,
    /// 任意代理, by a 委任状.
    Mandate,
    /// 使者: carries the paper, decides nothing.
    Messenger,
    /// 申請代行: writes and hands in for somebody, as a 行政書士 or a facility does.
    Filing,
}

impl Proxy {
    pub const ALL: [Self; 4] = [Self::Legal, Self::Mandate, Self::Messenger, Self::Filing];

    /// As it stands in the file and in rows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Legal => "legal",
            Self::Mandate => "mandate",
            Self::Messenger => "messenger",
            Self::Filing => "filing",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|proxy| proxy.word() == word)
    }

    /// Whether the office's answer goes to the proxy: who represents the applicant receives for them; who only carries or writes does not.
    pub fn receives(self) -> bool {
        matches!(self, Self::Legal | Self::Mandate)
    }
}

/// A period that runs for the applicant (15日特例), from the day after an event.
#[derive(Clone, Debug)]
pub struct Applicant {
    pub days: u16,
    /// The key of the date it runs from.
    pub from: String,
    pub basis: String,
    /// What being late means.
    pub late: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_number_stands_behind_its_article() {
        let of = |article: &str| {
            let basis = Basis {
                law: "災害対策基本法".into(),
                article: article.into(),
                affairs: Affairs::Own,
                refusal_grounds: Vec::new(),
            };
            basis.numbered()
        };
        assert_eq!((of("7"), of("90の2")), ("7条".to_owned(), "90条の2".to_owned()));
    }
}
