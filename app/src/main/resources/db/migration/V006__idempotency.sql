-- Claimed by insert in the transaction of the act; the answer is added before it commits.
create table idempotency_key (
    actor       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    made_at     timestamptz not null,
    status      int,
    headers     jsonb,
    body        bytea,
    primary key (actor, key)
);
create index idempotency_key_age on idempotency_key (made_at);
