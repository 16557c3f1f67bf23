set lock_timeout = '5s';

-- Who interprets at an event, and between which languages: from each of them into each other.
create table interpreter (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null,
    event_id     uuid        not null,
    person_id    uuid        not null,
    languages    text[]      not null constraint ck_interpreter_languages check (cardinality(languages) > 0),
    created_at   timestamptz not null,
    constraint uq_interpreter_tenant unique (organiser_id, event_id, id),
    constraint uq_interpreter_person unique (event_id, person_id),
    constraint fk_interpreter_event foreign key (organiser_id, event_id) references event (organiser_id, id),
    constraint fk_interpreter_person foreign key (organiser_id, person_id) references person (organiser_id, id)
);
create index ix_interpreter_person on interpreter (organiser_id, person_id);

-- When an interpreter is there; without any row, during the whole event.
create table interpreter_shift (
    id             uuid primary key,
    version        bigint      not null,
    organiser_id   uuid        not null,
    event_id       uuid        not null,
    interpreter_id uuid        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    created_at     timestamptz not null,
    constraint ck_interpreter_shift_times check (starts_at < ends_at),
    constraint ex_interpreter_shift_overlap exclude using gist (
        interpreter_id with =, tstzrange(starts_at, ends_at) with &&),
    constraint fk_interpreter_shift_interpreter foreign key (organiser_id, event_id, interpreter_id)
        references interpreter (organiser_id, event_id, id) on delete cascade
);

-- the language into which its meetings are interpreted; null if its people need nobody
alter table participation add column interpreted_language text
    constraint ck_participation_interpreted_language check (interpreted_language ~ '^[a-z]{2}$');

call protect_tenant_rows('interpreter', 'interpreter_shift');
