package it.incontro.event;

/** When the asker learns of a "no". */
public enum RefusalsShown {
    AT_ONCE,
    WITH_THE_AGENDA
}
