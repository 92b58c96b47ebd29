-- What has left the house because of a line of the trail that is not done yet: a second try leaves it out.
create table event_sent (
    event uuid not null references event (id),
    letter text not null, -- to whom, as what, and which way
    at timestamptz not null,
    primary key (event, letter)
);
