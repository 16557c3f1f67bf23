set lock_timeout = '5s';

-- Whose mails came back. The address stands here as a hash alone: once it is corrected, the row says nothing any more.
create table undeliverable_mail (
    organiser_id uuid        not null,
    event_id     uuid        not null,
    person_id    uuid        not null,
    address_hash bytea       not null,
    status       text        not null constraint ck_undeliverable_mail_status check (status ~ '^5\.[0-9]{1,3}\.[0-9]{1,3}$'),
    noted_at     timestamptz not null,
    primary key (event_id, person_id),
    constraint fk_undeliverable_mail_event foreign key (organiser_id, event_id) references event (organiser_id, id),
    constraint fk_undeliverable_mail_person foreign key (organiser_id, person_id) references person (organiser_id, id) on delete cascade
);
create index ix_undeliverable_mail_person on undeliverable_mail (organiser_id, person_id);

call protect_tenant_rows('undeliverable_mail');
