package it.incontro.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words that whoever knows a person would try first: their name and address, and what they have to do with here. */
@Component
class FamiliarWords {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final AccountService accounts;
    private final Organisers organisers;
    private final ObjectProvider<KnownNames> names;

    FamiliarWords(AccountService accounts, Organisers organisers, ObjectProvider<KnownNames> names) {
        this.accounts = accounts;
        this.organisers = organisers;
        this.names = names;
    }

    /** Single words, of any length, in any case. */
    List<String> to(AccountView account) {
        List<String> texts = new ArrayList<>(List.of("incontro", account.name(), account.email()));
        accounts.organisersOf(account.id()).forEach(organiser -> {
            organisers.findById(organiser).map(Organiser::view).ifPresent(view -> {
                texts.add(view.name());
                texts.add(view.code());
            });
            names.orderedStream().forEach(source -> texts.addAll(source.of(organiser)));
        });
        return texts.stream()
                .flatMap(text -> Arrays.stream(NO_LETTER.split(text)))
                .distinct()
                .toList();
    }
}
