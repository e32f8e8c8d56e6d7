-- What people changed in the holidays of a region: days added, and shipped days that are worked there.
create table holiday (
    id       uuid primary key,
    region   text not null,
    name     text not null,
    from_day date not null,
    to_day   date not null,
    worked   boolean not null,
    check (to_day >= from_day),
    unique (region, from_day, name)
);

-- Days on which one company rests besides the holidays of its region.
create table closure (
    id         uuid primary key,
    partner_id uuid not null,
    name       text not null,
    from_day   date not null,
    to_day     date not null,
    check (to_day >= from_day),
    unique (partner_id, from_day, name)
);
alter table closure enable row level security;
alter table closure force row level security;
create policy scope on closure using (in_scope(partner_id)) with check (in_scope(partner_id));
