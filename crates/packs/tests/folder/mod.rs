//! A folder on disk that lasts as long as a test, for packs that are changed or broken on purpose.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder that is gone when the test is over.
pub struct Folder(PathBuf);

static NEXT: AtomicU32 = AtomicU32::new(0);

impl Folder {
    /// One with nothing in it.
    pub fn empty() -> Self {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("brobygger-packs-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    /// One with the files of a shipped pack.
    pub fn copy_of(pack: &str) -> Self {
        let folder = Self::empty();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs").join(pack), &folder.0);
        folder
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// What stands in a file.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).expect("a file to read")
    }

    /// Writes a file.
    pub fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for the file");
        fs::write(path, bytes).expect("a file to write");
    }

    /// Changes the first place where these words stand, and says on which line that was.
    pub fn change(&self, file: &str, from: &str, to: &str) -> usize {
        let text = self.read(file);
        let at = text.find(from).unwrap_or_else(|| panic!("{from:?} stands in {file}"));
        self.write(file, text.replacen(from, to, 1).as_bytes());
        text[..at].matches('\n').count() + 1
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that cannot be removed is no reason to fail a test that passed.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a pack").flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a file to copy");
        }
    }
}
