-- Why a reaction failed last, as a word: for whoever looks at what could not be done.
alter table event add column failed text;
