package health.attune.people;

/** A number or code that another system gave to a person; one person has it and no other. */
public record Identifier(String system, String value) {

    public Identifier {
        if (system.isBlank() || value.isBlank())
            throw new IllegalArgumentException("An identifier has a system and a value.");
        system = system.strip();
        value = value.strip();
    }
}
