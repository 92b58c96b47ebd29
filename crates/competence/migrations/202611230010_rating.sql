-- How well somebody knows, can do and stands for what a framework says: rated by themselves, a trainer, a supervisor.

-- The statements of one version of a framework, in the order in which they are rated. Never changes.
create table competence_scale (
    id uuid not null primary key,
    framework text not null,
    version text not null,
    statements text not null, -- ids with a space between them
    made_at timestamptz not null
);
-- Who has been asked to rate somebody, and as what.
create table competence_rater (
    org uuid not null,
    learner uuid not null references people_person (id),
    rater uuid not null references people_person (id),
    kind text not null, -- trainer, supervisor
    since timestamptz not null,
    asked_by uuid not null,
    ended_at timestamptz,
    primary key (org, learner, rater, kind, since)
);
create unique index competence_rater_once on competence_rater (org, learner, rater, kind) where ended_at is null;
create index competence_rater_rater on competence_rater (rater);
-- One rating of all statements by one person. Changes until it is finished, and never again.
create table competence_rating (
    org uuid not null,
    id uuid not null,
    learner uuid not null references people_person (id),
    kind text not null, -- own, trainer, supervisor
    rater uuid not null references people_person (id),
    scale uuid not null references competence_scale (id),
    levels text not null, -- a sign for each statement of the scale: its level, or a dot where there is none yet
    begun_at timestamptz not null,
    done_at timestamptz,
    latest bigint not null, -- 1 for the newest that is finished, of its kind
    primary key (org, id)
);
create unique index competence_rating_draft on competence_rating (org, learner, rater, kind) where done_at is null;
create index competence_rating_learner on competence_rating (learner);
create index competence_rating_rater on competence_rating (rater);
create index competence_rating_latest on competence_rating (org, latest);
-- With whom somebody shares how they have rated themselves.
create table competence_sharing (
    org uuid not null,
    learner uuid not null references people_person (id),
    audience text not null, -- trainer, supervisor, coordinator
    since timestamptz not null,
    ended_at timestamptz,
    primary key (org, learner, audience, since)
);
create unique index competence_sharing_once on competence_sharing (org, learner, audience) where ended_at is null;
create index competence_sharing_learner on competence_sharing (learner);
-- What somebody wants to learn next.
create table competence_goal (
    org uuid not null,
    id uuid not null,
    learner uuid not null references people_person (id),
    statement text not null,
    words bytea, -- sealed under the learner's key: how
    by_day date not null,
    made_by uuid not null,
    made_at timestamptz not null,
    reached_at timestamptz,
    ended_at timestamptz,
    primary key (org, id)
);
create index competence_goal_learner on competence_goal (learner);
