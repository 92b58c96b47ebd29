-- Reminders are sent once: of an answer, of telling about a meeting, of an ending that comes near. And what was asked
-- says by which template, so that a yes need not look for it.
alter table support_match add column pack text;
alter table support_match add column reminded_at timestamptz;
alter table support_path add column ending_reminded_at timestamptz;
alter table support_meeting add column untold_reminded_at timestamptz;
create index support_match_unreminded on support_match (asked_at) where state = 'asked' and reminded_at is null;
create index support_path_unreminded on support_path (ends_on) where closed_at is null and ending_reminded_at is null;
create index support_meeting_unreminded on support_meeting (starts_at)
    where result is null and untold_reminded_at is null;
