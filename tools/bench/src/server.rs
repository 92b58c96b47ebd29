//! The house that is measured: a process of its own, as people run it.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::Context;

/// A running house; it stops when this is dropped.
pub struct Server {
    /// Where it listens.
    pub address: String,
    /// From start to the first page.
    pub first_page: Duration,
    child: Child,
}

/// Starts the program on a free port with the database in the folder.
pub async fn start(program: &Path, folder: &Path) -> anyhow::Result<Server> {
    let free = std::net::TcpListener::bind("127.0.0.1:0")?;
    let address = free.local_addr()?.to_string();
    drop(free);
    let began = Instant::now();
    let child = Command::new(program)
        .arg("serve")
        .current_dir(folder)
        .env_remove("RUST_BACKTRACE")
        .env("DATABASE_URL", "sqlite:bench.db")
        .env("BROBYGGER_KEY_FILE", "bench.key")
        .env("BROBYGGER_LISTEN", &address)
        .env("BROBYGGER_MAIL", "file:mail")
        .env("BROBYGGER_LOG", "warn")
        .stdout(Stdio::null())
        .spawn()
        .with_context(|| format!("starting {}", program.display()))?;
    let mut server = Server { address, first_page: Duration::ZERO, child };
    let request = b"GET /en/ HTTP/1.1\r\nhost: localhost\r\n\r\n";
    while began.elapsed() < Duration::from_secs(20) {
        if let Ok((200, _)) = crate::load::once(&server.address, request).await {
            server.first_page = began.elapsed();
            return Ok(server);
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    anyhow::bail!("the house did not open within 20 seconds")
}

impl Server {
    /// Megabytes that the process keeps in memory.
    pub fn memory(&self) -> anyhow::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).context("no VmRSS")?;
        let kilobytes: u64 = line.split_whitespace().nth(1).context("no number")?.parse()?;
        Ok(kilobytes / 1024)
    }
}

impl Server {
    /// Stops the process as a power cut would: now, in the middle of whatever it does.
    pub fn kill(mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have stopped by itself, which the measuring has then already told.
        if self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}
