create table mail (
    id          uuid        primary key,
    recipient   text        not null,
    subject     text        not null,
    body        text        not null,
    secret      boolean     not null,
    state       text        not null check (state in ('QUEUED', 'SENT', 'FAILED', 'KEPT')),
    tries       int         not null default 0,
    trouble     text        not null default '',
    made_at     timestamptz not null,
    due_at      timestamptz not null
);
create index mail_due on mail (due_at) where state = 'QUEUED';
create index mail_state on mail (state, id);
