-- Programmes made from templates, their partners, agreements and costs.
create table programme_programme (
    id uuid primary key,
    name text not null,
    pack text not null,
    pack_version text not null,
    country text not null,
    currency text not null,
    started_on date not null,
    started_by uuid not null,
    ended_on date,
    settings jsonb not null, -- the template as it was when somebody last agreed to it
    created_at timestamptz not null
);
create table programme_partner (
    programme uuid not null references programme_programme (id),
    org uuid not null references people_organisation (id),
    part text not null, -- region, municipality, user-organisation
    joined_on date not null,
    agreed_by uuid, -- who said for this partner that it takes part on the terms shown
    agreed_at timestamptz,
    invited_at timestamptz, -- when the first person of this partner was invited
    left_on date,
    primary key (programme, org)
);
create index programme_partner_org on programme_partner (org);
create table programme_agreement (
    org uuid not null,
    id uuid not null unique,
    programme uuid not null references programme_programme (id),
    kind text not null, -- guide-organisation, guide-recipient
    about uuid not null, -- the match, or the guide where it is with the organisation
    guide uuid not null references people_person (id),
    recipient uuid references people_person (id),
    version bigint not null,
    pack text not null,
    pack_version text not null,
    language text not null,
    words bytea, -- sealed under the guide's key: the filled-in text and fields, as JSON; null once forgotten
    made_by uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz, -- when a newer version took its place
    primary key (org, id),
    unique (org, about, kind, version)
);
create index programme_agreement_guide on programme_agreement (guide);
create index programme_agreement_recipient on programme_agreement (recipient);
create table programme_acknowledgement (
    org uuid not null,
    agreement uuid not null,
    person uuid not null references people_person (id),
    part text not null, -- guide, recipient, organisation
    at timestamptz not null,
    primary key (org, agreement, part),
    foreign key (org, agreement) references programme_agreement (org, id)
);
create table programme_cost (
    org uuid not null references people_organisation (id), -- who pays
    id uuid not null,
    programme uuid not null references programme_programme (id),
    heading text not null, -- preparation, training, operation
    kind text not null, -- a word from the pack: coordination, insurance, ...
    year bigint not null,
    amount double precision not null,
    currency text not null,
    source text not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    ended_at timestamptz,
    primary key (org, id)
);
create index programme_cost_programme on programme_cost (programme);
-- Guides times the years each was active, once for each payer and year: beside the cost lines, since several
-- lines carry the same guides.
create table programme_guide_years (
    org uuid not null references people_organisation (id),
    programme uuid not null references programme_programme (id),
    year bigint not null,
    guide_years double precision not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    primary key (org, programme, year)
);
