-- A message of a program in one run: prepared once for each occasion, sent or left out once.
create table letter (
    id            uuid not null primary key,
    partner_id    uuid not null,
    onboarding_id uuid not null references onboarding on delete cascade,
    message       text not null,
    occasion      text not null,
    due_on        date not null,
    done_at       timestamptz,
    done_by       text,
    sent          boolean not null default false,
    people        int  not null default 0,
    subject       text not null default '',
    body          text not null default '',
    unique (onboarding_id, message, occasion),
    check ((done_at is null) = (done_by is null))
);
alter table letter enable row level security;
alter table letter force row level security;
create policy scope on letter using (in_scope(partner_id)) with check (in_scope(partner_id));
