//! Mail into a folder, a file for each: for the demo, and for a city that tries its texts before it sends any.

use std::path::{Path, PathBuf};

use tokio::fs;
use tokio::io::AsyncWriteExt;

use super::road::{Mail, MailFault, MailRoad};

/// A folder of `.eml` files, named by the mail's id: sent twice, it is there once.
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    pub fn open(path: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(path)?;
        Ok(Self { path: path.to_owned() })
    }

    /// Whole or not at all, and there after a power cut.
    async fn write(&self, name: &str, bytes: &[u8]) -> std::io::Result<()> {
        let half = self.path.join(format!(".{name}.half"));
        let mut file = fs::File::create(&half).await?;
        file.write_all(bytes).await?;
        file.sync_all().await?;
        fs::rename(&half, self.path.join(name)).await?;
        fs::File::open(&self.path).await?.sync_all().await
    }
}

impl MailRoad for Folder {
    async fn send(&self, mail: &Mail) -> Result<(), MailFault> {
        // As whoever delivers a mail writes on it: where a report of it would go.
        let mut message = format!("Return-Path: <{}>\r\n", mail.bounces).into_bytes();
        message.extend(mail.message()?.formatted());
        let name = format!("{}.eml", mail.id.simple());
        self.write(&name, &message)
            .await
            .map_err(|error| MailFault::Later(format!("the folder for mail: {}", error.kind())))
    }
}
