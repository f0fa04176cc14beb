//! Opening what the settings name: database, files, key, hall. Said clearly where it does not open.

use std::path::Path;
use std::sync::Arc;

use civic::{Chance, Clock};
use hall::city::City;
use hall::keys::Keys;
use hall::{Hall, Parts};
use store::{Blobs, CityId, Db, DbConfig, Seal};

use crate::config::Config;
use crate::machine::{SystemChance, SystemClock};
use crate::told::{Tell, Told};
use crate::{check, folder, keyfile, press};

/// One process serves one city; several cities in one PostgreSQL have a database each.
pub const CITY: CityId = CityId(1);

/// Opens the database, without touching its tables.
pub async fn database(url: &str) -> Result<Db, Told> {
    let mut config = DbConfig::new(url, CITY, Arc::new(SystemClock), Arc::new(SystemChance));
    config.format_number = hall::format_number;
    Db::open(config).await.map_err(|error| {
        Told::new(format!("the database does not open: {error}."))
            .help("Check `database` in the settings, that the server runs, and that this user may open it.")
    })
}

/// Refuses where there is no database yet: reading commands make none.
pub async fn existing(config: &Config) -> Result<Db, Told> {
    let file = config.database.strip_prefix("sqlite:").map(Path::new);
    if let Some(file) = file.filter(|file| !file.exists()) {
        return Err(Told::new(format!("there is no database at {}.", file.display()))
            .help("Make one with `yakuba init`, or correct `data` and `database` in the settings."));
    }
    database(&config.database).await
}

pub async fn migrate(db: &Db) -> Result<(), Told> {
    db.migrate(hall::schema::migrations()).await.tell("the tables cannot be brought up to date")
}

pub fn files(data: &Path) -> Result<Blobs, Told> {
    Blobs::open(&data.join("files")).tell("the folder for files")
}

pub fn keys(config: &Config) -> Result<Keys, Told> {
    keyfile::open(&config.key)
}

/// Where checkpoints go, signed with a key of their own made from the city's.
pub fn seal(config: &Config, keys: &Keys) -> Option<Seal> {
    let file = config.checkpoints.clone()?;
    Some(Seal { key: keys.derive("seal", uuid::Uuid::nil(), b"").to_vec(), file })
}

/// The facts of the city's folder.
pub fn city(dir: &Path) -> Result<City, Told> {
    let mut files = vec![("city.yaml".to_owned(), folder::text(&dir.join("city.yaml"))?)];
    let counters = dir.join("counters.yaml");
    if counters.is_file() {
        files.push(("counters.yaml".to_owned(), folder::text(&counters)?));
    }
    let city = check::city(&files).map_err(Told::plain)?;
    Ok(City { scenarios: folder::scenarios(dir)?, ..city })
}

/// The hall on a migrated database.
pub async fn hall(config: &Config, db: Db) -> Result<Hall, Told> {
    let city = city(&config.city)?;
    let (clock, chance): (Arc<dyn Clock>, Arc<dyn Chance>) = (Arc::new(SystemClock), Arc::new(SystemChance));
    let mut site = hall::site(db.clone(), clock, chance, &city, &config.base_url);
    site.trusted_proxies = config.trusted_proxies;
    let press = press::found(config.fonts.as_deref());
    let parts = Parts { db, site, city, blobs: files(&config.data)?, keys: keys(config)?, press };
    Hall::open(parts).await.map_err(|problem| Told::new(format!("the hall does not open: {problem:?}")))
}
