//! Who came from one step to the next.

use charts::{Arm, Arms, Flow, FlowStep};

use super::caption;

fn step(label: &str, count: &str, stopped: &str) -> FlowStep {
    FlowStep { label: label.into(), count: count.into(), stopped: stopped.into() }
}

/// One column.
pub fn flow() -> Flow {
    Flow {
        caption: caption(
            "flow",
            "From offer to goodbye",
            "Of 160 who were offered a peer worker 128 said yes.",
            &["Step", "People", "Stopped"],
        ),
        steps: vec![
            step("Offered", "160", "32 said no"),
            step("Said yes", "128", "11 did not meet"),
            step("Met", "117", ""),
            step("Said goodbye as planned", "96", ""),
        ],
    }
}

/// A trial with two groups.
pub fn arms() -> Arms {
    let arm = |name: &str, counts: [&str; 3], stopped: [&str; 2]| Arm {
        name: name.into(),
        steps: vec![
            step("Drawn", counts[0], stopped[0]),
            step("Answered at six months", counts[1], stopped[1]),
            step("In the figures", counts[2], ""),
        ],
    };
    Arms {
        caption: caption(
            "arms",
            "The way of the participants",
            "Of 310 who were asked, 224 were drawn into two groups; 201 are in the figures.",
            &["Group", "Step", "People", "Stopped"],
        ),
        everybody: "Everybody".into(),
        before: vec![
            step(
                "Asked whether they want to take part",
                "310",
                "61 did not want to. 25 could not, mostly for lack of time",
            ),
            step("Drawn by lot", "224", ""),
        ],
        arms: vec![
            arm("Peer support", ["128", "117", "117"], ["8 moved away. 3 withdrew", ""]),
            arm("Usual support", ["96", "86", "84"], ["10 did not answer", "2 withdrew consent"]),
        ],
    }
}
