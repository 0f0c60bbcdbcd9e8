create table alerts.term (
    list            text not null check (list in ('risk', 'action', 'disposition')),
    code            text not null,
    position        integer not null,
    label_en        text not null,
    label_es        text not null,
    needs_action    boolean not null default false,
    in_force_from   date not null,
    in_force_until  date,
    source          text not null,
    primary key (list, code, in_force_from)
);
comment on table alerts.term is 'the closed lists of the work on an alert; an organization may word them as it does itself';
comment on column alerts.term.needs_action is 'whoever judges the risk so says at once what was done about it';

insert into alerts.term (list, code, position, label_en, label_es, needs_action, in_force_from, source)
select list, code, position, label_en, label_es, needs_action, '2026-01-01',
    'ours: words for what a clinician judges, does and decides; no score is ever turned into one of them; '
    || 'to be confirmed or worded anew by the clinic'
from (values
    ('risk', 'none', 1, 'No acute risk found today', 'Hoy no se encontró riesgo agudo', false),
    ('risk', 'low', 2, 'Low', 'Bajo', false),
    ('risk', 'moderate', 3, 'Moderate', 'Moderado', false),
    ('risk', 'high', 4, 'High', 'Alto', true),
    ('action', 'emergency-services', 1, 'Emergency services were called', 'Se llamó a los servicios de emergencia', false),
    ('action', 'crisis-care', 2, 'They were taken to crisis care', 'Se llevó a la persona a atención de crisis', false),
    ('action', 'handed-over', 3, 'They were handed over in person to another clinician',
        'Se dejó a la persona en manos de otro profesional clínico', false),
    ('action', 'somebody-stays', 4, 'Somebody stays with them until they are seen',
        'Alguien se queda con la persona hasta que la atiendan', false),
    ('disposition', 'care-goes-on', 1, 'Present care goes on, with the next contact agreed',
        'La atención actual sigue, con el próximo contacto acordado', false),
    ('disposition', 'more-care', 2, 'More care was arranged', 'Se organizó más atención', false),
    ('disposition', 'crisis-care', 3, 'Crisis or emergency care has them', 'Está en atención de crisis o de emergencia', false),
    ('disposition', 'care-elsewhere', 4, 'Care goes on elsewhere, which was told',
        'La atención sigue en otro lugar, que fue avisado', false),
    ('disposition', 'no-concern', 5, 'Spoken with: the answer was not about their safety',
        'Se habló con la persona: la respuesta no trataba de su seguridad', false),
    ('disposition', 'not-reached', 6, 'Not reached after every effort; what was tried is written down',
        'No se localizó pese a todos los intentos; está escrito qué se intentó', false),
    ('disposition', 'declined', 7, 'They did not want to talk about it; what was offered is written down',
        'No quiso hablar de ello; está escrito qué se ofreció', false),
    ('disposition', 'died', 8, 'They have died', 'Ha fallecido', false)
) as ours (list, code, position, label_en, label_es, needs_action);

create table alerts.follow_up_rule (
    hours           integer not null check (hours > 0),
    in_force_from   date primary key,
    in_force_until  date,
    source          text not null
);
comment on table alerts.follow_up_rule is 'how soon after an assessment the person is spoken with again, or it is said why not';
insert into alerts.follow_up_rule (hours, in_force_from, source) values
    (72, '2026-01-01', 'ours: contact within 72 hours, proposed here, to be set by the clinic');

create table alerts.assessment (
    id                uuid primary key,
    person_id         uuid not null references people.person,
    assessed_by       uuid not null references access.account,
    assessed_at       timestamptz not null,
    screening_id      uuid,
    risk              text not null,
    needs_action      boolean not null,
    words             text not null check (length(words) between 1 and 4000),
    means             text not null check (means in ('yes', 'no', 'not-applicable')),
    present           text not null check (length(present) between 1 and 400),
    immediate_action  text,
    action_words      text check (length(action_words) <= 1000),
    contact_by        timestamptz not null,
    unique (id, contact_by),
    check (not needs_action or immediate_action is not null)
);
create index assessment_person on alerts.assessment (person_id, assessed_at);
comment on table alerts.assessment is 'what a clinician judged after a conversation; a new one never changes an earlier one';
comment on column alerts.assessment.screening_id is 'the interview it rests on; null where it is the clinician''s own judgment';
comment on column alerts.assessment.contact_by is 'by when the person is spoken with again, by the rule in force then';

