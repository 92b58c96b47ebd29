-- Whose turn it is: what is done once a day is done by one program, also where several run.
create table turn (
    name text primary key,
    done_on date, -- the last day it was finished
    taken_until timestamptz not null -- whoever took it keeps it until then
);
