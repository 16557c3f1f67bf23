set lock_timeout = '5s';

-- A draft that nobody has named is called by its number, in the language of whoever reads it.
alter table plan alter column name drop not null;
alter table plan add column draft_number int not null default 1;

-- The names that were given to drafts by themselves go; the owner does not work for a tenant.
alter table plan no force row level security;
update plan p
set draft_number = n.place,
    name = case when p.name in ('1', 'Draft 1', 'Bozza 1') or p.name ~ '^\d{4}-\d\d-\d\d \d\d:\d\d$' then null else p.name end
from (select id, row_number() over (partition by event_id order by created_at, id) as place from plan where kind = 'DRAFT') n
where n.id = p.id;
alter table plan force row level security;
