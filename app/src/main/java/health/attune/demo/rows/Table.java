package health.attune.demo.rows;

/** The tables that a person's rows go into, each with its columns, in the order that foreign keys ask for. */
public enum Table {
    PERSON("people.person (id, given_name, family_name, preferred_name, name_key, preferred_key, pronouns, born_on,"
            + " administrative_gender, languages, needs_interpreter, phone, email, address, may_call,"
            + " may_leave_voicemail, may_text, may_mail, contact_wishes, people_words, place_words, purpose_words,"
            + " created_at)"),
    RELATIONSHIP("access.relationship (id, person_id, relation, account_id, program_id, site_id, organization_id,"
            + " starts_at, ends_at)"),
    EPISODE("programs.episode (id, person_id, program_id, relationship_id, status, started_on, ended_on, end_reason)"),
    CLEARANCE("access.clearance (id, person_id, origin_id, basis, starts_at, ends_at)"),
    CONSENT("consents.consent (id, person_id, origin_id, purpose, signed_on, signed_by, expires_on, statement,"
            + " recorded_by, recorded_at, clearance_id, labels)"),
    EPISODE_STEP("programs.episode_step (id, episode_id, status, reason, at, by)"),
    TEAM_MEMBER("programs.care_team_member (relationship_id, episode_id, account_id, role, is_lead)"),
    SCHEDULE("checkins.schedule (id, episode_id, person_id, instrument_id, every_days, answered_by, starts_on, ends_on,"
            + " next_due_on, created_by, created_at)"),
    CHECKIN("checkins.checkin (id, person_id, episode_id, answered_by, mode, language, opened_at, opened_by,"
            + " completed_at)"),
    RESPONSE("checkins.response (id, checkin_id, person_id, instrument_id, instrument_version, position, language,"
            + " answers, declined, answered_at, recorded_at, recorded_by, completed_at, supersedes_id, superseded_at,"
            + " correction_reason)"),
    SCORE("checkins.score (response_id, score_id, person_id, instrument_id, answered_by, answered_at, value, low, high,"
            + " missing, untold, reached, rules_version, superseded)"),
    ASSESSMENT("alerts.assessment (id, person_id, assessed_by, assessed_at, risk, needs_action, words, means, present,"
            + " immediate_action, contact_by)"),
    ALERT("alerts.alert (id, person_id, response_id, instrument_id, instrument_version, item_id, answer, reason,"
            + " urgency, state, owner_id, relationship_id, site_id, raised_at, due_at, assessment_id, closing_id)"),
    ALERT_EVENT("alerts.event (alert_id, at, by, state, note, term, contact_at)"),
    FOLLOW_UP(
            "alerts.follow_up (id, person_id, assessment_id, contact_by, account_id, mode, at, set_at, set_by, met_by,"
                    + " met_at)"),
    CLOSING("alerts.closing (id, alert_id, person_id, is_historic, closed_by, closed_at, words, disposition,"
            + " assessment_id, follow_up_id, safety_plan_id, no_plan_because)"),
    SAFETY_PLAN("safetyplans.plan (id, person_id, worth, signs, myself, company, asking, professionals, surroundings,"
            + " written_at, written_by)"),
    GOAL("goals.goal (id, person_id, created_at)"),
    GOAL_WORDING("goals.wording (goal_id, words, written_at, written_by)"),
    GOAL_ENDING("goals.ending (goal_id, outcome, ended_at, ended_by)"),
    CONTACT("contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed, minutes, outcome, at,"
            + " recorded_at, recorded_by)"),
    APPOINTMENT("appointments.appointment (id, person_id, program_id, starts_at, minutes, mode, purpose, video_link,"
            + " status, reason, contact_id, recorded_at, recorded_by)"),
    APPOINTMENT_WORKER("appointments.worker (appointment_id, account_id, position, starts_at, is_open)"),
    APPOINTMENT_STEP("appointments.step (appointment_id, status, starts_at, minutes, reason, at, by)"),
    BILLING_FACT("billing.fact (id, person_id, program_id, kind, from_on, word, who, recorded_at, recorded_by)"),
    CIRCUMSTANCE("circumstances.circumstance (id, person_id, kind, words, from_on, to_on, by_person, recorded_at,"
            + " recorded_by)");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    /** The table with its columns, as COPY names it. */
    public String columns() {
        return columns;
    }
}
