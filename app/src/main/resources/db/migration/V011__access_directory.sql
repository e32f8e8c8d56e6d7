-- Access grid: the systems are data; what happened to a person's access is a list of steps, the last one holds.
create table access_system (
    key      text    primary key check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    title    text    not null check (title <> ''),
    position int     not null,
    retired  boolean not null default false
);

insert into access_system (key, title, position) values
    ('partner-portal', 'Partner portal', 10),
    ('crm', 'CRM', 20),
    ('deal-registration', 'Deal registration', 30),
    ('demo-environment', 'Demo environment', 40),
    ('learning', 'Learning', 50),
    ('support', 'Support desk', 60),
    ('billing', 'Billing', 70);

create table access_step (
    id         uuid primary key,
    partner_id uuid not null references company (id),
    contact_id uuid not null references contact (id),
    system     text not null references access_system (key),
    step       text not null check (step in ('ASKED', 'GRANTED', 'VERIFIED', 'WITHDRAWN')),
    on_day     date not null,
    by_name    text not null,
    note       text not null default ''
);
create index access_step_of on access_step (partner_id, contact_id, system, id);
alter table access_step enable row level security;
alter table access_step force row level security;
create policy scope on access_step using (in_scope(partner_id)) with check (in_scope(partner_id));

create table channel (
    id         uuid   primary key,
    partner_id uuid   not null references company (id),
    kind       text   not null check (kind <> ''),
    title      text   not null check (title <> ''),
    link       text   not null default '',
    members    uuid[] not null default '{}',
    opened_on  date   not null,
    closed_on  date,
    version    int    not null default 1
);
create index channel_of on channel (partner_id);
alter table channel enable row level security;
alter table channel force row level security;
create policy scope on channel using (in_scope(partner_id)) with check (in_scope(partner_id));

-- The public directory: what a partner agreed to show, and the logo.
create table listing (
    partner_id   uuid primary key references company (id),
    headline     text not null default '',
    consent_by   text,
    consent_on   date,
    withdrawn_on date,
    version      int  not null,
    check ((consent_by is null) = (consent_on is null)),
    check (withdrawn_on is null or consent_on is not null)
);
alter table listing enable row level security;
alter table listing force row level security;
create policy scope on listing using (in_scope(partner_id)) with check (in_scope(partner_id));

create table logo (
    partner_id uuid  primary key references company (id),
    type       text  not null,
    bytes      bytea not null,
    sha256     text  not null
);
alter table logo enable row level security;
alter table logo force row level security;
create policy scope on logo using (in_scope(partner_id)) with check (in_scope(partner_id));

-- A file between its preview and its import. It belongs to the person who sent it and to no partner yet.
create table directory_import (
    id         uuid        primary key,
    kind       text        not null check (kind in ('PARTNERS', 'CONTACTS')),
    file       text        not null,
    name       text        not null,
    by_name    text        not null,
    at         timestamptz not null,
    applied_at timestamptz
);
