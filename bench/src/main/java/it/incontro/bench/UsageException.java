package it.incontro.bench;

/** A command that was called wrongly, or with a file that is no good; the message is one line for its user. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
