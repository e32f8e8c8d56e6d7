-- What partners claim. The state's own facts are in body; holds, live and due are what the database itself must know of it.
create table registration (
    id             uuid          primary key,
    partner_id     uuid          not null references company (id),
    onboarding_id  uuid          references onboarding (id),
    account_id     uuid          not null references account (id),
    account_name   text          not null check (account_name <> ''),
    account_domain text          not null default '',
    country        text          not null default '',
    offering       text          not null check (offering <> ''),
    offering_key   text          not null,
    amount         numeric(19,4) not null check (amount > 0),
    currency       char(3)       not null,
    closes         date          not null,
    synthetic      boolean       not null,
    note           text          not null default '',
    fields         jsonb         not null default '{}',
    side           text          not null check (side in ('VENDOR', 'PARTNER')),
    contact_id     uuid          references contact (id),
    submitter      text          not null,
    submitted_at   timestamptz,
    state          text          not null,
    body           jsonb         not null,
    holds          boolean       not null,
    live           boolean       not null,
    due            timestamptz,
    found          jsonb         not null default '[]',
    finding        jsonb,
    approvals      jsonb         not null default '[]',
    created_at     timestamptz   not null,
    version        int           not null default 0,
    check (not holds or live),
    check (submitted_at is not null or state in ('draft', 'withdrawn'))
);

-- Two claims on one account and offering never both hold, whoever is asked at which moment.
create unique index registration_holder on registration (account_id, offering_key, synthetic) where holds;
create unique index registration_of_partner on registration (partner_id, account_id, offering_key, synthetic)
    where live and state <> 'draft';
create index registration_account on registration (account_id);
create index registration_partner on registration (partner_id, submitted_at);
create index registration_run on registration (onboarding_id) where onboarding_id is not null;
create index registration_opportunity on registration ((body ->> 'opportunity')) where state = 'converted';
create index registration_due on registration (state, due) where due is not null;

-- Written once, never changed: the serving role may only add.
create table registration_event (
    registration_id uuid        not null references registration (id),
    partner_id      uuid        not null,
    number          int         not null,
    at              timestamptz not null,
    by_name         text        not null,
    side            text        not null check (side in ('VENDOR', 'PARTNER', 'JOINT')),
    act             text        not null,
    note            text        not null default '',
    ours_only       boolean     not null default false,
    primary key (registration_id, number)
);

create table registration_file (
    registration_id uuid        not null references registration (id),
    partner_id      uuid        not null,
    file_id         uuid        not null references stored_file (id),
    name            text        not null,
    size            bigint      not null,
    added_by        text        not null,
    added_at        timestamptz not null,
    primary key (registration_id, file_id)
);

create table registration_policy (
    one     boolean primary key default true check (one),
    body    jsonb   not null,
    version int     not null default 0
);

do $$
declare t text;
begin
    foreach t in array array['registration', 'registration_event', 'registration_file'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;

create function registration_event_stays() returns trigger
    language plpgsql as $$
begin
    raise exception 'The history of a registration is never changed';
end $$;

create trigger registration_event_stays before update of at, by_name, side, act, note, ours_only or delete
    on registration_event for each row execute function registration_event_stays();
