-- Who has completed the training that a role asks for: dated facts.
create table competence_approval (
    org uuid not null,
    id uuid not null,
    person uuid not null references people_person (id),
    kind text not null, -- peer-training
    on_day date not null,
    until_day date,
    approved_by uuid not null,
    approved_at timestamptz not null,
    ended_at timestamptz,
    primary key (org, id)
);
create index competence_approval_person on competence_approval (person);
