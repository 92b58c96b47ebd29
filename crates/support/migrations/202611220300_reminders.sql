-- Reminders are sent once or as often as the template says; two who are kept apart are parted; and what was asked says
-- by which template, so that a yes need not look for it.
alter table support_match add column pack text;
alter table support_match add column reminded_at timestamptz;
alter table support_path add column ending_reminded_at timestamptz;
alter table support_path add column parted_at timestamptz; -- closed because the two are kept apart
alter table support_meeting add column untold_reminders bigint not null default 0;
create index support_match_unreminded on support_match (asked_at) where state = 'asked' and reminded_at is null;
create index support_path_unreminded on support_path (ends_on) where closed_at is null and ending_reminded_at is null;
create index support_meeting_untold on support_meeting (starts_at) where result is null;
create index support_path_open on support_path (org) where closed_at is null;
create index support_match_open on support_match (org) where state = 'asked';
create index support_path_parted on support_path (org, parted_at) where parted_at is not null;
