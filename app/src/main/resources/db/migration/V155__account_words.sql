-- One index serves the search by name and domain: two cost each new account as much as all else about it.
drop index account_name_part;
drop index account_domain_part;
create index account_words on account using gin ((lower(name) || ' ' || domain) gin_trgm_ops);

-- Nobody asks by it: alike names are found by the keys.
drop index account_name_key;
