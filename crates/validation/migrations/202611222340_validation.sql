-- Validations of frameworks: expert panels that rate statements in rounds.
create table validation_validation (
    org uuid not null,
    id uuid not null,
    framework text not null,
    version text not null,
    domains text not null, -- ids with a space between; empty: all
    languages text not null, -- with a space between
    title text not null,
    funding text not null,
    licence text not null,
    rule jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null,
    stamp text, -- of all that is fixed when the first round opens
    stamped_at timestamptz,
    published_at timestamptz,
    primary key (org, id)
);
create unique index validation_id on validation_validation (id);
create index validation_framework on validation_validation (framework, version);
-- What is asked, in each language, as it was when the first round opened.
create table validation_words (
    org uuid not null,
    validation uuid not null,
    language text not null,
    words jsonb not null,
    primary key (org, validation, language),
    foreign key (org, validation) references validation_validation (org, id)
);
-- Who is invited. No person of the house: a secret link, of which only a mark is kept.
create table validation_member (
    org uuid not null,
    id uuid not null,
    validation uuid not null,
    pseudonym bigint not null, -- drawn by chance, so that it tells nothing about when and as what they were invited
    stratum text not null,
    mark text not null,
    name bytea, -- sealed: only where the organiser wrote one
    invited_at timestamptz not null,
    ended_at timestamptz,
    primary key (org, id),
    foreign key (org, validation) references validation_validation (org, id)
);
create unique index validation_member_mark on validation_member (mark);
create unique index validation_member_pseudonym on validation_member (validation, pseudonym);
create table validation_round (
    org uuid not null,
    validation uuid not null,
    number bigint not null,
    asks text not null, -- ids of statements with a space between
    opened_at timestamptz not null,
    closed_at timestamptz,
    primary key (org, validation, number),
    foreign key (org, validation) references validation_validation (org, id)
);
create table validation_answer (
    org uuid not null,
    validation uuid not null,
    round bigint not null,
    member uuid not null,
    statement text not null,
    language text not null, -- the one it was read in
    relevance bigint, -- 1 to 4
    clarity bigint,
    comment bytea, -- sealed
    primary key (org, validation, round, member, statement),
    foreign key (org, member) references validation_member (org, id)
);
-- What has been decided about each statement, with the figures it rests on.
create table validation_decision (
    org uuid not null,
    validation uuid not null,
    statement text not null,
    outcome text not null, -- keep, change, drop
    reason text not null,
    words jsonb not null, -- the new ones, in each language
    round bigint not null,
    experts bigint not null,
    agreeing bigint not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (org, validation, statement),
    foreign key (org, validation) references validation_validation (org, id)
);
