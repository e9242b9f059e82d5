package org.folkmoot.projections.kit;

/** A view's fold could not take an event: either the view or what it reads is wrong, and the view stops before that event. */
public final class FoldFailure extends RuntimeException {

    private final String view;
    private final long position;

    FoldFailure(String view, long position, RuntimeException cause) {
        super("the view " + view + " cannot take the event at position " + position + ": " + cause, cause);
        this.view = view;
        this.position = position;
    }

    public String view() {
        return view;
    }

    public long position() {
        return position;
    }
}