create table alerts.follow_up (
    id               uuid primary key,
    person_id        uuid not null references people.person,
    assessment_id    uuid not null,
    contact_by       timestamptz not null,
    account_id       uuid references access.account,
    mode             text check (mode in ('in-person', 'home', 'community', 'phone', 'video', 'message')),
    at               timestamptz,
    reason           text check (length(reason) between 1 and 1000),
    words            text check (length(words) <= 1000),
    relationship_id  uuid references access.relationship,
    set_at           timestamptz not null,
    set_by           uuid not null references access.account,
    replaced_at      timestamptz,
    met_by           uuid,
    met_at           timestamptz,
    excused_at       timestamptz,
    excused_by       uuid references access.account,
    excused_because  text check (length(excused_because) between 1 and 1000),
    foreign key (assessment_id, contact_by) references alerts.assessment (id, contact_by),
    check ((at is null) = (account_id is null) and (at is null) = (mode is null)),
    check (reason is not null or (at is not null and at <= contact_by)),
    check ((excused_at is null) = (excused_by is null) and (excused_at is null) = (excused_because is null)),
    check ((met_by is null) = (met_at is null))
);
create unique index follow_up_once on alerts.follow_up (assessment_id) where replaced_at is null;
create index follow_up_open on alerts.follow_up (person_id, at)
    where replaced_at is null and met_by is null and excused_at is null;
comment on table alerts.follow_up is 'when who speaks with the person next; it waits until that happened or somebody says why not';
comment on column alerts.follow_up.reason is 'why it is later than the rule, or why there is none';
comment on column alerts.follow_up.met_by is 'the contact in which it happened';
comment on column alerts.follow_up.relationship_id is 'by which whoever speaks with the person sees them until then';

create table alerts.closing (
    id               uuid primary key,
    alert_id         uuid not null references alerts.alert,
    is_historic      boolean not null,
    closed_by        uuid not null references access.account,
    closed_at        timestamptz not null,
    words            text not null check (length(words) between 1 and 4000),
    disposition      text,
    assessment_id    uuid references alerts.assessment,
    follow_up_id     uuid references alerts.follow_up,
    safety_plan_id   uuid,
    no_plan_because  text check (length(no_plan_because) between 1 and 1000),
    check (is_historic or (disposition is not null and assessment_id is not null and follow_up_id is not null)),
    check (is_historic or safety_plan_id is not null or no_plan_because is not null)
);
create index closing_alert on alerts.closing (alert_id);
comment on table alerts.closing is 'that a clinician closed an alert, with all that a closed one needs; no job has an account';
comment on column alerts.closing.is_historic is 'reviewed: an answer from imported history, which has started no clock';

alter table alerts.alert add unique (id, is_historic);
alter table alerts.closing add foreign key (alert_id, is_historic) references alerts.alert (id, is_historic);

alter table alerts.alert
    add assessment_id uuid references alerts.assessment,
    add closing_id uuid references alerts.closing;
alter table alerts.alert add constraint alert_closed_by_a_closing
    check ((state = 'closed') = (closing_id is not null)) not valid;
alter table alerts.alert add constraint alert_assessed_by_an_assessment
    check (is_historic or (state in ('assessed', 'planned', 'closed')) = (assessment_id is not null)) not valid;
create index alert_assessment on alerts.alert (assessment_id);
comment on column alerts.alert.assessment_id is 'shared by all that one conversation answered';

alter table alerts.event
    add from_id uuid references access.account,
    add to_id uuid references access.account,
    add term text,
    add contact_at timestamptz;
comment on column alerts.event.from_id is 'who had it until then';
comment on column alerts.event.to_id is 'who has it from then on';
comment on column alerts.event.term is 'the risk that was judged, or what came of it';
comment on column alerts.event.contact_at is 'when the person is spoken with next';
