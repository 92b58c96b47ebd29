-- Organisations, the people in them, how they sign in, what they have agreed to.
create table people_organisation (
    id uuid primary key,
    kind text not null, -- region, ward, municipality, user-organisation
    name text not null,
    parent uuid references people_organisation (id),
    country text not null,
    place bigint, -- GeoNames id
    phone text,
    created_at timestamptz not null
);
create table people_person (
    org uuid not null references people_organisation (id),
    id uuid not null unique,
    key bytea, -- wrapped; null once the person is forgotten
    first_name bytea,
    contact bytea, -- sealed JSON: email, phone
    language text not null,
    made_org uuid, -- the organisation that brought the person in
    created_at timestamptz not null,
    forgotten_at timestamptz,
    primary key (org, id)
);
create table people_account (
    person uuid primary key references people_person (id),
    login text not null unique, -- blind index of the e-mail address
    password text, -- argon2id; null until the person has chosen one
    failed bigint not null, -- wrong passwords since the last right one
    failed_at timestamptz,
    hat uuid, -- the hat worn last
    created_at timestamptz not null,
    closed_at timestamptz
);
create table people_hat (
    id uuid primary key,
    person uuid not null references people_person (id),
    org uuid not null references people_organisation (id),
    unit uuid references people_organisation (id),
    role text not null,
    given_at timestamptz not null,
    ended_at timestamptz
);
create index people_hat_person on people_hat (person);
create index people_hat_org on people_hat (org, role);
create table people_session (
    mark text primary key, -- hash of the token
    person uuid not null references people_person (id),
    hat uuid references people_hat (id), -- null for a session by link
    link_org uuid,
    link_role text,
    only_path text, -- the only part of the house that a session by link opens
    link text, -- the mark of that link
    device text not null,
    began_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null
);
create index people_session_person on people_session (person);
create table people_link (
    mark text primary key, -- hash of the code
    person uuid not null references people_person (id),
    org uuid not null references people_organisation (id),
    role text not null,
    opens text not null, -- the address it leads to, and the only part of the house it opens
    purpose text not null, -- ask, questionnaire, account, sign-in, first-administrator
    made_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz
);
create index people_link_person on people_link (person);
create table people_consent (
    org uuid not null,
    id uuid not null,
    person uuid not null,
    purpose text not null, -- contact, share-ward, share-notes, evaluation, reminders-mail, reminders-sms
    to_org uuid,
    text_version text not null,
    how text not null, -- self, oral-witnessed, paper
    given_by uuid not null,
    valid_from timestamptz not null,
    valid_to timestamptz not null,
    ended_at timestamptz,
    ended_how text, -- withdrawn, superseded
    primary key (org, id),
    foreign key (org, person) references people_person (org, id)
);
create index people_consent_person on people_consent (person, purpose);
create table people_block (
    org uuid not null,
    id uuid not null,
    person uuid not null references people_person (id),
    other uuid not null references people_person (id),
    made_by uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    primary key (org, id)
);
create index people_block_person on people_block (person);
create index people_block_other on people_block (other);
create table people_block_named (
    org uuid not null,
    id uuid not null,
    person uuid not null references people_person (id),
    words bytea not null, -- sealed under the person's key: whom they know, in their own words
    made_at timestamptz not null,
    done_at timestamptz,
    primary key (org, id)
);
create index people_block_named_person on people_block_named (person);
create table people_draft (
    person uuid not null references people_person (id),
    form text not null, -- the address of the form
    answers bytea not null, -- sealed
    saved_at timestamptz not null,
    primary key (person, form)
);
