-- The manager whose load was looked at when a run began.
alter table onboarding add column weighed_pam uuid;

-- What a person's leaving took from them is told apart from what somebody took away, so that it comes back with them.
alter table access_step add column by_leaving boolean not null default false;
alter table access_step add check (not by_leaving or step = 'WITHDRAWN');
alter table channel add column left_members uuid[] not null default '{}';
