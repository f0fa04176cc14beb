//! `yakuba serve`: the real server. It brings the tables up to date, listens, works off outbox and timers, seals the journal, and stops cleanly.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use hall::notices::{Folder, MailRoad, Smtp, SmtpConfig, SmtpTls};
use hall::outgoing::Gateway;
use hall::spool::Spool;
use hall::{Door, Hall};
use store::FolderLock;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use web::HasSite;

use crate::chores::{self, Chores};
use crate::config::{Config, MailConfig, Tiers};
use crate::figures::Figures;
use crate::told::{Tell, Told};
use crate::{folder, log, machine, open, stop, upgrade};

pub async fn run(config: Config, insecure_lan: bool) -> Result<(), Told> {
    log::begin(config.log);
    machine::allow_many_files();
    refuse_readable_passwords(&config, insecure_lan)?;
    folder::private(&config.data)?;
    // On PostgreSQL the city's row puts several servers in order, and they share the folder of files.
    let alone = config.database.starts_with("sqlite:").then(|| FolderLock::take(&config.data));
    let _lock = alone.transpose().tell("the server does not start")?;
    let keys = open::keys(&config)?;
    let db = open::existing(&config).await?;
    upgrade::tables(&config, &db).await?;
    let hall = open::hall(&config, db).await?;
    hall.stand_at_the_door(door(&config)?);
    let proven = upgrade::proven(&config, &hall).await?;
    if proven {
        upgrade::marked(&hall).await?;
    }
    hall.site().only_reading.store(!proven, Ordering::Relaxed);
    let listener = tokio::net::TcpListener::bind(config.listen).await.map_err(|error| {
        Told::new(format!("{} cannot be opened: {error}.", config.listen))
            .help("Change `listen` in the settings, or stop what uses the port.")
    })?;
    let stop = stop::asked();
    let seal = open::seal(&config, &keys);
    // Mail and timers stand still with everything else.
    let workers = if proven { workers(&config, &hall, &stop)? } else { Vec::new() };
    let reports = config.mail.as_ref().filter(|_| proven).and_then(|mail| mail.bounce_folder.clone());
    let spool = config.spool.clone().filter(|_| proven);
    let mappings = if spool.is_some() { folder::mappings(&config.city)? } else { Vec::new() };
    let spool =
        spool.map(|folder| Spool { folder, mappings: mappings.into_iter().map(|(_, mapping)| mapping).collect() });
    let figures = Figures::register(&hall, config.data.clone());
    let live = hall::lobby::watch(&hall, &stop);
    let chores = chores::begin(Chores { hall: hall.clone(), seal, workers, figures, reports, spool }, stop.clone());
    tracing::info!(address = %listener.local_addr().tell("the address")?, base_url = config.base_url, "serving");
    let served = web::serve(listener, router(config.tiers, &hall), web::ServeOptions::default(), stop).await;
    if let Err(error) = chores.await {
        tracing::warn!(%error, "the chores broke off");
    }
    if let Err(error) = live.await {
        tracing::warn!(%error, "the watch of the lines broke off");
    }
    hall.db().close().await;
    served.tell("the server ended")
}

fn door(config: &Config) -> Result<Door, Told> {
    if config.clamd.is_none() {
        tracing::warn!("no `clamd` in the settings: files that come in are not scanned for viruses");
    }
    let bounces = config.mail.as_ref().and_then(|mail| mail.bounces.clone());
    Ok(Door { scanner: config.clamd.clone(), bounces, gateway: gateway(config)? })
}

fn gateway(config: &Config) -> Result<Option<Gateway>, Told> {
    let Some(notify) = &config.notify else { return Ok(None) };
    let secret = folder::text(&notify.secret_file)?;
    let gateway = Gateway::new(&notify.url, secret.trim_end().as_bytes());
    let told = || {
        Told::new(format!("{} cannot be used as the gateway for short messages.", notify.url))
            .help("See the keys notify.url and notify.secret_file; the secret may not be empty.")
    };
    gateway.map(Some).ok_or_else(told)
}

