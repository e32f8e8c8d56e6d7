-- Meetings outside the program, arranged by people; and where a meeting is.
alter table meeting add column place text not null default '';
alter table meeting add column extra boolean not null default false;
