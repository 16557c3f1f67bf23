package it.incontro.participation;

import it.incontro.identity.Email;
import it.incontro.support.Rejected;
import java.util.List;
import java.util.Objects;

/** Two people entered with one address would be taken for one person. */
final class SameAddress {

    private SameAddress() {}

    static void refuse(List<AttendeeDetails> people) {
        List<String> addresses = people.stream()
                .map(each -> Email.normalOrNull(each.person().email()))
                .filter(Objects::nonNull)
                .toList();
        if (addresses.stream().distinct().count() < addresses.size()) {
            throw Rejected.because("participation.person.same-address");
        }
    }
}
