-- Decisions about gates, each with the evidence as it stood. Never edited: a later one takes its place.
create table gate_decision (
    id            uuid primary key,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding,
    gate          text not null check (gate <> ''),
    number        int not null check (number > 0),
    kind          text not null check (kind in ('pass', 'pass-with-exceptions', 'hold', 'waive', 'reopen', 'fast-track',
                                                'propose-exceptions', 'attest', 'open-by-day', 'undo')),
    decided_at    timestamptz not null,
    decided_on    date not null,
    decided_by    text not null,
    decided_key   text not null,
    reason        text not null default '',
    review_on     date,
    exceptions    jsonb not null default '[]',
    in_meeting    boolean not null,
    undoes        uuid references gate_decision,
    evidence      jsonb not null,
    unique (onboarding_id, gate, number),
    check ((kind = 'hold') = (review_on is not null)),
    check ((kind = 'undo') = (undoes is not null))
);

create function gate_decision_stands() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'partner_id' = to_jsonb(old) - 'partner_id' then
        return new;
    end if;
    raise exception 'A gate decision is never edited' using errcode = 'insufficient_privilege';
end $$;

create trigger stands before update or delete on gate_decision
    for each row execute function gate_decision_stands();
create trigger stands_whole before truncate on gate_decision
    for each statement execute function refuse_to_forget();

-- Nobody but the owner may even try; only the partner may change, when two records of one company become one.
do $$
declare someone text;
begin
    for someone in select distinct grantee from information_schema.role_table_grants
                    where table_name = 'gate_decision' and grantee <> current_user loop
        execute format('revoke update, delete, truncate on gate_decision from %I', someone);
        execute format('grant update (partner_id) on gate_decision to %I', someone);
    end loop;
end $$;

-- What a person saw when they last looked at a gate, and at the end of the visit before: its criteria and whether each was met.
create table gate_look (
    onboarding_id uuid not null references onboarding on delete cascade,
    partner_id    uuid not null,
    gate          text not null,
    reader        text not null,
    looked_at     timestamptz not null,
    seen          jsonb not null,
    before_at     timestamptz,
    before_seen   jsonb,
    primary key (onboarding_id, gate, reader)
);

do $$
declare t text;
begin
    foreach t in array array['gate_decision', 'gate_look'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
