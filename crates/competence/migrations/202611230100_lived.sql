-- What a peer has been through, in their own words: theirs, and read by those they choose.
create table competence_lived (
    org uuid not null,
    id uuid not null,
    person uuid not null references people_person (id),
    words bytea, -- sealed under the person's own key
    made_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (org, id)
);
create index competence_lived_person on competence_lived (person);
-- With whom one of them is shared now.
create table competence_lived_shared (
    org uuid not null,
    lived uuid not null,
    audience text not null, -- guides, trainers
    since timestamptz not null,
    primary key (org, lived, audience),
    foreign key (org, lived) references competence_lived (org, id)
);
