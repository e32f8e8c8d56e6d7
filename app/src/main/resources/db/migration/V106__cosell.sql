-- The list of accounts that both companies go after together, what they did together, and the playbook in use.
create table joint_list (
    partner_id       uuid primary key,
    revision         int not null default 0,
    our_confirmed_on date,
    our_confirmed_by text,
    our_revision     int,
    their_confirmed_on date,
    their_confirmed_by text,
    their_revision   int,
    check ((our_confirmed_on is null) = (our_confirmed_by is null) and (our_confirmed_on is null) = (our_revision is null)),
    check ((their_confirmed_on is null) = (their_confirmed_by is null)
           and (their_confirmed_on is null) = (their_revision is null))
);

create table joint_account (
    id           uuid primary key,
    partner_id   uuid not null references joint_list,
    account_id   uuid not null references account,
    account_name text not null check (account_name <> ''),
    rank         int check (rank > 0),
    our_owner    uuid,
    their_owner  uuid,
    note         text not null default '',
    added_on     date not null,
    unique (partner_id, account_id),
    unique (partner_id, rank) deferrable initially deferred
);

create table joint_motion (
    id             uuid primary key,
    partner_id     uuid not null,
    onboarding_id  uuid not null references onboarding,
    opportunity_id uuid references opportunity,
    account_name   text not null,
    kind           text not null check (kind <> ''),
    sellers_met    boolean not null,
    live_deal      boolean not null,
    outcome        text not null default '',
    happened_on    date not null,
    recorded_by    text not null,
    recorded_at    timestamptz not null
);

create index joint_motion_partner on joint_motion (partner_id, happened_on);

create table playbook_review (
    id             uuid primary key,
    partner_id     uuid not null,
    onboarding_id  uuid not null references onboarding,
    opportunity_id uuid references opportunity,
    playbook       text not null,
    our_seller     uuid,
    their_seller   uuid,
    after_meeting  boolean not null,
    live_deal      boolean not null,
    corrected_to   int,
    note           text not null default '',
    happened_on    date not null,
    recorded_by    text not null,
    recorded_at    timestamptz not null
);

create index playbook_review_partner on playbook_review (partner_id, happened_on);

do $$
declare t text;
begin
    foreach t in array array['joint_list', 'joint_account', 'joint_motion', 'playbook_review'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
