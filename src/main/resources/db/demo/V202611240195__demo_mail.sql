-- Only in the demo: mails are kept here instead of being sent.
create table demo_mail (
    id         uuid primary key,
    message_id text        not null,
    from_name  text        not null,
    to_name    text        not null,
    to_address text        not null,
    subject    text        not null,
    body_text  text        not null,
    body_html  text        not null,
    attachment_name    text,
    attachment_content text,
    sent_at    timestamptz not null,
    constraint uq_demo_mail_message_id unique (message_id)
);
create index ix_demo_mail_sent_at on demo_mail (sent_at);
