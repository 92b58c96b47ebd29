-- Spreadsheets that wait for a yes. They are sealed, live for one hour, and only who sent one can open it.
create table imports_file (
    id uuid primary key,
    org uuid not null,
    person uuid not null, -- who sent it
    what text not null, -- people, offers, meetings
    name bytea not null, -- sealed under the organisation's key: what the file was called
    content bytea, -- sealed under the organisation's key; null once it has been brought in
    made_at timestamptz not null,
    ends_at timestamptz not null,
    started_at timestamptz, -- while it is being brought in
    done_at timestamptz,
    added bigint -- rows that were new
);
create index imports_file_person on imports_file (person, made_at);
create index imports_file_ends on imports_file (ends_at);
