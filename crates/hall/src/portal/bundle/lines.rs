//! A set in words: each thing to do with its way, its day and its place, every paper once, and the minutes at the counter. From the same files
//! and rules that decide later.

use civic::Lang;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::answers::Answers;
use procedure::bundle::{Entry, Guide, GuideWay, What};
use procedure::guide::{Deadline, Wanted, guide};
use procedure::model::Way;
use web::say;

use super::texts::T;
use crate::Hall;
use crate::bundles::Form;
use crate::drafts::Draft;
use crate::status;

/// One thing to do.
pub struct Line {
    pub id: String,
    pub name: String,
    /// The page of the procedure, for what stands in the library.
    pub href: Option<String>,
    pub way: String,
    /// Green where nobody has to come.
    pub tag: &'static str,
    pub facts: Vec<(String, String)>,
    /// Where it is done, or which section takes it.
    pub place: String,
    /// Why it is not written now.
    pub note: Option<String>,
    /// At the counter, written before; empty where none.
    pub minutes: String,
    /// Whether it is written and sent here.
    pub here: bool,
    /// Left out by this person.
    pub left: bool,
}

/// One paper, and for what.
pub struct PaperLine {
    pub name: String,
    pub of: String,
    /// Only some answers need it.
    pub sometimes: bool,
    /// Something that ends at a desk needs it.
    pub desk: bool,
}

#[derive(Default)]
pub struct Lines {
    /// What can be done without coming.
    pub home: Vec<Line>,
    pub desk: Vec<Line>,
    pub papers: Vec<PaperLine>,
    /// Minutes at the counter when it is written here before, and when nothing is.
    pub prepared: i64,
    pub plain: i64,
    /// Services of the counter that are needed.
    pub services: Vec<String>,
}

impl Lines {
    pub fn count(&self) -> i64 {
        i64::try_from(self.home.len() + self.desk.len()).unwrap_or(i64::MAX)
    }

    /// Everything that is not written and sent here.
    pub fn to_do(&self) -> impl Iterator<Item = &Line> {
        self.home.iter().chain(&self.desk).filter(|line| !line.here)
    }
}

/// What a line is made from.
struct Maker<'m> {
    hall: &'m Hall,
    form: &'m Form,
    drafts: &'m [(String, Draft)],
    t: T,
    today: Date,
}

/// The set of a form; what stands in its drafts is known already.
pub fn lines(hall: &Hall, form: &Form, drafts: &[(String, Draft)], lang: Lang) -> Lines {
    let today = hall.now().date();
    let maker = Maker { hall, form, drafts, t: T::new(lang), today };
    let mut lines = Lines::default();
    for entry in form.set(today) {
        let Some((line, at_desk)) = maker.line(entry) else { continue };
        lines.plain += i64::from(entry.minutes);
        maker.papers(entry, &line.name, at_desk, &mut lines.papers);
        if at_desk {
            lines.prepared += i64::from(entry.prepared);
            lines
                .services
                .extend(entry.service.iter().filter(|id| !lines.services.contains(id)).cloned().collect::<Vec<_>>());
            lines.desk.push(line);
        } else {
            lines.home.push(line);
        }
    }
    lines
}