fn router(tiers: Tiers, hall: &Hall) -> axum::Router {
    match tiers {
        Tiers::Both => hall::routes::router(hall),
        Tiers::Citizen => hall::routes::citizen().into_router(hall.clone()),
        Tiers::Desk => web::health::routes(hall::routes::desk()).into_router(hall.clone()),
    }
}

/// Mail by SMTP; without a mail server it is laid into a folder, and the log says so.
fn workers(config: &Config, hall: &Hall, stop: &watch::Receiver<bool>) -> Result<Vec<JoinHandle<()>>, Told> {
    if let Some(mail) = &config.mail {
        Ok(spawn(hall, road(mail)?, stop))
    } else {
        let path = config.data.join("mail");
        tracing::warn!(folder = %path.display(), "no [mail] in the settings: mail is laid into a folder and reaches nobody");
        Ok(spawn(hall, Folder::open(&path).map_err(|error| folder::unwritable(&path, &error))?, stop))
    }
}

fn spawn<R: MailRoad>(hall: &Hall, road: R, stop: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
    let mut workers = Vec::from(hall::notices::spawn(hall, &Arc::new(road), stop));
    workers.push(hall::visits::spawn_sms(hall, stop));
    workers.push(hall::api::hooks::spawn(hall, hall::api::hooks::Reach::Outside, stop));
    workers
}

/// Signs in at the mail server without sending anything.
pub async fn try_mail(mail: &MailConfig) -> Result<(), Told> {
    let road = road(mail)?;
    road.try_out().await.map_err(|why| {
        Told::new(format!("{}:{}: {why}.", mail.host, mail.port))
            .help("See the keys mail.host, mail.port, mail.tls, mail.ca_file, mail.user and mail.password_file.")
    })
}

fn road(mail: &MailConfig) -> Result<Smtp, Told> {
    Smtp::new(&smtp(mail)?).map_err(|error| Told::new(format!("the mail settings cannot be used: {error}.")))
}

fn smtp(mail: &MailConfig) -> Result<SmtpConfig, Told> {
    let login = match (&mail.user, &mail.password_file) {
        (Some(user), Some(file)) => Some((user.clone(), folder::text(file)?.trim_end().to_owned())),
        _ => None,
    };
    let tls = if mail.starttls { SmtpTls::StartTls } else { SmtpTls::None };
    let ca = mail.ca_file.as_deref().map(folder::text).transpose()?.map(String::into_bytes);
    Ok(SmtpConfig {
        host: mail.host.clone(),
        port: mail.port,
        tls,
        ca,
        login,
        hello: String::new(),
        timeout: Duration::from_secs(30),
    })
}

/// Cookies and passwords do not travel readable but on this machine.
fn refuse_readable_passwords(config: &Config, insecure_lan: bool) -> Result<(), Told> {
    let Some(host) = config.base_url.strip_prefix("http://") else { return Ok(()) };
    if insecure_lan || is_loopback(host) {
        return Ok(());
    }
    Err(Told::new(format!("base_url is {}: passwords and answers would travel readable.", config.base_url)).help(
        "Put a proxy with TLS before the server and write https://…, \nor add --insecure-lan for a trial in your own network.",
    ))
}

fn is_loopback(host: &str) -> bool {
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(host, |(name, _)| name);
    let name = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_this_machine_is_loopback() {
        for here in ["127.0.0.1", "127.0.0.1:8080", "localhost:1", "[::1]:8080"] {
            assert!(super::is_loopback(here), "{here}");
        }
        for away in ["192.168.1.5", "localhost.example.jp", "127.0.0.1.example.jp:80", "10.0.0.1:8080"] {
            assert!(!super::is_loopback(away), "{away}");
        }
    }
}
