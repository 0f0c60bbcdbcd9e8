package health.attune.programs.web;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.people.PersonNote;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** In the list of people: which program serves them, and since when. */
@Configuration(proxyBeanMethods = false)
class ProgramNotes {

    @Bean
    @Order(10)
    PersonNote programNote(Episodes episodes, Programs programs) {
        return new Column("programs.column.program", episodes) {
            @Override
            Function<Episode, Note> noted(Words words) {
                var all = programs.programs().stream().collect(Collectors.toMap(Program::id, Program::openName));
                return episode -> {
                    var name = all.getOrDefault(episode.programId(), "");
                    return new Note(name, name, false);
                };
            }
        };
    }

    @Bean
    @Order(20)
    PersonNote sinceNote(Episodes episodes) {
        return new Column("programs.column.since", episodes) {
            @Override
            Function<Episode, Note> noted(Words words) {
                return episode -> new Note(
                        words.day(episode.startedOn()), episode.startedOn().toString(), false);
            }
        };
    }

    private abstract static class Column implements PersonNote {
        private final String heading;
        private final Episodes episodes;

        Column(String heading, Episodes episodes) {
            this.heading = heading;
            this.episodes = episodes;
        }

        abstract Function<Episode, Note> noted(Words words);

        @Override
        public String heading() {
            return heading;
        }

        @Override
        public Map<UUID, Note> about(Principal who, Collection<UUID> personIds, Words words) {
            var notes = new HashMap<UUID, Note>();
            var noted = noted(words);
            episodes.newestOf(who, personIds).forEach((person, episode) -> notes.put(person, noted.apply(episode)));
            return notes;
        }
    }
}
