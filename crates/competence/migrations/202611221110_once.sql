-- What is given out is written down once, however often the button is pressed.
alter table competence_handout add column once text;
create unique index competence_handout_once on competence_handout (org, peer, once);
