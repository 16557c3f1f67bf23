package it.incontro.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddPointsTests {

    @Test
    void numbersManyPointsFromFirstToLast() {
        assertThat(new AddPoints(UUID.randomUUID(), "Table", 9, 11, PointKind.TABLE, 1).names())
                .containsExactly("Table 9", "Table 10", "Table 11");
    }

    @Test
    void leavesTheNameOfASinglePointAsItIs() {
        assertThat(new AddPoints(UUID.randomUUID(), "Stand Piemonte", null, null, PointKind.STAND, 4).names())
                .containsExactly("Stand Piemonte");
    }
}
