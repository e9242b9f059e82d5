package org.folkmoot.web.running;

/**
 * Below and above what a server begins no vote.
 *
 * @param leastFree how many bytes must be free where the data folder lies
 * @param mostLag how many events the slowest view may lack
 */
public record Limits(long leastFree, long mostLag) {

    /** Room for some ten thousand ballots and the checkpointing of them; a lag that is made up for in seconds. */
    public static final Limits USUAL = new Limits(200_000_000, 5_000);
}
