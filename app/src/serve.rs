//! The web server: sessions, safety headers, the rooms' routes.

use std::{sync::Arc, time::Duration};

use anyhow::Context;
use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware};
use foundation::{Access, Chance, Db, Keys, Timestamp, Trust};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
    csrf::CsrfLayer,
    timeout::TimeoutLayer,
};
use ui::{Capability, House, Settings, Text, Texts};

use crate::{config::Config, public, rooms};

/// The largest file somebody may send (an import of a whole programme is far below).
const UPLOAD: usize = 20 * 1024 * 1024;

/// Opens the house: packs, fonts, database, policies, texts.
pub async fn open(config: &Config) -> anyhow::Result<House> {
    let mut shipped =
        packs::Packs::shipped().map_err(|wrong| anyhow::anyhow!("the packs that ship: {wrong}"))?;
    if let Some(folder) = &config.packs {
        shipped =
            shipped.with_folder(folder).map_err(|wrong| anyhow::anyhow!("{}: {wrong}", folder.display()))?;
    }
    packs::install(shipped);
    if let Ok(press) = documents::Fonts::new(ui::assets::printing_fonts()).and_then(documents::Press::new) {
        documents::install(press);
    }
    let rooms = rooms();
    let db = Db::open(&config.database).await.with_context(|| {
        let without_password = config.database.split('@').next_back().unwrap_or_default();
        format!("the database {without_password} could not be opened")
    })?;
    let tables: Vec<_> =
        std::iter::once(foundation::MIGRATIONS).chain(rooms.iter().map(|room| room.migrations)).collect();
    db.migrate(&tables).await?;
    let keys = master_key(&config.key_file)?;
    let house = assemble(config, rooms, db, keys, Chance::of_the_machine())?;
    let itself = house.itself();
    let older = house.db.write(async |tx| programme::hold_packs(tx, &itself).await).await?;
    if older > 0 {
        tracing::info!(older, "programmes go on with an older pack until somebody says yes to the newer one");
    }
    Ok(house)
}

/// The house of these parts.
pub fn assemble(
    config: &Config,
    rooms: Vec<Capability>,
    db: Db,
    keys: Keys,
    chance: Chance,
) -> anyhow::Result<House> {
    let mut texts: Vec<&[Text]> = vec![ui::TEXTS];
    texts.extend(rooms.iter().map(|room| room.texts));
    Ok(House {
        db,
        trust: Arc::new(Trust { access: access(&rooms)?, keys, chance }),
        texts: Arc::new(Texts::gather(&texts)?),
        rooms: Arc::new(rooms),
        settings: Arc::new(settings(config)?),
        clock: Timestamp::now,
    })
}

/// The policies of these rooms, checked.
pub fn access(rooms: &[Capability]) -> foundation::Result<Access> {
    let policies: Vec<_> = rooms.iter().map(|room| (room.name, room.policy)).collect();
    let acts: Vec<_> = rooms.iter().flat_map(|room| room.acts).copied().collect();
    Access::new(&policies, &acts)
}

fn settings(config: &Config) -> anyhow::Result<Settings> {
    let zone = jiff::tz::TimeZone::get(&config.time_zone)
        .with_context(|| format!("there is no time zone {:?}", config.time_zone))?;
    Ok(Settings {
        address: config.address.clone(),
        language: config.language,
        country: config.country.to_uppercase(),
        zone,
        sample: config.sample,
        secure: config.address.starts_with("https://"),
        help: public::help_lines(),
    })
}

/// The master key: read from its file, or made at the first start.
fn master_key(file: &std::path::Path) -> anyhow::Result<Keys> {
    use std::io::Write;
    if let Ok(bytes) = std::fs::read(file) {
        let bytes: [u8; 32] = bytes
            .try_into()
            .map_err(|_| anyhow::anyhow!("the key file {} does not hold 32 bytes", file.display()))?;
        return Ok(Keys::new(bytes));
    }
    let bytes: [u8; 32] = Chance::of_the_machine().bytes();
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut made = options.open(file).with_context(|| format!("the key file {}", file.display()))?;
    made.write_all(&bytes)?;
    made.sync_all()?;
    Ok(Keys::new(bytes))
}

/// Every page of the house, behind its doors.
pub fn router(house: &House) -> Router {
    let mut rooms: Router<House> = Router::new();
    for room in house.rooms.iter() {
        rooms = rooms.merge((room.routes)());
    }
    // Each `layer` of a router puts every request into a box of its own; what is built first needs one box.
    let doors = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(house.clone(), people::recognise))
        .layer(middleware::from_fn_with_state(house.clone(), ui::frame));
    let walls = ServiceBuilder::new()
        .layer(CatchPanicLayer::new())
        .layer(DefaultBodyLimit::max(UPLOAD))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_secs(60)))
        .layer(CsrfLayer::new())
        .layer(CompressionLayer::new().quality(tower_http::CompressionLevel::Fastest).compress_when(gains()));
    rooms
        .fallback(async || ui::Failure(foundation::Error::NotFound))
        .layer(doors)
        // What must work when everything else is down stands outside sessions and database.
        .merge(public::always(house))
        .merge(ui::assets::routes())
        .layer(walls)
        .with_state(house.clone())
}

/// What gets smaller on its way: not what is packed already.
fn gains() -> impl Predicate {
    let (fonts, documents) = (NotForContentType::new("font/"), NotForContentType::new("application/pdf"));
    DefaultPredicate::new().and(fonts).and(documents)
}

/// Serves pages until somebody says stop, and lets the house react meanwhile.
pub async fn serve(config: &Config, house: House) -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind(&config.listen)
        .await
        .with_context(|| format!("cannot listen on {}; another program may be using it", config.listen))?;
    tracing::info!(address = %listener.local_addr()?, "Brobygger is open");
    let worker = tokio::spawn(crate::work::for_ever(house.clone(), config.clone()));
    axum::serve(listener, router(&house)).with_graceful_shutdown(stopped()).await?;
    worker.abort();
    Ok(())
}

async fn stopped() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
