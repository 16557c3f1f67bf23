package it.incontro.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TaxonomyTests {

    private final Taxonomy taxonomy = new Taxonomy();

    @Test
    void namesTopicsInBothLanguages() {
        assertThat(taxonomy.label("die-casting", Locale.ITALIAN)).isEqualTo("Pressofusione di alluminio");
        assertThat(taxonomy.label("die-casting", Locale.ENGLISH)).isEqualTo("Aluminium die casting");
    }

    @Test
    void hasGroupsWithUniqueCodesAndBothLabels() {
        List<Topic> topics = taxonomy.groups().stream()
                .flatMap(group -> group.topics().stream())
                .toList();

        assertThat(topics).hasSizeGreaterThan(65).extracting(Topic::code).doesNotHaveDuplicates();
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.label().en()).isNotBlank();
            assertThat(topic.label().it()).isNotBlank().doesNotEndWith(" ");
        });
        assertThat(taxonomy.certificates())
                .extracting(Topic::code)
                .contains("iatf-16949", "iso-9001", "iso-14001", "tisax", "vda-6-3");
    }
}
