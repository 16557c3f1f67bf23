set lock_timeout = '5s';

create table plan (
    id             uuid primary key,
    version        bigint      not null,
    organiser_id   uuid        not null,
    event_id       uuid        not null,
    kind           text        not null constraint ck_plan_kind check (kind in ('DRAFT', 'PROVISIONAL', 'FINAL')),
    number         int,
    name           text        not null,
    working        boolean     not null default false,
    based_on       uuid,
    created_by     text        not null,
    created_at     timestamptz not null,
    -- content changes; who publishes or stores must have seen the newest
    revision       bigint      not null default 0,
    published_at   timestamptz,
    published_by   text,
    effective_at   timestamptz,
    stopped_at     timestamptz,
    discarded_at   timestamptz,
    constraint uq_plan_tenant unique (organiser_id, event_id, id),
    constraint ck_plan_published check ((kind = 'DRAFT') = (number is null) and (kind = 'DRAFT') = (published_at is null)
        and (kind = 'DRAFT') = (effective_at is null)),
    constraint fk_plan_event foreign key (organiser_id, event_id) references event (organiser_id, id),
    constraint fk_plan_based_on foreign key (organiser_id, event_id, based_on) references plan (organiser_id, event_id, id)
);
create unique index uq_plan_number on plan (event_id, number) where number is not null;
create unique index uq_plan_working on plan (event_id) where working;

-- A meeting keeps its identity for life, whatever plan it is placed in.
create table meeting (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null,
    event_id     uuid        not null,
    request_id   uuid        not null,
    calendar_uid text        not null constraint uq_meeting_calendar_uid unique,
    sequence     int         not null default 0,
    state        text        not null constraint ck_meeting_state check (state in ('PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED')),
    created_at   timestamptz not null,
    constraint uq_meeting_request unique (request_id),
    constraint uq_meeting_tenant unique (organiser_id, event_id, id),
    constraint fk_meeting_request foreign key (organiser_id, event_id, request_id) references meeting_request (organiser_id, event_id, id)
);

create table agenda_item (
    id            uuid primary key,
    version       bigint      not null,
    organiser_id  uuid        not null,
    event_id      uuid        not null,
    kind          text        not null constraint ck_agenda_item_kind
        check (kind in ('PLENARY', 'WORKSHOP', 'INSTITUTIONAL', 'SITE_VISIT', 'TRANSFER', 'LUNCH')),
    title_en      text        not null,
    title_it      text        not null,
    note_en       text,
    note_it       text,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    venue_id      uuid,
    location      text,
    blocking      boolean     not null,
    delegation_id uuid,
    calendar_uid  text        not null constraint uq_agenda_item_calendar_uid unique,
    sequence      int         not null default 0,
    cancelled_at  timestamptz,
    created_at    timestamptz not null,
    constraint uq_agenda_item_tenant unique (organiser_id, event_id, id),
    constraint ck_agenda_item_times check (starts_at < ends_at),
    constraint fk_agenda_item_event foreign key (organiser_id, event_id) references event (organiser_id, id),
    constraint fk_agenda_item_venue foreign key (organiser_id, event_id, venue_id) references venue (organiser_id, event_id, id),
    constraint fk_agenda_item_delegation foreign key (organiser_id, event_id, delegation_id) references delegation (organiser_id, event_id, id)
);

create table agenda_item_person (
    organiser_id uuid not null,
    event_id     uuid not null,
    item_id      uuid not null,
    person_id    uuid not null,
    speaker      boolean not null,
    primary key (item_id, person_id),
    constraint fk_agenda_item_person_item foreign key (organiser_id, event_id, item_id) references agenda_item (organiser_id, event_id, id) on delete cascade,
    constraint fk_agenda_item_person_person foreign key (organiser_id, person_id) references person (organiser_id, id)
);

-- Where a meeting or an agenda item stands in one plan.
create table placement (
    id               uuid primary key,
    version          bigint      not null,
    organiser_id     uuid        not null,
    event_id         uuid        not null,
    plan_id          uuid        not null,
    meeting_id       uuid,
    agenda_item_id   uuid,
    slot_id          uuid,
    meeting_point_id uuid,
    desk             int,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    blocking         boolean     not null,
    fixed            boolean     not null default false,
    created_at       timestamptz not null,
    constraint uq_placement_tenant unique (organiser_id, event_id, id),
    -- what the persons' rows follow, on update too
    constraint uq_placement_interval unique (id, plan_id, starts_at, ends_at, blocking),
    constraint uq_placement_meeting unique (plan_id, meeting_id) deferrable,
    constraint uq_placement_agenda_item unique (plan_id, agenda_item_id) deferrable,
    constraint ck_placement_subject check (num_nonnulls(meeting_id, agenda_item_id) = 1),
    constraint ck_placement_meeting_place check ((meeting_id is not null) = (slot_id is not null)
        and (meeting_id is not null) = (meeting_point_id is not null) and (meeting_id is not null) = (desk is not null)),
    constraint ck_placement_times check (starts_at < ends_at),
    constraint fk_placement_plan foreign key (organiser_id, event_id, plan_id) references plan (organiser_id, event_id, id),
    constraint fk_placement_meeting foreign key (organiser_id, event_id, meeting_id) references meeting (organiser_id, event_id, id),
    constraint fk_placement_agenda_item foreign key (organiser_id, event_id, agenda_item_id) references agenda_item (organiser_id, event_id, id),
    constraint fk_placement_slot foreign key (organiser_id, event_id, slot_id) references meeting_slot (organiser_id, event_id, id),
    constraint fk_placement_point foreign key (organiser_id, event_id, meeting_point_id) references meeting_point (organiser_id, event_id, id),
    constraint ex_placement_desk exclude using gist (
        plan_id with =, meeting_point_id with =, desk with =, tstzrange(starts_at, ends_at) with &&)
        where (meeting_point_id is not null) deferrable
);

create table placement_person (
    organiser_id uuid        not null,
    event_id     uuid        not null,
    placement_id uuid        not null,
    plan_id      uuid        not null,
    person_id    uuid        not null,
    -- who cannot be in two places, whatever hat they wear in each
    individual_id uuid       not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    blocking     boolean     not null,
    primary key (placement_id, person_id),
    constraint fk_placement_person_placement foreign key (placement_id, plan_id, starts_at, ends_at, blocking)
        references placement (id, plan_id, starts_at, ends_at, blocking) on update cascade on delete cascade,
    constraint fk_placement_person_plan foreign key (organiser_id, event_id, plan_id) references plan (organiser_id, event_id, id),
    constraint fk_placement_person_person foreign key (organiser_id, person_id) references person (organiser_id, id),
    constraint ex_placement_person_twice exclude using gist (
        plan_id with =, individual_id with =, placement_id with <>, tstzrange(starts_at, ends_at) with &&)
        where (blocking) deferrable
);
create function seat_the_individual() returns trigger
    language plpgsql
    as $$
begin
    select individual_id into new.individual_id from person where id = new.person_id;
    return new;
end
$$;
create trigger placement_person_is_an_individual before insert on placement_person
    for each row when (new.individual_id is null) execute function seat_the_individual();
create index ix_placement_person_person on placement_person (organiser_id, event_id, person_id);

call protect_tenant_rows('plan', 'meeting', 'agenda_item', 'agenda_item_person', 'placement', 'placement_person');
