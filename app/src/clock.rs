//! Everything that happens because time has passed.

use ui::House;

/// Does what is due.
pub async fn tick(_house: &House) -> foundation::Result<()> {
    Ok(())
}
