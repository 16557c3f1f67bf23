set lock_timeout = '5s';

-- The application may not read the history of migrations; it learns how far they have come, and nothing else.
create function schema_version() returns text
    language sql stable security definer
    set search_path = public, pg_temp
    as $$ select max(version) from flyway_schema_history where success $$;
revoke all on function schema_version() from public;
grant execute on function schema_version() to incontro_app;
