set lock_timeout = '5s';

-- What an organiser declares about the accessibility of its pages, after the model of AgID; one row each.
create table accessibility_statement (
    organiser_id       uuid        not null constraint fk_accessibility_statement_organiser references organiser,
    conformance        text        not null
        constraint ck_accessibility_statement_conformance check (conformance in ('FULL', 'PARTIAL', 'NONE')),
    -- what is not accessible, and why: against the law, a burden out of proportion, outside of the law
    breaches_en        text,
    breaches_it        text,
    burden_en          text,
    burden_it          text,
    outside_en         text,
    outside_it         text,
    method             text        not null
        constraint ck_accessibility_statement_method check (method in ('SELF', 'OTHERS')),
    prepared_on        date        not null,
    published_on       date        not null,
    tested_with_people boolean     not null,
    staff              int constraint ck_accessibility_statement_staff check (staff >= 0),
    workstations       int constraint ck_accessibility_statement_workstations check (workstations >= 0),
    updated_at         timestamptz not null,
    constraint pk_accessibility_statement primary key (organiser_id),
    constraint ck_accessibility_statement_breaches
        check (conformance = 'FULL' or (breaches_en is not null and breaches_it is not null)
            or (burden_en is not null and burden_it is not null) or (outside_en is not null and outside_it is not null))
);

call protect_tenant_rows('accessibility_statement');
