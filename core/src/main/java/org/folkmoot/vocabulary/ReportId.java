package org.folkmoot.vocabulary;

/** A report to the street office (反映): of what is not published or untrue, or of a violation. */
public record ReportId(String value) implements Id {
    public ReportId {
        Id.require('N', value);
    }

    @Override
    public String toString() {
        return value;
    }
}
