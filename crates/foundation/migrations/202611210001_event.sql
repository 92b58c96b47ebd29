-- The trail: what happened, who did it and to whom. It is audit, news and jobs in one.
create table event (
    id uuid primary key,
    at timestamptz not null,
    name text not null,
    actor uuid,
    org uuid,
    role text not null,
    subject uuid,
    about uuid,
    news jsonb not null,
    due_at timestamptz,
    done_at timestamptz,
    tries bigint not null
);
create index event_due on event (due_at) where done_at is null;
create index event_subject on event (subject, at);
create index event_org on event (org, at);
