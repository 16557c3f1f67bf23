set lock_timeout = '5s';

-- One row for each human being at an event, in whatever hats: what stands on their badge, and what is known of their coming.
create table event_person (
    id             uuid primary key,
    version        bigint      not null,
    organiser_id   uuid        not null,
    event_id       uuid        not null,
    individual_id  uuid        not null,
    badge_code     text        not null constraint ck_event_person_badge check (badge_code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    arrival        timestamptz,
    departure      timestamptz,
    checked_in_at  timestamptz,
    -- the secret of their calendar feed is known to them alone
    feed_hash      bytea constraint uq_event_person_feed unique,
    reached_at     timestamptz,
    -- the row that holds while this individual is found to be one with another; undone when they are two again
    merged_into    uuid,
    created_at     timestamptz not null,
    constraint uq_event_person_individual unique (event_id, individual_id),
    constraint uq_event_person_badge unique (event_id, badge_code),
    constraint uq_event_person_tenant unique (organiser_id, event_id, id),
    constraint ck_event_person_stay check (arrival is null or departure is null or arrival <= departure),
    constraint fk_event_person_event foreign key (organiser_id, event_id) references event (organiser_id, id)
);
create index ix_event_person_individual on event_person (organiser_id, individual_id);

call protect_tenant_rows('event_person');
