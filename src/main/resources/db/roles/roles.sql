-- The two roles of a database of Incontro. A superuser runs this in the new, empty database; running it again changes nothing.
--   incontro_owner  owns the tables and migrates them
--   incontro_app    is what the application works with: it owns nothing, so that row security holds for it
-- psql -v ON_ERROR_STOP=1 -v owner_password=… -v app_password=… -d incontro -f roles.sql
do $$
begin
    if not exists (select from pg_roles where rolname = 'incontro_owner') then
        create role incontro_owner;
    end if;
    if not exists (select from pg_roles where rolname = 'incontro_app') then
        create role incontro_app;
    end if;
    execute format('alter database %I owner to incontro_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to incontro_app', current_database());
end
$$;

alter role incontro_owner login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';
alter role incontro_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists citext;

alter schema public owner to incontro_owner;
revoke all on schema public from public;
grant usage on schema public to incontro_app;

alter default privileges for role incontro_owner in schema public
    grant select, insert, update, delete on tables to incontro_app;
alter default privileges for role incontro_owner in schema public
    grant usage, select on sequences to incontro_app;
