-- What the clock has let go of when its time was over, so that it does so once.
create table people_let_go (
    person uuid not null references people_person (id),
    what text not null, -- the name of what a room keeps
    at timestamptz not null,
    primary key (person, what)
);
