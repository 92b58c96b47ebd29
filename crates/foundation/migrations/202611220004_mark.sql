-- Whether anything has happened in an organisation is asked for every page that is kept in memory, and answered from
-- this index alone. Looks are most of the trail and change nothing.
create index event_mark on event (org, at, name) where name <> 'looked';
