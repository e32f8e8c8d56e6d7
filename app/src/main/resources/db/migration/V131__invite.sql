-- With this key personal invitations and answer links are signed. One for the installation, made by chance at the first need.
create table invite_key (
    one boolean primary key default true check (one),
    key bytea   not null
);

-- What stands in somebody's own calendar because we called them to it.
create table invitation (
    id            uuid  not null primary key,
    partner_id    uuid  not null,
    onboarding_id uuid  not null references onboarding on delete cascade,
    contact_id    uuid  not null,
    target        uuid  not null,
    whole         boolean not null,
    address       text  not null,
    sequence      int   not null,
    fingerprint   bytea not null,
    called        boolean not null,
    unique (contact_id, target)
);
create index invitation_run on invitation (onboarding_id);

-- Each call, so that an answer is taken for what it answers.
create table invitation_call (
    invitation_id   uuid  not null references invitation on delete cascade,
    partner_id      uuid  not null,
    sequence        int   not null,
    target_sequence int   not null,
    days            jsonb not null,
    primary key (invitation_id, sequence)
);

-- Runs whose calendar changed since it was last told.
create table invite_due (
    onboarding_id uuid not null primary key references onboarding on delete cascade,
    partner_id    uuid not null,
    due_at        timestamptz not null
);

-- Calendars to subscribe to, of a run or of a person; each has at most one that lives. Their addresses are signed, not stored.
create table feed (
    id            uuid  not null primary key,
    partner_id    uuid  not null,
    onboarding_id uuid  unique references onboarding on delete cascade,
    contact_id    uuid  unique,
    made_by       text  not null,
    made_at       timestamptz not null,
    check ((onboarding_id is null) <> (contact_id is null))
);

do $$
declare t text;
begin
    foreach t in array array['invitation', 'invitation_call', 'invite_due', 'feed'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;

-- Mail that was not taken for what it claims to be. The text is kept so that a person can judge.
create table quarantine (
    id      uuid        not null primary key,
    at      timestamptz not null,
    sender  text        not null,
    subject text        not null,
    reason  text        not null,
    detail  text        not null,
    size    bigint      not null,
    content bytea       not null,
    sum     bytea       not null unique
);

-- What came in, by its fate, for the page that says how the mailbox does.
create table mailbox_count (
    fate  text   not null primary key,
    count bigint not null,
    last  timestamptz not null
);
