-- The rule for text (support.TextRule) once more, for whatever comes by another way than a form: every column of text of every
-- table, also of those that later migrations bring.
create or replace function is_plain_text(typed text) returns boolean
    language sql immutable parallel safe
    return typed is nfc normalized
        and length(typed) <= 20000
        and typed !~ '[\u0001-\u0008\u000B-\u001F\u007F-\u009F\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]';

-- Of an address mail can be sent to, the part behind the sign is a domain of two names or more.
create or replace function is_mail_address(typed text) returns boolean
    language sql immutable parallel safe
    return typed ~ '^[^@[:space:]]+@[^@[:space:].]+(\.[^@[:space:].]+)+$';

do $$
declare
    found record;
begin
    for found in
        select c.table_name, c.column_name, rule.name as rule, rule.test
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        join (values ('plain', 'is_plain_text'), ('address', 'is_mail_address')) as rule (name, test) on true
        where c.table_schema = current_schema()
          and t.table_type = 'BASE TABLE'
          and c.data_type = 'text'
          and c.is_generated = 'NEVER'
          and t.table_name !~ '^(spring_session|scheduled_tasks|flyway_|user_|demo_mail)'
          and (rule.name = 'plain' or c.column_name ~ '(^|_)email$')
          and not exists (
              select from pg_constraint k
              where k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
                and k.conname = left(format('ck_%s_%s_%s', c.table_name, c.column_name, rule.name), 63))
    loop
        execute format(
            'alter table %I add constraint %I check (%I(%I))',
            found.table_name,
            left(format('ck_%s_%s_%s', found.table_name, found.column_name, found.rule), 63),
            found.test,
            found.column_name);
    end loop;
end
$$;
