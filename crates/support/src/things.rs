//! What this room's identities stand for, and the words its parts share.

pub use compatibility::Referral;

/// An answer to "would you like a peer-guide?".
#[derive(Debug)]
pub enum Offer {}
/// Two people who are asked.
#[derive(Debug)]
pub enum Match {}
/// What two people have together. Its id is that of its match.
#[derive(Debug)]
pub enum Path {}
/// Once that they were to meet.
#[derive(Debug)]
pub enum Meeting {}

foundation::words! {
    /// One of those a path is between, or the coordinator beside it.
    pub enum Side {
        /// The person who receives support.
        Recipient = "recipient",
        /// The guide.
        Peer = "peer",
        /// The coordinator.
        Coordinator = "coordinator",
    }
}

foundation::words! {
    /// How a path ended.
    pub enum Ending {
        /// As agreed from the start.
        Planned = "planned",
        /// The recipient wanted to stop.
        RecipientStopped = "recipient-stopped",
        /// The guide had to stop.
        PeerStopped = "peer-stopped",
        /// The recipient went on to something else.
        MovedOn = "moved-on",
        /// The recipient was admitted.
        Admitted = "admitted",
        /// They lost touch.
        Lost = "lost",
        /// The recipient died.
        Died = "died",
    }
}
