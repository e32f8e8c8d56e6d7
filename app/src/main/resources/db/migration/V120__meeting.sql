-- A series of a run: meetings that are accepted together.
create table meeting_series (
    id            uuid not null primary key,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    key           text not null,
    kind          text not null,
    title         text not null check (title <> ''),
    internal      boolean not null,
    weeks         int  not null check (weeks >= 0),
    shift         int  not null default 0,
    time          time not null,
    zone          text not null,
    minutes       int  not null check (minutes > 0),
    sequence      int  not null default 0,
    asked         int  not null default 0,
    version       int  not null default 0,
    unique (onboarding_id, key)
);

-- One dated meeting. The wall clock is what was agreed; the instant follows from it and is derived anew when a zone's rules change.
create table meeting (
    id            uuid not null primary key,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    series_id     uuid references meeting_series,
    key           text not null,
    number        int  not null,
    kind          text not null,
    title         text not null check (title <> ''),
    internal      boolean not null,
    gate          text,
    nominal       date not null,
    base          date not null,
    local_start   timestamp   not null,
    zone          text        not null,
    starts_at     timestamptz not null,
    minutes       int         not null check (minutes > 0),
    ours          uuid[]      not null default '{}',
    theirs        uuid[]      not null default '{}',
    required      uuid[]      not null default '{}',
    state         text        not null check (state in ('PLANNED', 'SKIPPED', 'CANCELLED', 'HELD')),
    cause         text        check (cause in ('PERSON', 'PAUSE', 'END', 'PLAN')),
    reason        text        not null default '',
    moved         boolean     not null default false,
    sequence      int         not null default 0,
    asked         int         not null default 0,
    version       int         not null default 0,
    check ((state = 'CANCELLED') = (cause is not null))
);
create index meeting_of on meeting (onboarding_id);
create index meeting_starts on meeting (starts_at) where state = 'PLANNED';
create index meeting_people on meeting using gin ((ours || theirs));

-- What was written down of a meeting that took place.
create table meeting_minutes (
    meeting_id  uuid not null primary key references meeting on delete cascade,
    partner_id  uuid not null,
    held_on     date not null,
    present     uuid[] not null default '{}',
    sides       text[] not null default '{}',
    notes       text not null default '',
    decision    text not null default '',
    accounts    text[] not null default '{}',
    why_missed  text not null default '',
    actions     text[] not null default '{}',
    recorded_by text not null,
    recorded_at timestamptz not null,
    contested_side text check (contested_side in ('VENDOR', 'PARTNER')),
    contested_by   text,
    contested_why  text,
    contested_at   timestamptz,
    words       tsvector generated always as (to_tsvector('simple', decision || ' ' || notes)) stored,
    check ((contested_side is null) = (contested_why is null))
);
create index meeting_minutes_words on meeting_minutes using gin (words);

-- Of each person the last answer to each meeting or series.
create table meeting_answer (
    target_id     uuid not null,
    contact_id    uuid not null,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    whole         boolean not null,
    reply         text not null check (reply in ('ACCEPTED', 'TENTATIVE', 'DECLINED')),
    source        text not null check (source in ('APP', 'TOLD', 'LINK', 'MAIL')),
    said_at       timestamptz not null,
    sequence      int  not null,
    said_by       text not null default '',
    primary key (target_id, contact_id)
);
create index meeting_answer_of on meeting_answer (onboarding_id);
create index meeting_answer_contact on meeting_answer (contact_id);

-- Another time that somebody proposes.
create table meeting_proposal (
    id            uuid not null primary key,
    meeting_id    uuid not null references meeting on delete cascade,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    contact_id    uuid not null,
    local_start   timestamp not null,
    said_at       timestamptz not null,
    note          text not null default '',
    state         text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    decided_by    text,
    decided_at    timestamptz,
    unique (meeting_id, contact_id, local_start),
    check ((state = 'OPEN') = (decided_at is null))
);
create index meeting_proposal_of on meeting_proposal (onboarding_id);

-- The brief of a check-in for one sponsor: one page, one question, one answer, by a personal link.
create table sponsor_brief (
    meeting_id    uuid not null references meeting on delete cascade,
    side          text not null check (side in ('VENDOR', 'PARTNER')),
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    contact_id    uuid,
    secret        bytea unique,
    sent_at       timestamptz,
    answer        text,
    choice        text not null default '',
    via           text check (via in ('LINK', 'LIVE')),
    answered_by   text,
    answered_at   timestamptz,
    primary key (meeting_id, side),
    check ((answer is null) = (answered_at is null))
);
create index sponsor_brief_of on sponsor_brief (onboarding_id);

do $$
declare t text;
begin
    foreach t in array array['meeting_series', 'meeting', 'meeting_minutes', 'meeting_answer', 'meeting_proposal',
                             'sponsor_brief'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
