create table intervention (
    id            uuid primary key,
    onboarding_id uuid not null references onboarding (id),
    partner_id    uuid not null references company (id),
    cause_group   text not null check (cause_group <> ''),
    cause         text not null check (cause <> ''),
    our_owner     uuid,
    their_owner   uuid,
    actions       text[] not null default '{}',
    measure       text not null default '',
    opened_on     date not null,
    review_on     date not null,
    outcome       text check (outcome in ('WORKED', 'DID_NOT_WORK', 'OVERTAKEN')),
    closed_on     date,
    closing_note  text,
    version       int not null default 0,
    check ((outcome is null) = (closed_on is null)),
    check ((outcome is null) = (closing_note is null))
);
create unique index intervention_open on intervention (onboarding_id, cause_group) where outcome is null;
create index intervention_onboarding on intervention (onboarding_id);

create table retrospective (
    onboarding_id uuid primary key references onboarding (id),
    partner_id    uuid not null references company (id),
    cause         text,
    decision      text,
    decision_note text not null default '',
    version       int not null default 0
);

create table retrospective_answer (
    onboarding_id uuid not null references retrospective on delete cascade,
    partner_id    uuid not null,
    side          text not null check (side in ('VENDOR', 'PARTNER')),
    question      text not null,
    answer        text not null check (answer <> ''),
    answered_by   text not null,
    answered_on   date not null,
    primary key (onboarding_id, side, question)
);

create table retrospective_request (
    onboarding_id uuid not null references retrospective on delete cascade,
    partner_id    uuid not null,
    side          text not null check (side in ('VENDOR', 'PARTNER')),
    asked_on      date not null,
    primary key (onboarding_id, side, asked_on)
);

do $$
declare t text;
begin
    foreach t in array array['intervention', 'retrospective', 'retrospective_answer', 'retrospective_request'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
