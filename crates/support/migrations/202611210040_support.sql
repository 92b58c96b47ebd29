-- From an offer on the ward to an ending: guides, referrals, matches, paths and meetings.
create table support_peer (
    org uuid not null,
    person uuid not null,
    capacity bigint not null, -- as many people as the guide has room for
    profile bytea not null, -- sealed under the guide's key: what matching needs, as JSON
    since_on date not null,
    approved_until date, -- null: not approved as a guide
    resting_from timestamptz,
    stopped_at timestamptz,
    updated_at timestamptz not null,
    primary key (org, person),
    foreign key (org, person) references people_person (org, id)
);
create table support_offer (
    org uuid not null, -- who would receive the person
    id uuid not null,
    programme uuid not null references programme_programme (id),
    from_org uuid not null,
    unit uuid,
    made_by uuid not null,
    person uuid, -- only when the answer was yes or not now
    answer text not null, -- yes, later, no
    again text, -- not now: when to ask again, a code of the list
    asked_again_at timestamptz, -- not now: answered anew since
    made_at timestamptz not null,
    primary key (org, id)
);
create index support_offer_from on support_offer (from_org, made_at);
create index support_offer_programme on support_offer (programme, made_at);
create table support_draft (
    person uuid primary key, -- the colleague who has begun to write
    org uuid not null,
    answers bytea not null, -- sealed under the organisation's key; thrown away after a day
    saved_at timestamptz not null
);
create table support_referral (
    org uuid not null,
    id uuid not null,
    programme uuid not null references programme_programme (id),
    offer uuid,
    person uuid not null,
    from_org uuid not null,
    unit uuid,
    referred_by uuid not null,
    target text, -- a code of the code list
    wishes bytea not null, -- sealed under the person's key, as JSON
    state text not null, -- waiting, asked, matched, closed
    waiting_since timestamptz not null,
    discharge_on date,
    closed_at timestamptz,
    closed_why text,
    primary key (org, id),
    foreign key (org, person) references people_person (org, id)
);
create index support_referral_state on support_referral (org, state, waiting_since);
create index support_referral_person on support_referral (person);
create table support_match (
    org uuid not null,
    id uuid not null,
    programme uuid not null,
    referral uuid not null,
    person uuid not null,
    peer uuid not null,
    state text not null, -- asked, agreed, declined, withdrawn
    asked_by uuid not null,
    asked_at timestamptz not null,
    peer_answer text, -- yes, no
    peer_answered_at timestamptz,
    person_answer text,
    person_answered_at timestamptz,
    agreed_at timestamptz,
    reasons jsonb not null, -- codes of the reasons that were shown
    override_why bytea, -- sealed under the organisation's key
    primary key (org, id),
    foreign key (org, referral) references support_referral (org, id)
);
create index support_match_referral on support_match (org, referral);
create index support_match_peer on support_match (peer, state);
create index support_match_person on support_match (person, state);
create table support_path (
    org uuid not null,
    id uuid not null, -- the same as its match
    programme uuid not null,
    pack text not null, -- the template of the programme: its words, lists and reminders
    referral uuid not null,
    person uuid not null,
    peer uuid not null,
    state text not null, -- active, paused, ending, closed
    started_on date not null,
    first_met_on date,
    last_met_on date,
    ends_on date not null, -- as agreed from the start
    extension_asked_on date,
    extension_approved_by uuid,
    paused_at timestamptz,
    paused_by text, -- recipient, peer, coordinator
    closed_at timestamptz,
    ending text, -- planned, recipient-stopped, peer-stopped, moved-on, admitted, lost, died
    primary key (org, id)
);
create index support_path_state on support_path (org, state);
create index support_path_peer on support_path (peer, state);
create index support_path_person on support_path (person, state);
create index support_path_programme on support_path (programme, started_on);
create index support_path_first on support_path (org, first_met_on);
create table support_goodbye (
    org uuid not null,
    path uuid not null,
    did bytea, -- sealed under the person's key: what we did, in the recipient's words; both read it
    take bytea, -- sealed under the person's key: what I take with me; the recipient's alone
    onward text not null, -- codes with spaces between: who is there now
    thanks bytea, -- sealed under the person's key: from the guide to the recipient
    updated_at timestamptz not null,
    primary key (org, path),
    foreign key (org, path) references support_path (org, id)
);
create table support_meeting (
    org uuid not null,
    id uuid not null,
    path uuid not null,
    person uuid not null,
    peer uuid not null,
    starts_at timestamptz not null,
    minutes bigint,
    place_kind text not null, -- a code of the list `place`
    place bytea, -- sealed under the person's key
    result text, -- null until told: a code of the list `contact-result`
    topics text not null, -- codes with spaces between; may be empty
    note bytea, -- sealed under the person's key; both can read and write it
    note_version bigint not null,
    note_by uuid,
    feeling bytea, -- sealed under the guide's key: how the guide was; the guide's alone
    call_asked_at timestamptz, -- when the guide wanted the coordinator to call
    once text, -- makes a log that is sent twice count once
    logged_by uuid,
    logged_at timestamptz,
    primary key (org, id),
    unique (org, once),
    foreign key (org, path) references support_path (org, id)
);
create index support_meeting_path on support_meeting (org, path, starts_at);
create index support_meeting_peer on support_meeting (peer, starts_at);
create index support_meeting_person on support_meeting (person, starts_at);
create index support_meeting_day on support_meeting (org, starts_at);
create index support_meeting_call on support_meeting (org, peer, call_asked_at) where call_asked_at is not null;
create table support_feeling (
    org uuid not null,
    id uuid not null,
    peer uuid not null,
    at timestamptz not null,
    feeling bytea not null, -- sealed under the guide's key; the guide's alone
    call_asked_at timestamptz, -- when the guide wanted the coordinator to call
    primary key (org, id)
);
create index support_feeling_peer on support_feeling (peer, at);
create index support_feeling_call on support_feeling (org, peer, call_asked_at) where call_asked_at is not null;
create table support_note (
    org uuid not null,
    path uuid not null,
    peer uuid not null,
    note bytea not null, -- sealed under the guide's key; the guide's alone
    updated_at timestamptz not null,
    primary key (org, path, peer)
);
create table support_contact (
    org uuid not null,
    id uuid not null,
    peer uuid not null,
    made_by uuid not null,
    at timestamptz not null,
    primary key (org, id)
);
create index support_contact_peer on support_contact (org, peer, at);
create table support_feed (
    mark text primary key, -- hash of the code in the address
    person uuid not null,
    org uuid not null,
    role text not null,
    language text not null,
    made_at timestamptz not null,
    ended_at timestamptz
);
create index support_feed_person on support_feed (person);
