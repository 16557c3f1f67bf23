package it.incontro.demo;

import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventPicture.Member;
import it.incontro.registry.Taxonomy;
import it.incontro.registry.Topic;
import it.incontro.support.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says in the words of the taxonomy what invented companies make and what invented buyers look for. */
@Component
@Profile("demo")
class CrowdProfiles {

    private final Taxonomy taxonomy;
    private final List<Topic> topics;

    CrowdProfiles(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.topics = taxonomy.needs().stream()
                .flatMap(group -> group.topics().stream())
                .toList();
    }

    Text profile(Member member) {
        String city = member.firm().city();
        return new Text(
                "Supplier of the vehicle industry in %s: %s.".formatted(city, labels(member, Locale.ENGLISH)),
                "Fornitore dell’industria dei veicoli a %s: %s.".formatted(city, labels(member, Locale.ITALIAN)));
    }

    Text wanted(Member member) {
        return new Text(
                "Looks for suppliers: %s.".formatted(labels(member, Locale.ENGLISH)),
                "Cerca fornitori: %s.".formatted(labels(member, Locale.ITALIAN)));
    }

    private String labels(Member member, Locale locale) {
        return String.join(", ", taxonomy.labels(codes(member), locale));
    }

    private Collection<String> codes(Member member) {
        return member.topics().stream()
                .map(number -> topics.get(number % topics.size()).code())
                .distinct()
                .sorted()
                .toList();
    }

    List<@Nullable Object[]> companyTopics(EventPicture picture, List<UUID> companies) {
        List<Topic> certificates = taxonomy.certificates();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = picture.buyers().size(); i < companies.size(); i++) {
            UUID company = companies.get(i);
            Member member = picture.parties().get(i);
            codes(member).forEach(code -> rows.add(new Object[] {company, "OFFER", code}));
            String certificate = certificates.get(i % certificates.size()).code();
            rows.add(new Object[] {company, "CERTIFICATE", certificate});
        }
        return rows;
    }

    List<@Nullable Object[]> buyerTopics(EventPicture picture, List<@Nullable UUID> buyers) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < picture.buyers().size(); i++) {
            UUID buyer = buyers.get(i);
            codes(picture.parties().get(i)).forEach(code -> rows.add(new @Nullable Object[] {buyer, code}));
        }
        return rows;
    }
}
