//! One case as a line of one's own page: its word, what is to be done, what waits to be read, who looked.

use civic::Millis;
use web::parts::Tag;
use web::{Citizen, Link, Problem, say};

use crate::Hall;
use crate::cases::{CaseFile, case_file, letter, read};
use crate::portal::file::looks::{self, LookLine};
use crate::portal::file::overview::{self, Teller};
use crate::portal::file::rules::{self, Todo};
use crate::portal::file::{own, texts};
use crate::talks;

/// A case in the list.
pub struct CaseLine {
    pub href: String,
    pub name: String,
    pub number: String,
    pub arrived: String,
    pub tag: Tag,
    pub let_go: String,
}

/// Something only the person can do.
pub struct TodoLine {
    pub what: String,
    pub about: String,
    pub button: Link,
}

/// Something to read.
pub struct NewsLine {
    pub href: String,
    pub title: String,
    pub about: String,
    pub since: String,
}

/// What one case puts on the page.
pub struct Told {
    pub line: CaseLine,
    pub todo: Option<TodoLine>,
    /// Unread messages of the section.
    pub unread: usize,
    pub letters: Vec<(Millis, NewsLine)>,
    pub looks: Vec<LookLine>,
}

pub async fn told(hall: &Hall, citizen: &Citizen, row: &case_file::Model) -> Result<Option<Told>, Problem> {
    let (t, now, case) = (texts::T::new(citizen.lang()), citizen.now(), row.id);
    let reads = citizen.reads().await?;
    let Some(file) = read(hall, &reads, case).await? else { return Ok(None) };
    let messages = talks::for_case(&reads, case).await?;
    drop(reads);
    let shape = own::seen(&file.shape, now);
    let notice = own::notice(&file, now);
    let section = own::section(hall, shape, citizen.lang());
    let todo = rules::todo(&file.procedure, shape, notice);
    let name = file.procedure.name.get(citizen.lang()).to_owned();
    let teller = Teller { hall, file: &file, shape, section: &section, t, case };
    let acts = own::may_act(citizen, case).await?;
    let todo = is_mine(todo).filter(|_| acts).map(|todo| TodoLine {
        what: teller.todo(todo),
        about: format!("{name}　{}", row.number),
        button: teller.button(todo).unwrap_or_else(|| Link::new(t.page_title(&name), format!("/case/{case}"))),
    });
    let unread = messages.iter().filter(|message| message.from_kind != "citizen" && message.read_at.is_none()).count();
    Ok(Some(Told {
        line: CaseLine {
            href: format!("/case/{case}"),
            tag: overview::tag(rules::word(&file.procedure, shape, notice), t),
            number: row.number.clone(),
            arrived: say::date(t.lang(), Millis(row.arrived_at).date()),
            let_go: format!("/mypage/let-go/{case}"),
            name: name.clone(),
        },
        todo,
        unread,
        letters: letters(&file, &name, t, now),
        looks: looks::lines(citizen, case, t).await?,
    }))
}

/// Letters that may be known of, with the moment since when.
fn letters(file: &CaseFile, name: &str, t: texts::T, now: Millis) -> Vec<(Millis, NewsLine)> {
    let line = |letter: &letter::Model| {
        let since = Millis(letter.visible_from);
        let line = NewsLine {
            href: format!("/case/{}/notice/{}", file.row.id, letter.id),
            title: overview::about_title(own::about(file, letter), t),
            about: name.to_owned(),
            since: say::date(t.lang(), since.date()),
        };
        (since, line)
    };
    own::letters(file, now).into_iter().map(line).collect()
}

/// What waits for the person; the rest is the office's turn.
fn is_mine(todo: Todo) -> Option<Todo> {
    matches!(todo, Todo::Correct { .. } | Todo::Pay | Todo::Visit | Todo::TellAddress | Todo::Read(_)).then_some(todo)
}
