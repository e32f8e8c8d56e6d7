-- Files that people bring, up to 25 MB each; larger ones do not belong into a database.
create table stored_file (
    id         uuid        primary key,
    partner_id uuid        not null,
    name       text        not null check (name <> ''),
    type       text        not null,
    size       bigint      not null,
    sha256     bytea       not null,
    content    bytea       not null,
    stored_at  timestamptz not null
);
alter table stored_file alter column content set storage external;

-- One run of a program for one partner. Rest and conclusion follow from pauses, openings and the day.
create table onboarding (
    id                 uuid        primary key,
    partner_id         uuid        not null references company (id),
    program_version_id uuid        not null,
    started_version_id uuid        not null,
    partner_type       text        not null,
    gated              boolean     not null,
    day0               date        not null,
    proven             boolean     not null,
    zone               text        not null,
    life               text        not null check (life in ('PREPARING', 'RUNNING', 'ENDED')),
    pam_id             uuid,
    co_pam_ids         uuid[]      not null default '{}',
    over_capacity      text        not null default '',
    outcome            text        check (outcome in ('FIRST_DEAL', 'NO_DEAL', 'COMPLETED', 'CANCELLED')),
    ended_on           date,
    end_note           text,
    handed_to          uuid,
    started_at         timestamptz not null,
    facts_stamp        bigint      not null default 0,
    tasks_stamp        bigint      not null default 0,
    version            int         not null default 0,
    check ((life = 'ENDED') = (outcome is not null)),
    check ((outcome is null) = (ended_on is null)),
    check ((outcome is null) = (end_note is null))
);
create unique index onboarding_one_gated on onboarding (partner_id) where gated and life <> 'ENDED';
create index onboarding_partner on onboarding (partner_id);
create index onboarding_pam on onboarding (pam_id) where life <> 'ENDED';

create table phase_opening (
    onboarding_id uuid not null references onboarding on delete cascade,
    partner_id    uuid not null,
    position      int  not null,
    phase         text not null,
    opened_on     date not null,
    passed_on     date,
    attested_by   text,
    primary key (onboarding_id, phase),
    check (attested_by is null or passed_on is not null)
);

create table onboarding_pause (
    onboarding_id uuid not null references onboarding on delete cascade,
    partner_id    uuid not null,
    from_day      date not null,
    resume_day    date not null check (resume_day >= from_day),
    reason        text not null check (reason <> ''),
    paused_by     text not null,
    primary key (onboarding_id, from_day)
);

create table task (
    onboarding_id  uuid    not null references onboarding on delete cascade,
    partner_id     uuid    not null,
    key            text    not null,
    title          text    not null check (title <> ''),
    phase          text    not null,
    workstream     text    not null,
    side           text    not null check (side in ('VENDOR', 'PARTNER', 'JOINT')),
    vendor_role    text,
    partner_role   text,
    vendor_owner   uuid,
    partner_owner  uuid,
    owner_by_hand  boolean not null default false,
    first_day      date    not null,
    due            date    not null,
    due_by_hand    boolean not null default false,
    internal       boolean not null,
    ad_hoc         boolean not null default false,
    position       int     not null,
    state          text    not null check (state in ('OPEN', 'DONE', 'NOT_APPLICABLE', 'NOT_ASKED')),
    settled_by     text,
    settled_at     timestamptz,
    automatic      boolean not null default false,
    reason         text,
    back_reason    text,
    back_by        text,
    back_at        timestamptz,
    notes          int     not null default 0,
    links          int     not null default 0,
    files          int     not null default 0,
    revision       int     not null default 0,
    primary key (onboarding_id, key),
    check ((state in ('DONE', 'NOT_APPLICABLE')) = (settled_at is not null)),
    check ((settled_at is null) = (settled_by is null)),
    check ((state in ('NOT_APPLICABLE', 'NOT_ASKED')) = (reason is not null)),
    check ((back_reason is null) = (back_at is null))
);
create index task_vendor_owner on task (vendor_owner) where state = 'OPEN' and vendor_owner is not null;
create index task_partner_owner on task (partner_owner) where state = 'OPEN' and partner_owner is not null;

create table task_evidence (
    id            uuid        primary key,
    onboarding_id uuid        not null,
    partner_id    uuid        not null,
    task          text        not null,
    kind          text        not null check (kind in ('NOTE', 'LINK', 'FILE')),
    body          text        not null check (body <> ''),
    file_id       uuid        references stored_file (id),
    file_type     text,
    file_size     bigint,
    shown_by      text        not null,
    shown_at      timestamptz not null,
    foreign key (onboarding_id, task) references task on delete cascade,
    check ((kind = 'FILE') = (file_id is not null))
);
create index task_evidence_of on task_evidence (onboarding_id, task);

-- What a change of several tasks replaced, so that it can be taken back.
create table task_change (
    id            uuid        primary key,
    onboarding_id uuid        not null references onboarding on delete cascade,
    partner_id    uuid        not null,
    changed_by    text        not null,
    changed_at    timestamptz not null,
    before        jsonb       not null
);

create table weekly_record (
    onboarding_id uuid    not null references onboarding on delete cascade,
    partner_id    uuid    not null,
    week          int     not null check (week > 0),
    reached_on    date,
    automatic     boolean not null default false,
    why           text    not null default '',
    recorded_by   text    not null,
    primary key (onboarding_id, week)
);

create table success_metric (
    id            uuid primary key,
    onboarding_id uuid not null references onboarding on delete cascade,
    partner_id    uuid not null,
    name          text not null check (name <> ''),
    target        text not null check (target <> ''),
    by_day        date not null,
    reporter      text not null check (reporter <> ''),
    value         text,
    value_on      date,
    version       int  not null default 0,
    check ((value is null) = (value_on is null))
);
create index success_metric_of on success_metric (onboarding_id);

do $$
declare t text;
begin
    foreach t in array array['stored_file', 'onboarding', 'phase_opening', 'onboarding_pause', 'task', 'task_evidence',
                             'task_change', 'weekly_record', 'success_metric'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
