set lock_timeout = '5s';

-- Whoever has an address said that they are not the one whom these people (a participation, a delegation, the interpreters
-- of an event) named by it: they are not asked again. Only a hash of the address.
create table denied_address (
    organiser_id uuid        not null constraint fk_denied_address_organiser references organiser,
    named_by     uuid        not null,
    address_hash bytea       not null,
    denied_at    timestamptz not null,
    primary key (organiser_id, named_by, address_hash)
);
call protect_tenant_rows('denied_address');

-- Global: how often an address was asked lately whether it is somebody's, whichever organiser's pages asked. Only a hash.
create table address_question (
    id           uuid primary key,
    address_hash bytea       not null,
    asked_at     timestamptz not null
);
create index ix_address_question_address on address_question (address_hash, asked_at);
create index ix_address_question_time on address_question (asked_at);
