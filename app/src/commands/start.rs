//! `brobygger serve`.

use std::process::ExitCode;

use crate::{config::Config, serve};

/// Serves until it is stopped.
pub(super) async fn serve(config: &Config) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(
        ui::assets::built(),
        "this program was built without its look: run `make look` and build again"
    );
    let house = serve::open(config).await?;
    serve::serve(config, house).await?;
    Ok(ExitCode::SUCCESS)
}
