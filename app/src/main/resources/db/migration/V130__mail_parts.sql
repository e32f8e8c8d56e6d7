-- A mail has more than its words: a page, a call to a meeting, files. And it may be about somebody.
alter table mail
    add column html      text not null default '',
    add column sender    text not null default '',
    add column reply_to  text not null default '',
    add column calendar  text not null default '',
    add column method    text not null default '' check (method in ('', 'REQUEST', 'CANCEL')),
    add column once_key  text unique;
alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check check (state in ('QUEUED', 'SENT', 'FAILED', 'KEPT', 'BOUNCED'));
create index mail_recipient on mail (lower(recipient), id);

create table mail_file (
    mail_id uuid  not null references mail on delete cascade,
    place   int   not null,
    name    text  not null,
    type    text  not null,
    content bytea not null,
    primary key (mail_id, place)
);

-- Whom and what a mail is about, so that what somebody got can be looked up.
create table mail_about (
    mail_id       uuid primary key references mail on delete cascade,
    partner_id    uuid not null,
    onboarding_id uuid,
    contact_id    uuid,
    topic         text not null
);
create index mail_about_run on mail_about (onboarding_id, mail_id);
create index mail_about_contact on mail_about (contact_id, mail_id);
alter table mail_about enable row level security;
alter table mail_about force row level security;
create policy scope on mail_about using (in_scope(partner_id)) with check (in_scope(partner_id));
