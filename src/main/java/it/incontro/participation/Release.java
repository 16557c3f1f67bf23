package it.incontro.participation;

/**
 * What releasing a delegation did.
 *
 * @param members how many members it has
 * @param unreachable how many of them have no address, and cannot sign in
 * @param programme what they see now
 */
public record Release(int members, int unreachable, DelegationProgramme.Extent programme) {

    /** Whether there is nothing to see yet. */
    public boolean isEmpty() {
        return members == 0 || programme.entries() == 0;
    }
}
