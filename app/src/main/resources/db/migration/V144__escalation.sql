-- A question that was put to the executive sponsors of a run.
create table escalation (
    id            uuid not null primary key,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    question      text not null check (question <> ''),
    reason        text not null check (reason <> ''),
    options       text[] not null default '{}',
    asked_by      text not null,
    asked_at      timestamptz not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    withdrawn_why text,
    check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null))
);
create index escalation_of on escalation (onboarding_id);

-- To whom it was put, by a personal link, and what they said.
create table escalation_sponsor (
    escalation_id uuid not null references escalation on delete cascade,
    side          text not null check (side in ('VENDOR', 'PARTNER')),
    partner_id    uuid not null,
    contact_id    uuid not null,
    secret        bytea not null unique,
    sent_at       timestamptz not null,
    choice        text not null default '',
    answer        text not null default '',
    via           text check (via in ('LINK', 'TOLD')),
    answered_by   text,
    answered_at   timestamptz,
    primary key (escalation_id, side),
    check ((via is null) = (answered_at is null) and (via is null) = (answered_by is null))
);

do $$
declare t text;
begin
    foreach t in array array['escalation', 'escalation_sponsor'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
