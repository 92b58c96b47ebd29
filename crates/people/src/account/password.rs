//! Passwords: argon2id, on a thread of its own, two at a time.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use foundation::{Chance, Error, Result};
use tokio::sync::Semaphore;

/// Each takes 19 MiB and some tens of milliseconds of a core: more at once would slow the pages of everybody.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What the database keeps instead of a password.
pub(crate) async fn hash(chance: &Chance, password: &str) -> Result<String> {
    let salt: [u8; 16] = chance.bytes();
    let password = password.to_owned();
    let _turn = AT_ONCE.acquire().await.map_err(Error::broken)?;
    let hashed = tokio::task::spawn_blocking(move || {
        let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
        hash.map(|hash| hash.to_string()).map_err(Error::broken)
    });
    hashed.await.map_err(Error::broken)?
}

/// Whether this is the password. Without one to compare with, as much work is done, and the answer is no.
pub(crate) async fn is_right(password: &str, hashed: Option<String>) -> Result<bool> {
    // The hash of nothing anybody knows: an address that does not exist takes as long as one that does.
    const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$\
        XfWRHeBzRSE0LXnx8sW4nK9P4pXzT3sKU4oFFbkGzF0";
    let password = password.to_owned();
    let _turn = AT_ONCE.acquire().await.map_err(Error::broken)?;
    let checked = tokio::task::spawn_blocking(move || {
        let known = hashed.is_some();
        let hashed = hashed.unwrap_or_else(|| NOBODYS.to_owned());
        let hash = PasswordHash::new(&hashed).map_err(Error::broken)?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && known)
    });
    checked.await.map_err(Error::broken)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_same_password_is_right() {
        let hashed = hash(&Chance::of_seed(1), "en tur ved havet 🌊").await.unwrap();
        assert!(is_right("en tur ved havet 🌊", Some(hashed.clone())).await.unwrap());
        assert!(!is_right("en tur ved havet", Some(hashed)).await.unwrap());
        assert!(!is_right("en tur ved havet", None).await.unwrap());
    }
}
