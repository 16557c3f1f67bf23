package it.incontro.participation.web;

import it.incontro.event.EventLayout;
import it.incontro.participation.ParticipationState;
import it.incontro.participation.Pipeline;
import it.incontro.participation.ReopeningService;
import it.incontro.participation.Side;
import it.incontro.registry.CompanyService;
import it.incontro.registry.SizeClass;
import it.incontro.registry.Taxonomy;
import it.incontro.support.web.Countries;
import it.incontro.support.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of this module offer for choosing, in the reader's language; templates know it as {@code choices}. */
@Component("participationChoices")
class Choices {

    private final EventLayout layout;
    private final CompanyService companies;
    private final Taxonomy taxonomy;
    private final MessageSource messages;

    Choices(EventLayout layout, CompanyService companies, Taxonomy taxonomy, MessageSource messages) {
        this.layout = layout;
        this.companies = companies;
        this.taxonomy = taxonomy;
        this.messages = messages;
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public List<Option> countries() {
        return Countries.options(reader());
    }

    public String country(String code) {
        return Countries.name(code, reader());
    }

    public List<Option> languages() {
        return SpokenLanguages.options(reader());
    }

    public String languages(List<String> codes) {
        return codes.stream().map(code -> SpokenLanguages.name(code, reader())).collect(Collectors.joining(", "));
    }

    public List<Option> locales() {
        return List.of(new Option("en", "English"), new Option("it", "Italiano"));
    }

    public List<Option> sizes() {
        return named(SizeClass.values(), "registry.size.");
    }

    public List<Option> sides() {
        return named(Side.values(), "participation.side.");
    }

    public List<Option> states() {
        return named(ParticipationState.values(), "participation.state.");
    }

    public List<Option> pipelines() {
        return named(Pipeline.values(), "participation.pipeline.");
    }

    /** What can be opened again for one participation. */
    public List<Option> reopenable() {
        return named(ReopeningService.ACTIVITIES.toArray(Enum<?>[]::new), "participation.activity.");
    }

    public List<Option> points(UUID eventId) {
        return layout.points(eventId).stream()
                .map(point -> new Option(point.id().toString(), point.name() + " · " + point.venueName()))
                .toList();
    }

    public List<Option> companies() {
        return companies.all().stream()
                .map(company -> new Option(
                        company.id().toString(),
                        company.legalName() + " · " + Countries.name(company.country(), reader())))
                .toList();
    }

    public String badge(ParticipationState state) {
        return switch (state) {
            case ADMITTED -> "good";
            case APPLIED -> "wait";
            case WAITING -> "info";
            case NOT_ADMITTED -> "bad";
            case WITHDRAWN -> "off";
        };
    }

    private List<Option> named(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), messages.getMessage(prefix + value.name(), null, reader())))
                .toList();
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
