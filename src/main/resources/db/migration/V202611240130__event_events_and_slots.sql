set lock_timeout = '5s';

create table project (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null constraint fk_project_organiser references organiser,
    title_en     text        not null,
    title_it     text        not null,
    funder_en    text        not null,
    funder_it    text        not null,
    programme    text        not null,
    cup          text,
    created_at   timestamptz not null,
    constraint uq_project_tenant unique (organiser_id, id)
);

create table event (
    id                     uuid primary key,
    version                bigint      not null,
    organiser_id           uuid        not null constraint fk_event_organiser references organiser,
    code                   text        not null constraint uq_event_code unique
        constraint ck_event_code check (code ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    format                 text        not null
        constraint ck_event_format check (format in ('CONVENTION', 'MISSION', 'INCOMING', 'NETWORK_DAY')),
    project_id             uuid,
    title_en               text        not null,
    title_it               text        not null,
    summary_en             text        not null,
    summary_it             text        not null,
    host                   text,
    venue                  text        not null,
    city                   text        not null,
    country                text        not null constraint ck_event_country check (country ~ '^[A-Z]{2}$'),
    zone                   text        not null,
    starts_on              date        not null,
    ends_on                date        not null,
    status                 text        not null
        constraint ck_event_status check (status in ('DRAFT', 'OPEN', 'LIVE', 'CLOSED', 'POSTPONED', 'CANCELLED')),
    contact_name           text        not null,
    contact_email          text      not null,
    -- who may ask whom
    companies_ask_buyers   boolean     not null default true,
    buyers_ask_companies   boolean     not null default true,
    companies_ask_companies boolean    not null default false,
    -- when a buyer's "no" is shown to the company: at once, or with the agenda
    refusals_shown         text        not null default 'AT_ONCE'
        constraint ck_event_refusals_shown check (refusals_shown in ('AT_ONCE', 'WITH_THE_AGENDA')),
    -- meeting limits of every participation that has none of its own; null means no limit
    company_max_requests   int         constraint ck_event_company_max_requests check (company_max_requests > 0),
    max_meetings_per_day   int         constraint ck_event_max_meetings_per_day check (max_meetings_per_day > 0),
    max_meetings           int         constraint ck_event_max_meetings check (max_meetings > 0),
    min_breaks_minutes     int         not null default 0,
    -- the demo's movable clock; always 0 in production
    clock_offset_seconds   bigint      not null default 0,
    created_at             timestamptz not null,
    constraint uq_event_tenant unique (organiser_id, id),
    constraint fk_event_project foreign key (organiser_id, project_id) references project (organiser_id, id),
    constraint ck_event_dates check (starts_on <= ends_on)
);

-- Global: event code → tenant, and what the public list shows, since row security shows nothing without a tenant.
create table event_directory (
    event_id       uuid primary key,
    code           text not null constraint uq_event_directory_code unique,
    organiser_id   uuid not null,
    organiser_name text not null,
    format         text not null,
    title_en       text not null,
    title_it       text not null,
    venue          text not null,
    city           text not null,
    country        text not null,
    zone           text not null,
    starts_on      date not null,
    ends_on        date not null,
    status         text not null,
    clock_offset_seconds bigint not null
);

create function list_event() returns trigger
    language plpgsql
    as $$
begin
    insert into event_directory
    select new.id, new.code, new.organiser_id, o.name, new.format, new.title_en, new.title_it, new.venue, new.city,
           new.country, new.zone, new.starts_on, new.ends_on, new.status, new.clock_offset_seconds
    from organiser o where o.id = new.organiser_id
    on conflict (event_id) do update set
        code = excluded.code, organiser_name = excluded.organiser_name, format = excluded.format,
        title_en = excluded.title_en, title_it = excluded.title_it, venue = excluded.venue, city = excluded.city,
        country = excluded.country, zone = excluded.zone, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
        status = excluded.status, clock_offset_seconds = excluded.clock_offset_seconds;
    return new;
end
$$;
create trigger event_is_listed after insert or update on event for each row execute function list_event();

create table event_team_member (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null,
    event_id     uuid        not null,
    account_id   uuid        not null constraint fk_event_team_member_account references account,
    role         text        not null constraint ck_event_team_member_role check (role in ('ORGANISER', 'DESK')),
    -- as whoever invited them typed it
    name         text        not null default '',
    created_at   timestamptz not null,
    constraint uq_event_team_member unique (event_id, account_id),
    constraint fk_event_team_member_event foreign key (organiser_id, event_id) references event (organiser_id, id)
);

create table event_day (
    id           uuid primary key,
    version      bigint not null,
    organiser_id uuid   not null,
    event_id     uuid   not null,
    date         date   not null,
    created_at   timestamptz not null,
    constraint uq_event_day_date unique (event_id, date),
    constraint uq_event_day_tenant unique (organiser_id, event_id, id),
    constraint fk_event_day_event foreign key (organiser_id, event_id) references event (organiser_id, id)
);

-- A part of a day in which meetings can be placed, cut into slots of one length with a change-over between them.
create table meeting_session (
    id                 uuid primary key,
    version            bigint      not null,
    organiser_id       uuid        not null,
    event_id           uuid        not null,
    day_id             uuid        not null,
    starts_at          timestamptz not null,
    ends_at            timestamptz not null,
    slot_minutes       int         not null constraint ck_meeting_session_slot check (slot_minutes between 5 and 240),
    changeover_minutes int         not null constraint ck_meeting_session_changeover check (changeover_minutes between 0 and 60),
    created_at         timestamptz not null,
    constraint uq_meeting_session_tenant unique (organiser_id, event_id, id),
    constraint fk_meeting_session_day foreign key (organiser_id, event_id, day_id) references event_day (organiser_id, event_id, id),
    constraint ck_meeting_session_times check (starts_at < ends_at),
    constraint ex_meeting_session_overlap exclude using gist (event_id with =, tstzrange(starts_at, ends_at) with &&)
);

create table meeting_slot (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null,
    event_id     uuid        not null,
    session_id   uuid        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    created_at   timestamptz not null,
    constraint uq_meeting_slot_tenant unique (organiser_id, event_id, id),
    constraint fk_meeting_slot_session foreign key (organiser_id, event_id, session_id)
        references meeting_session (organiser_id, event_id, id) on delete cascade,
    constraint ck_meeting_slot_times check (starts_at < ends_at),
    constraint ex_meeting_slot_overlap exclude using gist (event_id with =, tstzrange(starts_at, ends_at) with &&)
);

create table venue (
    id           uuid primary key,
    version      bigint not null,
    organiser_id uuid   not null,
    event_id     uuid   not null,
    name         text   not null,
    address      text,
    max_meetings_at_once int constraint ck_venue_max_meetings check (max_meetings_at_once > 0),
    created_at   timestamptz not null,
    constraint uq_venue_name unique (event_id, name),
    constraint uq_venue_tenant unique (organiser_id, event_id, id),
    constraint fk_venue_event foreign key (organiser_id, event_id) references event (organiser_id, id)
);

create table venue_travel (
    organiser_id uuid not null,
    event_id     uuid not null,
    from_venue   uuid not null,
    to_venue     uuid not null,
    minutes      int  not null constraint ck_venue_travel_minutes check (minutes between 0 and 600),
    primary key (from_venue, to_venue),
    constraint ck_venue_travel_order check (from_venue < to_venue),
    constraint fk_venue_travel_from foreign key (organiser_id, event_id, from_venue) references venue (organiser_id, event_id, id) on delete cascade,
    constraint fk_venue_travel_to foreign key (organiser_id, event_id, to_venue) references venue (organiser_id, event_id, id) on delete cascade
);

create table meeting_point (
    id           uuid primary key,
    version      bigint not null,
    organiser_id uuid   not null,
    event_id     uuid   not null,
    venue_id     uuid   not null,
    name         text   not null,
    kind         text   not null constraint ck_meeting_point_kind check (kind in ('TABLE', 'STAND', 'ROOM', 'OFF_SITE')),
    desks        int    not null constraint ck_meeting_point_desks check (desks between 1 and 100),
    position     int    not null,
    created_at   timestamptz not null,
    constraint uq_meeting_point_name unique (event_id, venue_id, name),
    constraint uq_meeting_point_tenant unique (organiser_id, event_id, id),
    constraint fk_meeting_point_venue foreign key (organiser_id, event_id, venue_id) references venue (organiser_id, event_id, id)
);

-- Dated windows in which an activity is open.
create table activity_window (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null,
    event_id     uuid        not null,
    activity     text        not null
        constraint ck_activity_window_activity check (activity in ('APPLY', 'REQUEST', 'ANSWER', 'COMMENT')),
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    created_at   timestamptz not null,
    constraint uq_activity_window unique (event_id, activity),
    constraint ck_activity_window_times check (opens_at < closes_at),
    constraint fk_activity_window_event foreign key (organiser_id, event_id) references event (organiser_id, id)
);

call protect_tenant_rows('project', 'event', 'event_team_member', 'event_day', 'meeting_session', 'meeting_slot',
    'venue', 'venue_travel', 'meeting_point', 'activity_window');
