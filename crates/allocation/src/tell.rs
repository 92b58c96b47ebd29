//! An arrangement in words: the same sentences on the screen, in the list and on the page.

use assignment::Others;
use ui::{Language, Texts};

use crate::arrange::{Arrangement, Next, Pair, StillWaits, Why};
use crate::lists::Lists;
use crate::pair::Fit;
use crate::rules::{Kind, Rule, Rules};
use crate::shown::{Line, Shown, Table};

/// So many reasons stand beside a pair.
const REASONS: usize = 4;
/// So many are named whom a peer keeps.
const NAMED: usize = 4;

/// Says an arrangement in a language.
pub fn tell(
    texts: &Texts,
    language: Language,
    (rules, lists): (&Rules, &Lists),
    arrangement: &Arrangement,
) -> Shown {
    let teller = Teller { texts, language, rules, lists };
    let mut tables = vec![teller.pairs(arrangement)];
    tables.extend((!arrangement.waiting.is_empty()).then(|| teller.waiting(arrangement)));
    tables.extend((!arrangement.without.is_empty()).then(|| teller.without(arrangement)));
    tables.push(teller.loads(arrangement));
    let mut lines: Vec<(usize, Line)> = Vec::new();
    lines.extend(arrangement.pairs.iter().map(|pair| (pair.person, teller.line(pair))));
    lines.extend(arrangement.waiting.iter().map(|one| (one.person, teller.waiting_line(one))));
    lines.sort_by_key(|(person, _)| *person);
    Shown {
        language,
        title: teller.say("allocation-title", &[]),
        skip: teller.say("allocation-skip", &[]),
        lede: teller.lede(arrangement),
        tables,
        headings: ["person", "peer", "days", "why", "next", "helps"].map(|key| teller.heading(key)).to_vec(),
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    }
}

struct Teller<'a> {
    texts: &'a Texts,
    language: Language,
    rules: &'a Rules,
    lists: &'a Lists,
}

