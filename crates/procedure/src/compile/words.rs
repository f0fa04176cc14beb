//! The words on a procedure's drawing: names from the file, the rest from a short table.

use civic::Lang;
use flow::{CITIZEN_LANE, Graph, Labels};

use super::{RETURN, START, WITHDRAWN, approve_node, draft_node, end_node, exits, next_node, task_node};
use crate::model::{Exit, Next, Outcome, Procedure, Stage, StageKind};

/// What a drawing says beside the names in the file.
#[derive(Clone, Debug)]
pub struct FlowWords {
    pub lang: Lang,
    /// `{name}` is the procedure's.
    pub title: String,
    pub desc: String,
    pub arrives: String,
    pub draft: String,
    /// `{role}` is the approver's.
    pub approve: String,
    pub hand_back: String,
    pub citizen: String,
    pub any_time: String,
    pub withdraw: String,
    pub extend: String,
    pub here: String,
    pub minutes: String,
    pub granted: String,
    pub partly: String,
    pub refused: String,
    pub not_accepted: String,
    pub done: String,
}

impl FlowWords {
    /// The hall's words; a page may change any of them.
    pub fn standard(lang: Lang) -> Self {
        let say = |ja: &str, en: &str, simple: &str| match lang {
            Lang::Ja => ja.to_owned(),
            Lang::En => en.to_owned(),
            Lang::JaSimple => simple.to_owned(),
        };
        Self {
            lang,
            title: say("{name}の流れ", "{name}: the steps", "{name}の 流れ"),
            desc: say(
                "届いてから終わるまで、だれが何をするかを左から右へ示します。同じ内容の一覧が下にあります。",
                "Who does what, from arrival to the end, left to right. The same steps are listed below.",
                "だれが なにを するか。左から 右へ すすみます。",
            ),
            arrives: say("届く", "Arrives", "とどく"),
            draft: say("起案", "Draft", "案を 書く"),
            approve: say("{role}の決裁", "Approval: {role}", "{role}が 決める"),
            hand_back: say("差し戻し", "handed back", "もどす"),
            citizen: say("あなた", "You", "あなた"),
            any_time: say("いつでもできること:", "At any time:", "いつでも できる:"),
            withdraw: say("取り下げ", "withdraw", "やめる"),
            extend: say("期間の延長（理由をお知らせします）", "extension (with the reason)", "日を のばす"),
            here: say("いま", "Now", "いま"),
            minutes: say("分", " min", "分"),
            granted: say("認める", "Granted", "できる"),
            partly: say("一部を認める", "Granted in part", "一部 できる"),
            refused: say("認めない", "Refused", "できない"),
            not_accepted: say("受理しない", "Not accepted", "うけとらない"),
            done: say("終わり", "Done", "おわり"),
        }
    }

    fn outcome(&self, outcome: Outcome) -> &str {
        match outcome {
            Outcome::Granted => &self.granted,
            Outcome::Partly => &self.partly,
            Outcome::Refused => &self.refused,
            Outcome::NotAccepted => &self.not_accepted,
            Outcome::Done => &self.done,
        }
    }
}

/// The labels of a compiled graph. `role` names a role of the city (`clerk` → こども支援課 担当).
pub fn labels(procedure: &Procedure, graph: &Graph, words: &FlowWords, role: &dyn Fn(&str) -> String) -> Labels {
    let name = procedure.name.get(words.lang);
    let mut labels = Labels {
        title: words.title.replace("{name}", name),
        desc: words.desc.clone(),
        any_time: words.any_time.clone(),
        here: words.here.clone(),
        minutes: words.minutes.clone(),
        ..Labels::default()
    };
    labels.nodes.insert(START.into(), words.arrives.clone());
    labels.nodes.insert(WITHDRAWN.into(), words.withdraw.clone());
    for lane in &graph.lanes {
        let text = if lane == CITIZEN_LANE { words.citizen.clone() } else { role(lane) };
        labels.lanes.insert(lane.clone(), text);
    }
    for boundary in &graph.boundaries {
        let text = match boundary.id.as_str() {
            "@withdraw" => &words.withdraw,
            "@extend" => &words.extend,
            // A transfer between sections is the hall's own affair.
            _ => continue,
        };
        labels.boundaries.insert(boundary.id.clone(), text.clone());
    }
    let several = procedure.stages.values().filter(|stage| matches!(stage.kind, StageKind::Approval(_))).count() > 1;
    for stage in procedure.stages.values() {
        name_nodes(&mut labels, stage, words, role);
        if several && matches!(stage.kind, StageKind::Approval(_)) && !stage.name.is_empty() {
            // Two drafts in one drawing are told apart by what they lead to.
            labels.nodes.insert(draft_node(&stage.id), format!("{}: {}", words.draft, stage.name.get(words.lang)));
        }
        name_exits(&mut labels, stage, words);
    }
    labels
}

fn name_nodes(labels: &mut Labels, stage: &Stage, words: &FlowWords, role: &dyn Fn(&str) -> String) {
    let (id, name) = (stage.id.as_str(), stage.name.get(words.lang));
    match &stage.kind {
        StageKind::Tasks(tasks) => {
            for (key, task) in tasks {
                let own = task.name.get(words.lang);
                let text = if tasks.len() == 1 && !name.is_empty() || own.is_empty() { name } else { own };
                labels.nodes.insert(task_node(id, key), if text.is_empty() { key.clone() } else { text.to_owned() });
            }
        }
        StageKind::Approval(approval) => {
            labels.nodes.insert(draft_node(id), words.draft.clone());
            for (index, approver) in approval.chain.iter().enumerate() {
                labels.nodes.insert(approve_node(id, index + 1), words.approve.replace("{role}", &role(approver)));
                labels.exits.insert((approve_node(id, index + 1), RETURN.into()), words.hand_back.clone());
            }
        }
        _ => {
            if !name.is_empty() {
                labels.nodes.insert(id.to_owned(), name.to_owned());
            }
        }
    }
}

/// Acts are named; rules are not: the name of where they lead says enough on a drawing.
fn name_exits(labels: &mut Labels, stage: &Stage, words: &FlowWords) {
    for (_, exit) in exits(stage) {
        if let Exit::End(end, outcome) = exit {
            labels.nodes.entry(end_node(end)).or_insert_with(|| words.outcome(*outcome).to_owned());
        }
    }
    let Next::Acts(acts) = &stage.next else { return };
    let task = match &stage.kind {
        StageKind::Tasks(tasks) => tasks.values().next(),
        kind => kind.own_task(),
    };
    for (act, exit) in acts {
        let label = task
            .and_then(|task| task.labels.get(task.results.iter().position(|result| result == act)?))
            .map(|label| label.get(words.lang).to_owned());
        let label = label.or_else(|| match (act.as_str(), &stage.kind) {
            ("approve", StageKind::Approval(_)) => Some(words.granted.clone()),
            ("partly", StageKind::Approval(_)) => Some(words.partly.clone()),
            ("refuse", StageKind::Approval(_)) => Some(words.refused.clone()),
            _ => None,
        });
        // An end that bears the same words needs them only once.
        let end = if let Exit::End(end, _) = exit { labels.nodes.get(&end_node(end)) } else { None };
        if let Some(label) = label.filter(|label| !label.is_empty() && Some(label) != end) {
            labels.exits.insert((next_node(&stage.id), act.clone()), label);
        }
    }
}
