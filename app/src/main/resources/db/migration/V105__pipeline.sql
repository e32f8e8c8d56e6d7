-- Deals that we work with partners, and what they go through. Stages and rates are data.
create table opportunity_stage (
    key         text primary key check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    title       text not null check (title <> ''),
    position    int not null,
    probability int not null check (probability between 0 and 100),
    qualified   boolean not null
);

insert into opportunity_stage (key, title, position, probability, qualified) values
    ('identified', 'Identified', 1, 10, false),
    ('qualified', 'Qualified', 2, 25, true),
    ('proposal', 'Proposal', 3, 50, true),
    ('negotiation', 'Negotiation', 4, 75, true);

create table pipeline_setting (
    only_one boolean primary key default true check (only_one),
    currency char(3) not null default 'EUR'
);

insert into pipeline_setting default values;

create table exchange_rate (
    currency char(3) not null,
    from_on  date not null,
    value    numeric(19, 8) not null check (value > 0),
    primary key (currency, from_on)
);

create table opportunity (
    id                  uuid primary key,
    partner_id          uuid not null,
    onboarding_id       uuid not null references onboarding,
    account_id          uuid not null references account,
    account_name        text not null check (account_name <> ''),
    offering            text not null default '',
    synthetic           boolean not null,
    registration_id     uuid unique,
    stage               text not null references opportunity_stage,
    category            text not null check (category in ('pipeline', 'best-case')),
    amount              numeric(19, 4) check (amount > 0),
    currency            char(3),
    closes              date,
    our_step            text not null default '',
    our_step_on         date,
    their_step          text not null default '',
    their_step_on       date,
    buyer_steps         jsonb not null default '[]',
    our_owner           uuid,
    our_confirmed_on    date,
    our_confirmed_by    text,
    their_owner         uuid,
    their_confirmed_on  date,
    their_confirmed_by  text,
    commit_ours_on      date,
    commit_ours_by      text,
    commit_theirs_on    date,
    commit_theirs_by    text,
    commit_stood_on     date,
    credit              text not null check (credit in ('none', 'assisted', 'influenced', 'sourced')),
    credit_rule         text not null,
    credit_why          text not null default '',
    outcome             text not null check (outcome in ('open', 'won', 'lost', 'duplicate', 'expired', 'reversed')),
    outcome_on          date,
    outcome_won_on      date,
    outcome_reason      text not null default '',
    outcome_by          text not null default '',
    acted_first         date,
    acted_last          date,
    closes_first        date,
    slips               int not null default 0,
    playbook            text,
    opened_at           timestamptz not null,
    version             int not null default 0,
    check ((amount is null) = (currency is null)),
    check ((outcome = 'open') = (outcome_on is null)),
    check ((outcome in ('won', 'reversed')) = (outcome_won_on is not null)),
    check ((our_confirmed_on is null) = (our_confirmed_by is null)),
    check ((their_confirmed_on is null) = (their_confirmed_by is null)),
    check ((commit_ours_on is null) = (commit_ours_by is null)),
    check ((commit_theirs_on is null) = (commit_theirs_by is null))
);

create index opportunity_partner_id on opportunity (partner_id, opened_at);
create index opportunity_onboarding on opportunity (onboarding_id, opened_at desc);
create index opportunity_account on opportunity (account_id) where outcome = 'open';
create index opportunity_shown on opportunity (outcome, outcome_won_on);
create index opportunity_name on opportunity using gin (account_name gin_trgm_ops);

create table opportunity_partner (
    opportunity_id uuid not null references opportunity,
    partner_id     uuid not null,
    other_id       uuid not null,
    part           text not null check (part in ('sourced', 'influenced', 'co-sell')),
    primary key (opportunity_id, other_id)
);

create unique index opportunity_one_source on opportunity_partner (opportunity_id) where part = 'sourced';

-- What was changed and said, each written once.
create table opportunity_change (
    id             uuid primary key,
    opportunity_id uuid not null references opportunity,
    partner_id     uuid not null,
    kind           text not null check (kind <> ''),
    differences    jsonb not null default '[]',
    note           text not null default '',
    said_on        date not null,
    said_by        text not null,
    said_at        timestamptz not null
);

create index opportunity_change_of on opportunity_change (opportunity_id, said_at desc);

-- When two partners turn out to be one their history moves; what was written does not change.
create function opportunity_change_is_written_once() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'partner_id' = to_jsonb(old) - 'partner_id' then
        return new;
    end if;
    raise exception 'opportunity_change is written once' using errcode = 'insufficient_privilege';
end $$;

create trigger written_once before update or delete on opportunity_change
    for each row execute function opportunity_change_is_written_once();

do $$
declare t text;
begin
    foreach t in array array['opportunity', 'opportunity_partner', 'opportunity_change'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
