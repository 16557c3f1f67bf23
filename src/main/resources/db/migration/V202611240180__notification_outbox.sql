set lock_timeout = '5s';

-- Mails to send: ids and purpose only. Text and links are made when sending.
create table outbox_mail (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid constraint fk_outbox_mail_organiser references organiser,
    purpose      text        not null,
    event_id     uuid,
    subject_id   uuid,
    person_id    uuid,
    account_id   uuid constraint fk_outbox_mail_account references account,
    -- one mail per fact and reader
    fact         text        not null constraint uq_outbox_mail_fact unique,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    sent_at      timestamptz,
    stopped_at   timestamptz,
    attempts     int         not null default 0,
    last_error   text,
    constraint ck_outbox_mail_reader check (num_nonnulls(person_id, account_id) = 1),
    constraint fk_outbox_mail_person foreign key (organiser_id, person_id) references person (organiser_id, id)
);
create index ix_outbox_mail_due on outbox_mail (due_at) where sent_at is null and stopped_at is null;

alter table outbox_mail enable row level security;
alter table outbox_mail force row level security;
-- Mails to an account (a sign-in link) have no organiser; jobs see them with no tenant set, and nothing else.
create policy rows_of_the_tenant on outbox_mail
    using (organiser_id is not distinct from current_organiser())
    with check (organiser_id is not distinct from current_organiser());
