//! はじめにもどす: the one thing a visitor of the demo may ask of the process itself, to forget what was done and begin again with a new month.
//!
//! It only asks. Whoever runs the demo makes the new city beside the one that goes on answering, and takes its place. Pressed twice it is asked
//! once. A city's own server gives no [`Again`], and so has no such route.

use askama::Template;
use axum::response::Response;
use tokio::sync::watch;
use web::{Anyone, Page, Problem, html, see_other};

use super::See;
use super::texts::T;

/// Where the wish stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    #[default]
    None,
    Asked,
    /// It could not be done; the old city goes on.
    Failed,
}

/// Between the page and whoever runs the demo.
#[derive(Clone, Debug)]
pub struct Again {
    wish: watch::Sender<Wish>,
}

impl Default for Again {
    fn default() -> Self {
        Self { wish: watch::channel(Wish::None).0 }
    }
}

impl Again {
    /// Waits until somebody has asked.
    pub async fn asked(&self) {
        // The sender lives as long as we do.
        let _ = self.wish.subscribe().wait_for(|wish| *wish == Wish::Asked).await;
    }

    /// It could not be done.
    pub fn failed(&self) {
        self.wish.send_replace(Wish::Failed);
    }

    pub fn wish(&self) -> Wish {
        *self.wish.borrow()
    }

    fn ask(&self) {
        self.wish.send_replace(Wish::Asked);
    }
}

#[derive(Template)]
#[template(path = "tour/again.html")]
struct AgainPage {
    page: Page,
    t: T,
    failed: bool,
}

/// Seconds until the page asks again.
const LOOK: u32 = 2;
pub const HERE: &str = "/tour/again";

pub fn post(again: &Again) -> Response {
    again.ask();
    see_other(HERE)
}

/// Asks for itself again until it is done: then the new city answers, of whom nobody has wished anything.
pub fn get(again: &Again, permit: &Anyone<See>) -> Result<Response, Problem> {
    let wish = again.wish();
    if wish == Wish::None {
        return Ok(see_other("/tour"));
    }
    let t = T::new(permit.lang());
    let failed = wish == Wish::Failed;
    let title = if failed { t.again_failed_title() } else { t.again_title() };
    let mut page = permit.page(title);
    page.refresh = (!failed).then_some(LOOK);
    html(&AgainPage { page, t, failed })
}
