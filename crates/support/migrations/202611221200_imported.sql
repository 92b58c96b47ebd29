-- When a path was brought in with a list: what was before it is not known, so no days are counted from it.
alter table support_path add column imported_at timestamptz;
