//! The one writer of a city: takes commands as values, groups them, commits each group once, then answers.
//!
//! No user code runs here. Two commands of which one writes what the other reads or writes never share a group. A group
//! that fails for any reason but a refusal is rolled back and its members are run one by one.

pub(crate) mod check;
mod claims;
mod form;
mod group;
mod rows;
mod write;

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Instant;

use civic::{Chance, Clock};
use sea_orm::{DatabaseConnection, QueryResult, Statement};
use tokio::sync::{mpsc, oneshot};

use self::group::Stage;
use crate::figures::Figures;
use crate::wal::Wal;
use crate::{Changes, CityId, Committed, DbConfig, EngineKind, FormatNumber, Look, Refused, dialect};

/// How many commands share one commit at most.
const GROUP: usize = 256;
/// How often the others are let run before a group is closed, at most.
const PASSES: usize = 4;
/// How many may wait; the next one is told to come again.
const WAITING: usize = 4096;

/// The rows each statement of [`Work::Own`] returned.
pub(crate) type Wrote = Vec<Vec<QueryResult>>;

/// What can be handed over.
pub(crate) enum Work {
    Command(Box<Changes>),
    Look(Look),
    /// The store's own statements (queues, checkpoints).
    Own(Vec<Statement>),
    /// Finish what waits, then end.
    Stop,
}

/// What became of it.
pub(crate) enum Outcome {
    Committed(Committed),
    Looked,
    Wrote(Wrote),
    Refused(Refused),
    /// Lost a claim to a command that was itself dropped: to be run again, alone.
    Again,
}

pub(crate) struct Member {
    pub(crate) work: Work,
    reply: oneshot::Sender<Outcome>,
}

/// Where commands are handed in.
#[derive(Clone)]
pub(crate) struct Inbox {
    members: mpsc::Sender<Member>,
    figures: Figures,
}

impl Inbox {
    pub(crate) fn send(&self, work: Work, reply: oneshot::Sender<Outcome>) -> Result<(), Refused> {
        self.members.try_send(Member { work, reply }).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => {
                self.figures.busy();
                Refused::Busy
            }
            mpsc::error::TrySendError::Closed(_) => {
                Refused::Failed { text: "the store is closed".into(), reference: "closed".into() }
            }
        })
    }

    /// How many wait for the committer now.
    pub(crate) fn waiting(&self) -> usize {
        self.members.max_capacity() - self.members.capacity()
    }
}

pub(crate) struct Committer {
    engine: EngineKind,
    city: CityId,
    writer: DatabaseConnection,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    format_number: FormatNumber,
    order: Arc<RwLock<Vec<String>>>,
    figures: Figures,
}

impl Committer {
    pub(crate) fn start(
        engine: EngineKind,
        (writer, wal): (DatabaseConnection, Option<Wal>),
        config: &DbConfig,
        order: Arc<RwLock<Vec<String>>>,
        figures: Figures,
    ) -> Inbox {
        let (inbox, waiting) = mpsc::channel(WAITING);
        let committer = Self {
            engine,
            city: config.city,
            writer,
            clock: config.clock.clone(),
            chance: config.chance.clone(),
            format_number: config.format_number,
            order,
            figures: figures.clone(),
        };
        // A task of its own: a caller who goes away cannot cut a command.
        tokio::spawn(committer.run(waiting, wal));
        Inbox { members: inbox, figures }
    }

    async fn run(self, mut waiting: mpsc::Receiver<Member>, mut wal: Option<Wal>) {
        let mut pending = Vec::with_capacity(GROUP);
        loop {
            if pending.is_empty() && waiting.recv_many(&mut pending, GROUP).await == 0 {
                return;
            }
            gather(&mut waiting, &mut pending).await;
            if pending.iter().any(|member| matches!(member.work, Work::Stop)) {
                waiting.close();
            }
            let group = form::take_group(&mut pending);
            self.settle(group).await;
            if let Some(wal) = &mut wal {
                wal.mind(&self.writer).await;
            }
        }
    }

