-- Whose rows a connection may see: '*' for all, else an array of partner ids. Not set means nothing.
-- No subselect: only so is it inlined, and a policy costs no call per row.
create function in_scope(partner uuid) returns boolean
    language sql stable parallel safe
    return current_setting('firstdeal.scope', true) = '*'
        or partner = any ((case when coalesce(current_setting('firstdeal.scope', true), '') in ('', '*') then '{}'
                                else current_setting('firstdeal.scope', true) end)::uuid[]);
