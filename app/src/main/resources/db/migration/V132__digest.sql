-- Whose morning mail of which day was looked after: sent, or there was nothing to say.
create table digest (
    staff_id uuid not null references staff on delete cascade,
    day      date not null,
    sent     boolean not null default false,
    primary key (staff_id, day)
);