    /// Commits a group and answers its members.
    async fn settle(&self, group: Vec<Member>) {
        let since = Instant::now();
        let committed = self.commit(&group).await;
        self.figures.settled(group.len(), since);
        match committed {
            Ok(outcomes) => {
                let mut alone = Vec::new();
                for (member, outcome) in group.into_iter().zip(outcomes) {
                    match outcome {
                        Outcome::Again => alone.push(member),
                        outcome => self.answer(member, outcome),
                    }
                }
                self.one_by_one(alone).await;
            }
            Err(trouble) if self.is_unknown(&trouble) => self.ask_again(group, &trouble).await,
            Err(trouble) if group.len() > 1 && trouble.stage != Stage::Begin => {
                tracing::debug!(error = %trouble.error, members = group.len(), "the group failed and is run one by one");
                self.one_by_one(group).await;
            }
            Err(trouble) => {
                for member in group {
                    let refused = self.refusal(&trouble, &member.work);
                    self.answer(member, Outcome::Refused(refused));
                }
            }
        }
    }

    async fn one_by_one(&self, members: Vec<Member>) {
        for member in members {
            let one = [member];
            let outcome = match self.commit(&one).await {
                Ok(mut outcomes) => outcomes.pop().unwrap_or(Outcome::Again),
                Err(trouble) => Outcome::Refused(self.refusal(&trouble, &one[0].work)),
            };
            let [member] = one;
            self.answer(member, outcome);
        }
    }

    /// The connection broke while committing. A command with a once-key is simply asked again: the city's row is locked
    /// until the first try has ended, and then the key tells. Of the others nobody knows.
    async fn ask_again(&self, group: Vec<Member>, trouble: &group::Trouble) {
        for member in group {
            let one = [member];
            let unknown = |trouble| Outcome::Refused(self.unknown(trouble, &one[0].work));
            let has_key = matches!(&one[0].work, Work::Command(changes) if changes.once.is_some());
            let outcome = if has_key {
                match self.commit(&one).await {
                    Ok(mut outcomes) => outcomes.pop().unwrap_or_else(|| unknown(trouble)),
                    Err(again) => unknown(&again),
                }
            } else {
                unknown(trouble)
            };
            let [member] = one;
            self.answer(member, outcome);
        }
    }

    fn is_unknown(&self, trouble: &group::Trouble) -> bool {
        trouble.stage == Stage::Commit && dialect::may_have_committed(self.engine, &trouble.error)
    }

    fn unknown(&self, trouble: &group::Trouble, work: &Work) -> Refused {
        let reference = self.reference();
        tracing::error!(reference, error = %trouble.error, "the connection broke while committing");
        let Work::Command(changes) = work else { return Refused::Unknown(None) };
        Refused::Unknown(changes.once.clone())
    }

    fn refusal(&self, trouble: &group::Trouble, work: &Work) -> Refused {
        if self.is_unknown(trouble) {
            return self.unknown(trouble, work);
        }
        let reference = self.reference();
        tracing::error!(reference, error = %trouble.error, "a command was not stored");
        Refused::Failed { text: trouble.error.to_string(), reference }
    }

    fn reference(&self) -> String {
        format!("{:08x}", self.chance.u64() >> 32)
    }

    fn answer(&self, member: Member, outcome: Outcome) {
        self.figures.became(&outcome);
        // The caller may have gone away: the command is carried out all the same.
        let _ = member.reply.send(outcome);
    }

    fn order(&self) -> Vec<String> {
        self.order.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Takes what waits. Lets those run first who can, while that adds to the group: whoever was just answered hands over the
/// next command now or waits for a whole commit. It never sleeps, so a lone command is not held up.
async fn gather(waiting: &mut mpsc::Receiver<Member>, pending: &mut Vec<Member>) {
    for _ in 0..PASSES {
        tokio::task::yield_now().await;
        let before = pending.len();
        while pending.len() < GROUP
            && let Ok(member) = waiting.try_recv()
        {
            pending.push(member);
        }
        if pending.len() == before || pending.len() == GROUP {
            return;
        }
    }
}
