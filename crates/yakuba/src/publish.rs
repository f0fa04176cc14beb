//! `yakuba publish`: from a checked folder into the database, as one command; what is unchanged is left alone.

use std::path::Path;

use hall::catalog::publish::{self, Checked};
use store::{ActorRef, Db};

use crate::config::Config;
use crate::told::{Tell, Told};
use crate::{check, open};

pub async fn run(dir: &Path, config: &Config) -> Result<(), Told> {
    let sound = check::sound(dir)?;
    let db = open::existing(config).await?;
    open::migrate(&db).await?;
    let renewed = into(&db, &sound.checked, ActorRef::new("system", "publish")).await;
    db.close().await;
    tell(&renewed?);
    Ok(())
}

/// Publishes, and says which files are now others.
pub async fn into(db: &Db, checked: &[Checked], by: ActorRef) -> Result<Vec<(&'static str, String)>, Told> {
    let reads = db.reads().await.tell("the database")?;
    let publication = publish::publish(&reads, checked, by, db.clock().now()).await.tell("publishing")?;
    drop(reads);
    for (kind, id) in &publication.planned {
        println!("a version of {kind} {id} is planned and will take over in its time");
    }
    if !publication.renewed.is_empty() {
        db.submit(publication.changes).await.tell("publishing")?;
    }
    Ok(publication.renewed)
}

fn tell(renewed: &[(&'static str, String)]) {
    if renewed.is_empty() {
        println!("nothing is new: the database has these very texts");
    }
    for (kind, id) in renewed {
        println!("published {kind} {id}");
    }
}