impl Maker<'_> {
    fn line(&self, entry: &Entry) -> Option<(Line, bool)> {
        match &entry.what {
            What::Guide(guide) => Some((self.told(entry, guide), guide.way == GuideWay::Desk)),
            What::Procedure(_) => {
                let procedure = self.hall.library().shelf().procedure(&entry.id)?;
                Some((self.written(entry, &procedure), !matches!(procedure.channels.online, Way::Open { .. })))
            }
        }
    }

    fn told(&self, entry: &Entry, guide: &Guide) -> Line {
        let (t, lang) = (self.t, self.t.lang());
        let (way, tag) = match guide.way {
            GuideWay::Online => (t.way_online_elsewhere(), "ok"),
            GuideWay::Phone => (t.way_phone(), "ok"),
            GuideWay::Post => (t.way_post(), "ok"),
            GuideWay::Desk => (t.way_desk(), "care"),
        };
        let law = guide.law.clone().unwrap_or_default();
        let facts = vec![
            (t.fact_who().into_owned(), guide.who.get(lang).to_owned()),
            (t.fact_by().into_owned(), guide.by.get(lang).to_owned()),
            (t.fact_place().into_owned(), guide.place.get(lang).to_owned()),
            (t.fact_law().into_owned(), law),
        ];
        Line {
            id: entry.id.clone(),
            name: guide.name.get(lang).to_owned(),
            href: None,
            way: way.into_owned(),
            tag,
            place: guide.place.get(lang).to_owned(),
            facts: facts.into_iter().filter(|(_, words)| !words.is_empty()).collect(),
            note: None,
            minutes: if entry.prepared > 0 { entry.prepared.to_string() } else { String::new() },
            here: false,
            left: false,
        }
    }

    fn written(&self, entry: &Entry, procedure: &Procedure) -> Line {
        let (t, lang) = (self.t, self.t.lang());
        let (way, tag) = match &procedure.channels.online {
            Way::Open { .. } => (t.way_online(), "ok"),
            Way::Prepare { .. } => (t.way_prepare(), "care"),
            Way::Closed { .. } => (t.way_desk(), "care"),
        };
        let section = self.hall.city().unit_on(&procedure.section, self.today);
        let mut facts = vec![(t.fact_who().into_owned(), procedure.who.get(lang).to_owned())];
        if let Some(deadline) = guide(procedure, &self.answers(entry, procedure), self.today).deadline {
            facts.push((t.fact_by().into_owned(), self.by(procedure, &deadline)));
        }
        facts.extend(section.map(|unit| (t.fact_section().into_owned(), unit.name.get(lang).to_owned())));
        Line {
            id: entry.id.clone(),
            name: procedure.name.get(lang).to_owned(),
            href: Some(format!("/p/{}", procedure.id)),
            way: way.into_owned(),
            tag,
            place: section.map_or_else(String::new, |unit| unit.name.get(lang).to_owned()),
            facts,
            note: self.note(entry),
            minutes: if entry.prepared > 0 { entry.prepared.to_string() } else { String::new() },
            here: self.form.writable(self.hall).iter().any(|open| open.id == entry.id),
            left: self.form.leaves_out(&entry.id),
        }
    }

    /// Why it is not written here now.
    fn note(&self, entry: &Entry) -> Option<String> {
        let (t, lang) = (self.t, self.t.lang());
        if let Some(halt) = self.hall.halt(&entry.id, self.hall.now()) {
            return Some(halt.reason(lang).to_owned());
        }
        if !self.form.bundle.writable(&self.form.answers, self.today).iter().any(|open| open.id == entry.id) {
            return Some(t.not_yet().into_owned());
        }
        self.form.leaves_out(&entry.id).then(|| t.left_out().into_owned())
    }

    /// What is known of a procedure's answers: its draft, or what the bundle says.
    fn answers(&self, entry: &Entry, procedure: &Procedure) -> Answers {
        let draft = self.drafts.iter().find(|(known, _)| *known == entry.id);
        draft.map_or_else(
            || entry.fill(&self.form.asked(self.hall), &self.form.answers, procedure, self.today),
            |(_, draft)| draft.answers.clone(),
        )
    }

    fn by(&self, procedure: &Procedure, deadline: &Deadline<'_>) -> String {
        let (t, lang) = (self.t, self.t.lang());
        if let Some(day) = deadline.last_day(self.hall.calendar()) {
            let day = status::last_day(self.hall, &procedure.id, day);
            return t.by_day(&deadline.period.basis, &say::date(lang, day)).into_owned();
        }
        let event = procedure.question(&deadline.period.from).map_or("", |(_, question)| question.ask.get(lang));
        t.by_days(&deadline.period.basis, &deadline.period.days.to_string(), event).into_owned()
    }

    /// Each paper once, with all it is for.
    fn papers(&self, entry: &Entry, name: &str, desk: bool, papers: &mut Vec<PaperLine>) {
        let lang = self.t.lang();
        let own = entry.papers.iter().filter_map(|id| self.form.bundle.papers.get(id));
        let mut wanted: Vec<(String, bool)> = own.map(|paper| (paper.get(lang).to_owned(), false)).collect();
        if entry.written().is_some()
            && let Some(procedure) = self.hall.library().shelf().procedure(&entry.id)
        {
            let answers = self.answers(entry, &procedure);
            let lines = guide(&procedure, &answers, self.today).papers;
            let open = lines.iter().filter(|line| matches!(line.wanted, Wanted::Yes | Wanted::Open));
            wanted.extend(open.map(|line| (line.paper.name.get(lang).to_owned(), line.wanted == Wanted::Open)));
        }
        for (paper, sometimes) in wanted {
            match papers.iter_mut().find(|known| known.name == paper) {
                Some(known) => {
                    known.sometimes &= sometimes;
                    known.desk |= desk;
                    known.of.push_str(if lang == Lang::En { "; " } else { "、" });
                    known.of.push_str(name);
                }
                None => papers.push(PaperLine { name: paper, of: name.to_owned(), sometimes, desk }),
            }
        }
    }
}
