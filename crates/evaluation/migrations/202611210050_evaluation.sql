-- Questionnaires at the start, after two months and at the ending, and what was answered.
create table evaluation_round (
    org uuid not null,
    id uuid not null,
    programme uuid not null references programme_programme (id),
    path uuid not null,
    person uuid not null references people_person (id),
    moment text not null, -- a word of the template: start, two-months, ending
    measures text not null, -- ids of instruments with spaces between
    due_on date not null,
    around_days bigint not null, -- how long an answer still belongs to the moment
    invited_at timestamptz,
    reminded_at timestamptz,
    opened_at timestamptz,
    finished_at timestamptz,
    cancelled_at timestamptz,
    primary key (org, id),
    unique (org, path, moment)
);
create index evaluation_round_person on evaluation_round (person);
create index evaluation_round_path on evaluation_round (path);
create index evaluation_round_programme on evaluation_round (programme, due_on);
create index evaluation_round_due on evaluation_round (due_on);
create table evaluation_answer (
    org uuid not null,
    round uuid not null,
    instrument text not null,
    question text not null,
    value bigint, -- null: skipped
    answered_at timestamptz not null,
    primary key (org, round, instrument, question),
    foreign key (org, round) references evaluation_round (org, id)
);
create index evaluation_answer_round on evaluation_answer (round);
