set lock_timeout = '5s';

create table participation (
    id               uuid primary key,
    version          bigint      not null,
    organiser_id     uuid        not null,
    event_id         uuid        not null,
    side             text        not null constraint ck_participation_side check (side in ('SUPPLIER', 'BUYER', 'INSTITUTION')),
    company_id       uuid        not null,
    buyer_id         uuid,
    state            text        not null
        constraint ck_participation_state check (state in ('APPLIED', 'ADMITTED', 'WAITING', 'NOT_ADMITTED', 'WITHDRAWN')),
    applied_at       timestamptz not null,
    decided_at       timestamptz,
    decided_by       text,
    reason           text,
    -- the organiser's recruiting of buyers
    pipeline         text constraint ck_participation_pipeline check (pipeline in ('PROSPECT', 'CONTACTED', 'INTERESTED', 'CONFIRMED')),
    call_note        text,
    invited_at       timestamptz,
    -- where this side sits, if it has a place of its own
    meeting_point_id uuid,
    -- limits of its own; null means the event's
    max_meetings_per_day int constraint ck_participation_max_per_day check (max_meetings_per_day > 0),
    max_meetings         int constraint ck_participation_max check (max_meetings > 0),
    created_at       timestamptz not null,
    constraint uq_participation_tenant unique (organiser_id, event_id, id),
    constraint uq_participation_unit unique nulls not distinct (event_id, company_id, buyer_id),
    constraint ck_participation_buyer check ((side = 'BUYER') = (buyer_id is not null)),
    constraint fk_participation_event foreign key (organiser_id, event_id) references event (organiser_id, id),
    constraint fk_participation_company foreign key (organiser_id, company_id) references company (organiser_id, id),
    constraint fk_participation_buyer foreign key (organiser_id, buyer_id) references buyer (organiser_id, id),
    constraint fk_participation_point foreign key (organiser_id, event_id, meeting_point_id)
        references meeting_point (organiser_id, event_id, id)
);
create index ix_participation_event_state on participation (organiser_id, event_id, side, state);

create table attendee (
    id               uuid primary key,
    version          bigint not null,
    organiser_id     uuid   not null,
    event_id         uuid   not null,
    participation_id uuid   not null,
    person_id        uuid   not null,
    job_title        text,
    languages        text[] not null default '{}',
    contact          boolean not null,
    created_at       timestamptz not null,
    constraint uq_attendee_person unique (participation_id, person_id),
    constraint uq_attendee_tenant unique (organiser_id, event_id, id),
    constraint fk_attendee_participation foreign key (organiser_id, event_id, participation_id)
        references participation (organiser_id, event_id, id),
    constraint fk_attendee_person foreign key (organiser_id, person_id) references person (organiser_id, id)
);
create unique index uq_attendee_contact on attendee (participation_id) where contact;
create index ix_attendee_person on attendee (organiser_id, person_id);

create table consent (
    id               uuid primary key,
    organiser_id     uuid        not null,
    event_id         uuid        not null,
    participation_id uuid        not null,
    person_id        uuid        not null,
    kind             text        not null constraint ck_consent_kind check (kind in ('PRIVACY_NOTICE', 'NEWSLETTER', 'PHOTOS')),
    text_version     text        not null,
    given_at         timestamptz not null,
    withdrawn_at     timestamptz,
    constraint fk_consent_participation foreign key (organiser_id, event_id, participation_id)
        references participation (organiser_id, event_id, id),
    constraint fk_consent_person foreign key (organiser_id, person_id) references person (organiser_id, id)
);

-- When a person cannot meet at this event.
create table unavailability (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null,
    event_id     uuid        not null,
    person_id    uuid        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    note         text,
    created_at   timestamptz not null,
    constraint ck_unavailability_times check (starts_at < ends_at),
    constraint uq_unavailability unique (event_id, person_id, starts_at, ends_at),
    constraint fk_unavailability_event foreign key (organiser_id, event_id) references event (organiser_id, id),
    constraint fk_unavailability_person foreign key (organiser_id, person_id) references person (organiser_id, id)
);

create table delegation (
    id           uuid primary key,
    version      bigint not null,
    organiser_id uuid   not null,
    event_id     uuid   not null,
    name_en      text   not null,
    name_it      text   not null,
    released_at  timestamptz,
    created_at   timestamptz not null,
    constraint uq_delegation_tenant unique (organiser_id, event_id, id),
    constraint fk_delegation_event foreign key (organiser_id, event_id) references event (organiser_id, id)
);

create table delegation_member (
    id            uuid primary key,
    version       bigint  not null,
    organiser_id  uuid    not null,
    event_id      uuid    not null,
    delegation_id uuid    not null,
    person_id     uuid    not null,
    institution   text    not null,
    office_en     text,
    office_it     text,
    head          boolean not null,
    position      int     not null,
    created_at    timestamptz not null,
    constraint uq_delegation_member_person unique (delegation_id, person_id),
    constraint fk_delegation_member_delegation foreign key (organiser_id, event_id, delegation_id)
        references delegation (organiser_id, event_id, id),
    constraint fk_delegation_member_person foreign key (organiser_id, person_id) references person (organiser_id, id)
);

-- An activity reopened for one participation.
create table activity_exception (
    id               uuid primary key,
    version          bigint      not null,
    organiser_id     uuid        not null,
    event_id         uuid        not null,
    participation_id uuid        not null,
    activity         text        not null
        constraint ck_activity_exception_activity check (activity in ('APPLY', 'REQUEST', 'ANSWER', 'COMMENT')),
    until            timestamptz not null,
    created_at       timestamptz not null,
    constraint uq_activity_exception unique (participation_id, activity),
    constraint fk_activity_exception_participation foreign key (organiser_id, event_id, participation_id)
        references participation (organiser_id, event_id, id)
);

call protect_tenant_rows('participation', 'attendee', 'consent', 'unavailability', 'delegation', 'delegation_member',
    'activity_exception');
