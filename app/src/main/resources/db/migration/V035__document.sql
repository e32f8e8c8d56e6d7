create table agreement (
    id                    uuid primary key,
    partner_id            uuid not null references company (id),
    kind                  text not null check (kind <> ''),
    title                 text not null check (title <> ''),
    reference             text not null default '',
    names_partner_sponsor boolean not null default false,
    version               int not null default 0,
    unique (partner_id, kind)
);

create table agreement_signature (
    agreement_id uuid not null references agreement on delete cascade,
    partner_id   uuid not null,
    side         text not null check (side in ('VENDOR', 'PARTNER')),
    signatory    text not null check (signatory <> ''),
    authority    text not null check (authority <> ''),
    signed_on    date not null,
    primary key (agreement_id, side)
);

create table artifact (
    id         uuid primary key,
    partner_id uuid not null references company (id),
    key        text not null check (key <> ''),
    title      text not null check (title <> ''),
    version    int not null default 0,
    unique (partner_id, key)
);

create table artifact_version (
    artifact_id uuid not null references artifact on delete cascade,
    partner_id  uuid not null,
    number      int not null check (number > 0),
    body        text not null default '',
    link        text not null default '',
    written_by  text not null,
    written_on  date not null,
    primary key (artifact_id, number),
    check (body <> '' or link <> '')
);

create table artifact_approval (
    artifact_id uuid not null,
    partner_id  uuid not null,
    number      int not null,
    side        text not null check (side in ('VENDOR', 'PARTNER')),
    contact_id  uuid not null,
    name        text not null,
    approved_on date not null,
    primary key (artifact_id, number, side),
    unique (artifact_id, number, contact_id),
    foreign key (artifact_id, number) references artifact_version on delete cascade
);

do $$
declare t text;
begin
    foreach t in array array['agreement', 'agreement_signature', 'artifact', 'artifact_version', 'artifact_approval'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
