package health.attune.billing.rules;

import health.attune.instruments.definitions.BrokenCatalog;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads packs of rules: those that come with the service, and those of an operator. */
public final class RulePacks {
    private static final List<String> BUNDLED =
            List.of("medicare", "fqhc-until-2025", "fqhc-from-2026", "apcm", "bcbsm");
    private static final String ENDING = ".yaml";

    private RulePacks() {}

    /** Those that come with the service. */
    public static RuleBook bundled() {
        var problems = Problems.of("");
        return checked(ofTheService(problems), problems);
    }

    /**
     * Together with those in that folder, of which one takes the place of a pack with the same id; a folder that is not
     * there holds none.
     *
     * @throws BrokenCatalog where one can't be read, with the file, the field and what is wrong there
     */
    public static RuleBook with(Path folder) {
        var problems = Problems.of("");
        var own = Files.isDirectory(folder) ? own(folder, problems) : List.<RuleBook.Known>of();
        var replaced = own.stream().map(known -> known.pack().id()).toList();
        var all = new ArrayList<>(ofTheService(problems));
        all.removeIf(known -> replaced.contains(known.pack().id()));
        all.addAll(own);
        return checked(all, problems);
    }

    private static RuleBook checked(List<RuleBook.Known> all, Problems problems) {
        for (int i = 0; i < all.size(); i++)
            for (var earlier : all.subList(0, i)) compare(all.get(i), earlier, problems);
        if (problems.any()) throw new BrokenCatalog(problems.all());
        return new RuleBook(all);
    }

    private static void compare(RuleBook.Known known, RuleBook.Known earlier, Problems problems) {
        var found = problems.in(known.file());
        if (known.pack().id().equals(earlier.pack().id()))
            found.add("id", "There is a pack of this id in " + earlier.file() + " already.");
        else if (known.pack().payer().equals(earlier.pack().payer())
                && known.pack().inForce().meets(earlier.pack().inForce()))
            found.add(
                    "inForceFrom",
                    "The same payer has another pack in force in these months: " + earlier.file()
                            + ". End one before the other begins.");
    }

    private static List<RuleBook.Known> ofTheService(Problems problems) {
        return BUNDLED.stream()
                .map(name -> known(name + ENDING, text(name), problems, false))
                .toList();
    }

    private static List<RuleBook.Known> own(Path folder, Problems problems) {
        var packs = new ArrayList<RuleBook.Known>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList())
                if (file.toString().endsWith(ENDING))
                    packs.add(known(file.toString(), Files.readString(file), problems, true));
                else problems.in(file.toString()).add("", "A pack of rules is a file whose name ends with .yaml.");
        } catch (MalformedInputException e) {
            problems.in(folder.toString()).add("", "A file there is not written in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packs;
    }

    private static RuleBook.Known known(String file, String yaml, Problems problems, boolean own) {
        return new RuleBook.Known(pack(yaml, problems.in(file)), file, own);
    }

    private static RulePack pack(String yaml, Problems problems) {
        return new Section(Yaml.tree(yaml, problems), "", problems).read(section -> new PackFile(section).pack());
    }

    private static String text(String name) {
        try (var in = RulePacks.class.getResourceAsStream(name + ENDING)) {
            if (in == null) throw new IllegalStateException("There is no pack named " + name + ".");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
