-- What somebody can show for themselves, who recognises it, and the badge they get.
create table competence_evidence (
    org uuid not null,
    id uuid not null,
    learner uuid not null references people_person (id),
    statement text not null,
    kind text not null, -- story, practice, course, other
    words bytea, -- sealed under the learner's key
    hours bigint, -- of practice
    on_day date not null,
    made_at timestamptz not null,
    frozen_at timestamptz, -- when it was first shown to a panel: it does not change any more
    ended_at timestamptz,
    primary key (org, id)
);
create index competence_evidence_learner on competence_evidence (learner);
create table competence_recognition (
    org uuid not null,
    id uuid not null,
    learner uuid not null references people_person (id),
    profile text not null, -- of the framework: which role
    scale uuid not null references competence_scale (id),
    own text not null, -- the levels on the day it was asked for
    trainer text,
    supervisor text,
    asked_at timestamptz not null,
    state text not null, -- asked, recognised, not-yet, withdrawn
    decided_at timestamptz,
    primary key (org, id)
);
create unique index competence_recognition_open on competence_recognition (org, learner, profile) where state = 'asked';
create index competence_recognition_learner on competence_recognition (learner);
create table competence_shown (
    org uuid not null,
    recognition uuid not null,
    evidence uuid not null,
    primary key (org, recognition, evidence)
);
create table competence_panel (
    org uuid not null,
    recognition uuid not null,
    member uuid not null references people_person (id),
    peer bigint not null, -- 1 when the member has experience of their own
    named_at timestamptz not null,
    said text, -- yes, not-yet
    words bytea, -- sealed under the learner's key: why
    said_at timestamptz,
    primary key (org, recognition, member)
);
create index competence_panel_member on competence_panel (member);
create table competence_badge (
    org uuid not null,
    id uuid not null,
    code text not null, -- who has it can check the badge
    recognition uuid not null,
    learner uuid not null references people_person (id),
    framework text not null,
    version text not null,
    profile text not null,
    issued_at timestamptz not null,
    until_at timestamptz not null,
    named bigint not null, -- 1 when the holder wants the first name on the page
    place bigint not null, -- in the list of revoked badges
    ended_at timestamptz,
    ended_why text, -- mistake, holder, lapsed-trust
    primary key (org, id)
);
create unique index competence_badge_code on competence_badge (code);
create unique index competence_badge_place on competence_badge (org, place);
create index competence_badge_learner on competence_badge (learner);
