-- Whose rows a connection may see: '*' for all, else an array of partner ids. Not set means nothing.
create function in_scope(partner uuid) returns boolean
    language sql stable parallel safe
    return (select coalesce(current_setting('firstdeal.scope', true), '{}')) = '*'
        or partner = any (
            (select case when coalesce(current_setting('firstdeal.scope', true), '') in ('', '*') then '{}'
                         else current_setting('firstdeal.scope', true) end)::uuid[]);
