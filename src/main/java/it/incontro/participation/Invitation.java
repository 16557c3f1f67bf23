package it.incontro.participation;

import it.incontro.identity.LinkGrant;
import it.incontro.support.Text;

/** What somebody with a link may know before opening it: which event, and for whom it was made. */
public record Invitation(LinkGrant grant, String eventCode, Text event, String participation) {}
