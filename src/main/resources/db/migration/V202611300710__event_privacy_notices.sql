set lock_timeout = '5s';

-- What an organiser says of itself in the privacy notices of its events (no event), and what one event says otherwise. Only what
-- differs from the text below it: the organiser's defaults, and the portal's below these.
create table privacy_setting (
    id           uuid primary key,
    organiser_id uuid        not null constraint fk_privacy_setting_organiser references organiser,
    event_id     uuid,
    content      jsonb       not null,
    updated_at   timestamptz not null,
    constraint uq_privacy_setting unique nulls not distinct (organiser_id, event_id),
    constraint fk_privacy_setting_event foreign key (organiser_id, event_id) references event (organiser_id, id)
);

-- The notice of an event as it was read, whole, version by version: consents name the number.
create table privacy_notice (
    id           uuid primary key,
    organiser_id uuid        not null,
    event_id     uuid        not null,
    number       int         not null constraint ck_privacy_notice_number check (number > 0),
    content      jsonb       not null,
    published_at timestamptz not null,
    constraint uq_privacy_notice_number unique (event_id, number),
    constraint fk_privacy_notice_event foreign key (organiser_id, event_id) references event (organiser_id, id)
);
-- What somebody has agreed to is not rewritten afterwards.
revoke update, delete, truncate on privacy_notice from incontro_app;

call protect_tenant_rows('privacy_setting', 'privacy_notice');
