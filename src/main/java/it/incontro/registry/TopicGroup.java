package it.incontro.registry;

import it.incontro.support.Text;
import java.util.List;

/** A group of topics, such as processes or certificates. */
public record TopicGroup(String code, Text label, List<Topic> topics) {}
