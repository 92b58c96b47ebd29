-- What is gone through with a guide before the first match, and what a guide is given and gives back.
create table competence_tick (
    org uuid not null,
    id uuid not null,
    list text not null, -- a checklist of the programme's pack
    point text not null,
    about uuid not null, -- the guide it was gone through with, or the organisation itself
    ticked_by uuid not null,
    ticked_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz, -- when the tick was taken back
    primary key (org, id)
);
create unique index competence_tick_once on competence_tick (org, about, list, point) where ended_at is null;
create index competence_tick_about on competence_tick (about);
create table competence_handout (
    org uuid not null,
    id uuid not null,
    peer uuid not null,
    what text not null, -- a point of the pack's list of what is given, or `other`
    words bytea, -- sealed under the guide's key: which one
    given_on date not null,
    given_by uuid not null,
    back_on date,
    back_by uuid,
    ended_by uuid,
    ended_at timestamptz, -- when the line was struck out: it was a mistake
    primary key (org, id),
    foreign key (org, peer) references people_person (org, id)
);
create index competence_handout_peer on competence_handout (peer);
create index competence_handout_out on competence_handout (org, peer) where back_on is null and ended_at is null;
