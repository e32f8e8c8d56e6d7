-- The tasks that actions became, in the order of the actions; and what an intervention follows after it did not work.
alter table intervention add column action_tasks text[] not null default '{}';
alter table intervention add column follows uuid references intervention (id);