impl Teller<'_> {
    fn say(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.texts.say(self.language, key, with)
    }

    fn heading(&self, key: &str) -> String {
        self.say(&format!("allocation-head-{key}"), &[])
    }

    fn person(&self, at: usize) -> &str {
        self.lists.people.get(at).map_or("", |person| &person.id)
    }

    fn peer(&self, at: usize) -> &str {
        self.lists.peers.get(at).map_or("", |peer| &peer.id)
    }

    fn days(&self, person: usize) -> String {
        self.lists.people[person].days.map(|days| days.to_string()).unwrap_or_default()
    }

    fn lede(&self, arrangement: &Arrangement) -> Vec<String> {
        let people = self.lists.people.len().to_string();
        let matched = arrangement.pairs.len().to_string();
        let mut lede = vec![self.say("allocation-found", &[("matched", &matched), ("people", &people)])];
        if let Some((kept, stood)) = arrangement.kept {
            let with = [("kept", &*kept.to_string()), ("stood", &*stood.to_string())];
            lede.push(self.say("allocation-kept", &with));
        }
        let stability = arrangement.stability;
        if stability.holds {
            lede.push(self.say("allocation-stable", &[("fewer", &stability.fewer.to_string())]));
        } else {
            lede.push(self.say("allocation-blocking", &[("pairs", &stability.blocking.to_string())]));
        }
        lede.push(self.say("allocation-decide", &[]));
        lede
    }

    fn pairs(&self, arrangement: &Arrangement) -> Table {
        let row = |pair: &Pair| {
            let line = self.line(pair);
            let why = line.why();
            vec![line.person, line.peer.unwrap_or_default(), line.days, why, line.next.unwrap_or_default()]
        };
        Table {
            title: self.say("allocation-pairs", &[]),
            headings: ["person", "peer", "days", "why", "next"].map(|key| self.heading(key)).to_vec(),
            rows: arrangement.pairs.iter().map(row).collect(),
        }
    }

    fn waiting(&self, arrangement: &Arrangement) -> Table {
        let row = |one: &StillWaits| {
            let line = self.waiting_line(one);
            let why = line.why();
            vec![line.person, line.days, why, line.helps.join(" ")]
        };
        Table {
            title: self.say("allocation-waiting", &[]),
            headings: ["person", "days", "why-waits", "helps"].map(|key| self.heading(key)).to_vec(),
            rows: arrangement.waiting.iter().map(row).collect(),
        }
    }

    fn without(&self, arrangement: &Arrangement) -> Table {
        let row = |(must, more): &(usize, usize)| vec![self.must(*must), more.to_string()];
        Table {
            title: self.say("allocation-without", &[]),
            headings: ["rule", "more"].map(|key| self.heading(key)).to_vec(),
            rows: arrangement.without.iter().map(row).collect(),
        }
    }

    fn loads(&self, arrangement: &Arrangement) -> Table {
        let both = self.lists.peers.iter().zip(&arrangement.loads);
        let row = |(peer, load): (&crate::Peer, &u32)| {
            let new = load.saturating_sub(peer.supports);
            let free = peer.places.saturating_sub(new);
            vec![peer.id.clone(), peer.supports.to_string(), new.to_string(), free.to_string()]
        };
        Table {
            title: self.say("allocation-loads", &[]),
            headings: ["peer", "before", "new", "free"].map(|key| self.heading(key)).to_vec(),
            rows: both.map(row).collect(),
        }
    }

    /// What a must is called: the words of its kind, and its column.
    fn must(&self, at: usize) -> String {
        match self.rules.musts.get(at) {
            Some(rule) => self.rule(rule),
            None => self.say("allocation-must-named", &[]),
        }
    }

    fn rule(&self, rule: &Rule) -> String {
        let most = self.number(rule.most);
        let with = [("column", rule.about()), ("most", &*most)];
        self.say(&format!("allocation-must-{}", rule.kind.as_str()), &with)
    }

    fn number(&self, number: f64) -> String {
        let decimals = usize::from(number.fract() != 0.0);
        self.texts.number(self.language, number, decimals)
    }

    fn line(&self, pair: &Pair) -> Line {
        let stands = pair.stands.then(|| self.say("allocation-stands", &[]));
        let fits = self.rules.wishes.iter().zip(&pair.fits);
        let mut weighed: Vec<(&Rule, &Fit)> = fits.filter(|(_, fit)| **fit != Fit::Any).collect();
        weighed.sort_by(|one, other| {
            let key = |(rule, fit): &(&Rule, &Fit)| (!fit.is_reason(), -rule.weight);
            let ((ours, our_weight), (theirs, their_weight)) = (key(one), key(other));
            ours.cmp(&theirs).then(our_weight.total_cmp(&their_weight))
        });
        let reasons = weighed.into_iter().take(REASONS).map(|(rule, fit)| self.fit(rule, fit));
        Line {
            person: self.person(pair.person).to_owned(),
            peer: Some(self.peer(pair.peer).to_owned()),
            days: self.days(pair.person),
            why: stands.into_iter().chain(reasons).collect(),
            next: Some(match &pair.others {
                Some(others) => self.others(others),
                None => self.next(pair.next.as_ref()),
            }),
            helps: Vec::new(),
        }
    }

    fn fit(&self, rule: &Rule, fit: &Fit) -> String {
        let column = ("column", rule.about());
        match fit {
            Fit::Words(words) => self.say("allocation-fit-words", &[column, ("words", &words.join(", "))]),
            Fit::Apart(apart) => self.say("allocation-fit-apart", &[column, ("apart", &self.number(*apart))]),
            Fit::Yes | Fit::Any => self.say("allocation-fit-yes", &[column]),
            Fit::Nothing => self.say("allocation-fit-nothing", &[column]),
            Fit::Far(Some(apart)) => {
                self.say("allocation-fit-far", &[column, ("apart", &self.number(*apart))])
            }
            Fit::Far(None) => self.say("allocation-fit-unknown", &[column]),
            Fit::No if rule.kind == Kind::Different => self.say("allocation-fit-same", &[column]),
            Fit::No => self.say("allocation-fit-no", &[column]),
        }
    }

    fn next(&self, next: Option<&Next>) -> String {
        let Some(next) = next else { return self.say("allocation-next-nobody", &[]) };
        let peer = ("peer", self.peer(next.peer));
        if next.moves.is_empty() {
            return self.say("allocation-next-alone", &[peer]);
        }
        self.say("allocation-next-moves", &[peer, ("moves", &self.moves(next))])
    }

    fn refuses(&self, (peer, people): &(usize, Vec<usize>)) -> String {
        let mut who: Vec<&str> = people.iter().take(NAMED).map(|person| self.person(*person)).collect();
        who.extend((people.len() > NAMED).then_some("…"));
        self.say("allocation-next-refuses", &[("peer", self.peer(*peer)), ("who", &who.join(", "))])
    }

    /// Why not another pair, where nobody may be given what they would not agree to.
    fn others(&self, others: &Others) -> String {
        let refuses = others.refuses.as_ref().map(|first| self.refuses(first));
        let agrees = others.agrees.map(|(peer, gives_way)| {
            let peer = ("peer", self.peer(peer));
            match gives_way {
                Some(person) => self.say("allocation-next-gives", &[peer, ("person", self.person(person))]),
                None => self.say("allocation-next-free", &[peer]),
            }
        });
        let both: Vec<String> = agrees.into_iter().chain(refuses).collect();
        if both.is_empty() { self.say("allocation-next-nobody", &[]) } else { both.join(" ") }
    }

    fn moves(&self, next: &Next) -> String {
        let one = |(person, to): &(usize, Option<usize>)| match to {
            Some(to) => {
                let with = [("person", self.person(*person)), ("peer", self.peer(*to))];
                self.say("allocation-moves-to", &with)
            }
            None => self.say("allocation-moves-out", &[("person", self.person(*person))]),
        };
        next.moves.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn waiting_line(&self, one: &StillWaits) -> Line {
        let (why, helps) = match &one.why {
            Why::Nobody { ruled_out, without } => self.nobody(ruled_out, without),
            Why::Full { peers, openings, before } => {
                let mut why = vec![self.say("allocation-full", &[("peers", &peers.to_string())])];
                if !before.is_empty() && openings.is_empty() {
                    let who: Vec<&str> = before.iter().map(|person| self.person(*person)).collect();
                    why.push(self.say("allocation-before", &[("who", &who.join(", "))]));
                }
                (why, openings.iter().map(|opening| self.opening(one.person, opening)).collect())
            }
            Why::Refused { peers, first } => {
                let full = self.say("allocation-full", &[("peers", &peers.to_string())]);
                let why = std::iter::once(full).chain(first.iter().map(|first| self.refuses(first)));
                (why.collect(), Vec::new())
            }
        };
        let person = self.person(one.person).to_owned();
        Line { person, peer: None, days: self.days(one.person), why, next: None, helps }
    }

    fn nobody(&self, ruled_out: &[(usize, usize)], without: &[(usize, usize)]) -> (Vec<String>, Vec<String>) {
        let peers = self.lists.peers.len().to_string();
        let out = |(must, count): &(usize, usize)| {
            let with = [("rule", &*self.must(*must)), ("count", &*count.to_string()), ("peers", &*peers)];
            self.say("allocation-ruled-out", &with)
        };
        let helps = |(must, count): &(usize, usize)| {
            let with = [("rule", &*self.must(*must)), ("count", &*count.to_string())];
            self.say("allocation-helps-rule", &with)
        };
        let first = self.say("allocation-nobody", &[]);
        let why = std::iter::once(first).chain(ruled_out.iter().take(REASONS).map(out)).collect();
        let mut helps: Vec<String> = without.iter().map(helps).collect();
        if helps.is_empty() {
            helps.push(self.say("allocation-helps-new", &[]));
        }
        (why, helps)
    }

    fn opening(&self, person: usize, opening: &Next) -> String {
        let peer = ("peer", self.peer(opening.peer));
        if opening.moves.iter().all(|(who, _)| *who == person) && opening.moves.len() < 2 {
            return self.say("allocation-helps-place", &[peer]);
        }
        self.say("allocation-helps-moves", &[peer, ("moves", &self.moves(opening))])
    }
}
