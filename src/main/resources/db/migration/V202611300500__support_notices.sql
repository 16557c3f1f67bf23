set lock_timeout = '5s';

-- Notices that wait for the page to which a form has led; each is shown once, to the browser that holds its key.
create table flash_notice (
    id         uuid primary key,
    owner      text        not null,
    content    bytea       not null,
    created_at timestamptz not null
);
create index ix_flash_notice_created_at on flash_notice (created_at);
