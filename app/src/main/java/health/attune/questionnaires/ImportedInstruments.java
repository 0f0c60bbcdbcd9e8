package health.attune.questionnaires;

import health.attune.access.Access;
import health.attune.access.Access.Arrangement;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.instruments.definitions.CatalogProblem;
import health.attune.instruments.licences.LicenceRecord;
import health.attune.instruments.questionnaires.QuestionnaireImport;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organizations brought under licences of their own: theirs alone, replaced by a new version and never edited. */
@Component
public class ImportedInstruments {
    private static final Logger LOG = LoggerFactory.getLogger(ImportedInstruments.class);
    private final Access access;
    private final ImportedStore store;
    private final LicenceStore licences;
    private final Programs programs;
    private final Answered answered;
    private final Map<UUID, Optional<Instrument>> read = new ConcurrentHashMap<>();

    ImportedInstruments(
            Access access, ImportedStore store, LicenceStore licences, Programs programs, Answered answered) {
        this.access = access;
        this.store = store;
        this.licences = licences;
        this.programs = programs;
        this.answered = answered;
    }

    /**
     * What somebody brings.
     *
     * @param name what it shall be called in addresses, such as {@code worry-scale}
     * @param questionnaire a FHIR R4 Questionnaire in JSON
     * @param scores its scores in YAML
     * @param asserted who says that the organization may use it, and on what basis
     */
    public record Brought(String name, String questionnaire, String scores, LicenceRecord asserted) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param replaces whether the organization has an earlier version */
        record Ready(Instrument instrument, boolean replaces) implements Outcome {}

        /** @param problems at least one */
        record Refused(List<CatalogProblem> problems) implements Outcome {}
    }

    /** Reads it and keeps nothing. */
    @Transactional(readOnly = true)
    public Outcome check(Principal who, UUID organizationId, Brought brought) {
        if (!programs.mayArrange(who, organizationId, null)) throw new NotThere();
        var problems = ImportLimits.problems(brought);
        if (!problems.isEmpty()) return new Outcome.Refused(problems);
        var id = instrumentId(organizationId, brought.name());
        return switch (QuestionnaireImport.read(id, brought.questionnaire(), brought.scores(), brought.asserted())) {
            case QuestionnaireImport.Result.Imported imported -> checked(imported.instrument());
            case QuestionnaireImport.Result.Refused refused -> new Outcome.Refused(refused.problems());
        };
    }

    /** Reads and keeps it, with a licence record of who asserted what; nothing is kept where there is a problem. */
    @Transactional
    public Outcome take(Principal who, UUID organizationId, Brought brought) {
        var outcome = check(who, organizationId, brought);
        if (!(outcome instanceof Outcome.Ready ready)) return outcome;
        var instrument = ready.instrument();
        var id = Ids.next();
        access.requireArranging(who, new Arrangement(organizationId, null, "questionnaire", id));
        var record = Ids.next();
        licences.insert(
                record,
                organizationId,
                new Questionnaires.LicenceFiling(instrument.id(), brought.asserted()),
                who.id());
        var text = new ImportedText(
                id,
                organizationId,
                instrument.id(),
                instrument.version(),
                brought.questionnaire(),
                brought.scores(),
                brought.asserted());
        if (!store.insert(text, record, who.id())) throw new ChangedMeanwhile();
        return outcome;
    }

    Optional<Instrument> find(String id) {
        return store.find(id).flatMap(this::instrument);
    }

    Optional<Instrument> find(String id, String version) {
        return store.find(id, version).flatMap(this::instrument);
    }

    Optional<Instrument> find(String id, UUID organizationId) {
        return store.find(id, organizationId).flatMap(this::instrument);
    }

    List<Instrument> of(UUID organizationId) {
        return store.of(organizationId).stream()
                .flatMap(id -> instrument(id).stream())
                .toList();
    }

    private Outcome checked(Instrument instrument) {
        var problems = ImportLimits.problems(instrument);
        if (store.find(instrument.id(), instrument.version()).isPresent())
            problems.add(new CatalogProblem(
                    "questionnaire",
                    "version",
                    "Version \"" + instrument.version() + "\" is here already and is never edited. Give the"
                            + " Questionnaire a new version."));
        var before = find(instrument.id());
        if (before.isPresent() && answered.isAnswered(instrument.id()))
            problems.addAll(SameScores.problems(before.get(), instrument));
        if (!problems.isEmpty()) return new Outcome.Refused(problems);
        return new Outcome.Ready(instrument, store.find(instrument.id()).isPresent());
    }

    /** Its text, which may be long, is fetched and read once. */
    private Optional<Instrument> instrument(UUID id) {
        return read.computeIfAbsent(id, unread -> parsed(store.text(unread)));
    }

    /** Was read when it was brought; what a later release can't read any more is missing instead of in the way. */
    private static Optional<Instrument> parsed(ImportedText text) {
        var result =
                QuestionnaireImport.read(text.instrumentId(), text.questionnaire(), text.scores(), text.asserted());
        if (result instanceof QuestionnaireImport.Result.Imported imported) return Optional.of(imported.instrument());
        LOG.error("The imported instrument {} {} can't be read any more.", text.instrumentId(), text.version());
        return Optional.empty();
    }

    /** Begins with a mark of the organization, so that two organizations may choose the same name. */
    private static String instrumentId(UUID organizationId, String name) {
        var digits = organizationId.toString();
        return "o" + digits.substring(digits.length() - 12) + "." + name;
    }
}
