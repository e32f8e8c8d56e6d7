-- What the forecast said in each week's call, and what was asked and answered there.
create table forecast_line (
    week           date not null check (extract(isodow from week) = 1),
    opportunity_id uuid not null references opportunity,
    partner_id     uuid not null,
    category       text not null check (category in ('pipeline', 'best-case', 'commit', 'closed')),
    stage          text not null,
    amount         numeric(19, 4),
    currency       char(3),
    closes         date,
    recorded_by    text not null,
    recorded_at    timestamptz not null,
    primary key (week, opportunity_id),
    check ((amount is null) = (currency is null))
);

create index forecast_line_partner on forecast_line (partner_id, week);

create table forecast_note (
    id             uuid primary key,
    week           date not null check (extract(isodow from week) = 1),
    opportunity_id uuid not null references opportunity,
    partner_id     uuid not null,
    question       text not null check (question <> ''),
    answer         text not null default '',
    asked_by       text not null,
    answered_by    text not null default '',
    asked_at       timestamptz not null
);

create index forecast_note_week on forecast_note (week, opportunity_id);

do $$
declare t text;
begin
    foreach t in array array['forecast_line', 'forecast_note'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy scope on %I using (in_scope(partner_id)) with check (in_scope(partner_id))', t);
    end loop;
end $$;
