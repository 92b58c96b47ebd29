-- What a programme agreed to stays in use until somebody says yes to a newer version: the files of its pack are kept.
create table programme_pack (
    content text primary key, -- a mark of the files
    pack text not null,
    version text not null,
    files jsonb not null,
    kept_at timestamptz not null
);
