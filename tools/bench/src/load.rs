//! A load over HTTP/1.1 on the loopback: so many connections, each asking as soon as it is answered.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, bail, ensure};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What came of a load.
#[derive(Debug, Clone)]
pub struct Measured {
    /// Answers a second.
    pub per_second: f64,
    /// Half of the answers came within this.
    pub p50: Duration,
    /// All but one in a hundred came within this.
    pub p99: Duration,
    /// Bytes of one answer's body, on average.
    pub bytes: usize,
}

/// Makes the request with this number, which no other has, also not in a later round.
pub type Ask = Arc<dyn Fn(usize) -> Vec<u8> + Send + Sync>;

/// Loads `address` for `span`, with `connections` at once; every answer has to begin with one of `expect`.
pub async fn load(
    address: &str,
    connections: usize,
    span: Duration,
    expect: &'static [u16],
    ask: Ask,
) -> anyhow::Result<Measured> {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let began = Instant::now();
    let mut all = Vec::new();
    for _ in 0..connections {
        let (address, ask) = (address.to_owned(), ask.clone());
        all.push(tokio::spawn(async move { one(&address, began + span, expect, &ask, &NUMBER).await }));
    }
    let mut times = Vec::new();
    let mut bytes = 0;
    for one in all {
        let (theirs, size) = one.await??;
        times.extend(theirs);
        bytes += size;
    }
    ensure!(!times.is_empty(), "nobody answered at {address}");
    let took = began.elapsed();
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    Ok(Measured {
        per_second: times.len() as f64 / took.as_secs_f64(),
        p50: at(0.5),
        p99: at(0.99),
        bytes: bytes / times.len(),
    })
}

async fn one(
    address: &str,
    until: Instant,
    expect: &[u16],
    ask: &Ask,
    number: &AtomicUsize,
) -> anyhow::Result<(Vec<Duration>, usize)> {
    let mut stream = TcpStream::connect(address).await.context("connecting")?;
    stream.set_nodelay(true)?;
    let mut times = Vec::new();
    let mut bytes = 0;
    let mut buffer = Vec::with_capacity(128 * 1024);
    while Instant::now() < until {
        let request = ask(number.fetch_add(1, Ordering::Relaxed));
        let began = Instant::now();
        stream.write_all(&request).await?;
        let (status, size) = answer(&mut stream, &mut buffer).await?;
        times.push(began.elapsed());
        bytes += size;
        if !expect.contains(&status) {
            let head = String::from_utf8_lossy(&buffer[..buffer.len().min(400)]).into_owned();
            bail!(
                "{} answered {status}: {head}",
                String::from_utf8_lossy(&request[..request.len().min(200)])
            );
        }
    }
    Ok((times, bytes))
}

/// Reads one answer whole; says its status and how long its body is.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<(u16, usize)> {
    buffer.clear();
    let head = loop {
        if let Some(at) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        ensure!(stream.read_buf(buffer).await? > 0, "the connection was closed");
    };
    let text = String::from_utf8_lossy(&buffer[..head]).to_ascii_lowercase();
    let status = text.split(' ').nth(1).and_then(|s| s.parse().ok()).context("no status")?;
    if let Some(length) = text.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()) {
        let length: usize = length.trim().parse()?;
        while buffer.len() < head + length {
            ensure!(stream.read_buf(buffer).await? > 0, "the connection was closed");
        }
        return Ok((status, length));
    }
    if text.contains("transfer-encoding: chunked") {
        while !buffer.ends_with(b"\r\n0\r\n\r\n") {
            ensure!(stream.read_buf(buffer).await? > 0, "the connection was closed");
        }
    }
    Ok((status, buffer.len() - head))
}

/// One request and its whole answer, headers first.
pub async fn once(address: &str, request: &[u8]) -> anyhow::Result<(u16, String)> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request).await?;
    let mut buffer = Vec::new();
    let (status, _) = answer(&mut stream, &mut buffer).await?;
    Ok((status, String::from_utf8_lossy(&buffer).into_owned()))
}
