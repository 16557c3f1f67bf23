package it.incontro.registry;

/** What a topic is to a company. */
enum TopicKind {
    OFFER,
    NEED,
    CERTIFICATE
}
