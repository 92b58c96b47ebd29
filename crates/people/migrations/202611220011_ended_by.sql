-- Who wrote down that somebody no longer agrees: the person reads it on their own page.
alter table people_consent add column ended_by uuid;
