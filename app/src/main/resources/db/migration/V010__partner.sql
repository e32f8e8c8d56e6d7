-- Companies, people, and what each is to a partnership. Our own company is the one row of side VENDOR; its people are
-- visible to whoever may see any partnership, because they stand on both sides of all of them.

create table partner_type (
    key      text    primary key check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    title    text    not null check (title <> ''),
    position int     not null,
    retired  boolean not null default false
);

insert into partner_type (key, title, position) values
    ('isv', 'Software vendor (ISV)', 10),
    ('reseller', 'Reseller', 20),
    ('msp', 'Managed service provider', 30),
    ('referral', 'Referral partner', 40),
    ('si', 'System integrator', 50),
    ('agency', 'Agency', 60),
    ('distributor', 'Distributor', 70),
    ('consultancy', 'Consultancy', 80),
    ('technology', 'Technology alliance', 90);

create table company (
    id          uuid        primary key,
    side        text        not null check (side in ('VENDOR', 'PARTNER')),
    name        text        not null check (name <> ''),
    name_key    text        not null,
    domain      text        not null default '',
    type        text        references partner_type (key),
    region      text        not null default '',
    tier        text        not null default '',
    parent_id   uuid        references company (id) check (parent_id <> id),
    about       text        not null default '',
    website     text        not null default '',
    merged_into uuid        references company (id) check (merged_into <> id),
    created_at  timestamptz not null,
    version     int         not null default 1,
    check ((side = 'PARTNER') = (type is not null)),
    check ((side = 'VENDOR') = (id = '00000000-0000-7000-8000-000000000001'))
);
create index company_name on company (name_key, id) where merged_into is null;
create index company_domain on company (domain) where domain <> '';
create index company_parent on company (parent_id) where parent_id is not null;
alter table company enable row level security;
alter table company force row level security;
create policy scope on company
    using (in_scope(id) or side = 'VENDOR') with check (in_scope(id));

select set_config('firstdeal.scope', '*', true);
insert into company (id, side, name, name_key, created_at)
values ('00000000-0000-7000-8000-000000000001', 'VENDOR', 'Our company', 'our company', now());

create table legal_profile (
    partner_id      uuid  primary key references company (id),
    registered_name text  not null default '',
    form            text  not null default '',
    register_number text  not null default '',
    tax_number      text  not null default '',
    street          text  not null default '',
    postal_code     text  not null default '',
    city            text  not null default '',
    country         text  not null default '',
    billing_name    text  not null default '',
    billing_mail    text  not null default '',
    signatories     jsonb not null default '[]',
    version         int   not null
);
alter table legal_profile enable row level security;
alter table legal_profile force row level security;
create policy scope on legal_profile using (in_scope(partner_id)) with check (in_scope(partner_id));

create table contact (
    id          uuid        primary key,
    partner_id  uuid        not null references company (id),
    name        text        not null check (name <> ''),
    mail        text        not null default '',
    phone       text        not null default '',
    title       text        not null default '',
    language    text        not null default '',
    zone        text        not null default '',
    quota       text        not null default 'NONE' check (quota in ('NONE', 'SET', 'CONFIRMED', 'SHOWN')),
    left_on     date,
    successor   uuid        references contact (id),
    merged_into uuid        references contact (id) check (merged_into <> id),
    created_at  timestamptz not null,
    version     int         not null default 1,
    check (successor is null or left_on is not null)
);
create unique index contact_mail on contact (partner_id, lower(mail))
    where mail <> '' and left_on is null and merged_into is null;
create index contact_of on contact (partner_id, name) where merged_into is null;
create index contact_by_mail on contact (lower(mail)) where mail <> '';
alter table contact enable row level security;
alter table contact force row level security;
create policy scope on contact
    using (in_scope(partner_id) or partner_id = '00000000-0000-7000-8000-000000000001')
    with check (in_scope(partner_id));

-- Who holds which role in a partnership, from when until when (both days included).
create table assignment (
    id         uuid primary key,
    partner_id uuid not null references company (id),
    side       text not null check (side in ('VENDOR', 'PARTNER')),
    role       text not null,
    rank       text not null check (rank in ('MAIN', 'CO', 'DEPUTY')),
    contact_id uuid not null references contact (id),
    from_day   date not null,
    until_day  date,
    check (until_day >= from_day)
);
create index assignment_of on assignment (partner_id);
create index assignment_contact on assignment (contact_id);
create unique index assignment_one_pam on assignment (partner_id)
    where role = 'pam' and rank = 'MAIN' and until_day is null;
alter table assignment enable row level security;
alter table assignment force row level security;
create policy scope on assignment using (in_scope(partner_id)) with check (in_scope(partner_id));

-- Executive sponsors: named by us, accepted or declined by themselves. Who answered by hand is named; the link's secret
-- is kept only as its hash.
create table sponsor (
    id          uuid        primary key,
    partner_id  uuid        not null references company (id),
    side        text        not null check (side in ('VENDOR', 'PARTNER')),
    contact_id  uuid        not null references contact (id),
    named_on    date        not null,
    named_by    text        not null,
    answer      text        not null check (answer in ('WAITING', 'ACCEPTED', 'DECLINED')),
    answered_on date,
    answered_by text,
    via         text        check (via in ('LINK', 'HAND')),
    note        text        not null default '',
    link_hash   bytea       unique,
    link_until  timestamptz,
    ended_on    date,
    check ((answer = 'WAITING') = (answered_on is null)),
    check ((answered_on is null) = (answered_by is null)),
    check ((answered_on is null) = (via is null)),
    check ((link_hash is null) = (link_until is null))
);
create unique index sponsor_one on sponsor (partner_id, side) where ended_on is null;
create index sponsor_contact on sponsor (contact_id);
alter table sponsor enable row level security;
alter table sponsor force row level security;
create policy scope on sponsor using (in_scope(partner_id)) with check (in_scope(partner_id));
