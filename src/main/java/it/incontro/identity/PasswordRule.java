package it.incontro.identity;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.io.ClasspathResource;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import com.nulabinc.zxcvbn.matchers.Match;
import it.incontro.support.Rejected;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough to resist guessing, not too long to hash, none of the 30,000 that are tried first,
 * and not made of words that everybody here knows. It asks nobody: the lists come along.
 */
@Component
public class PasswordRule {

    /** The longest that is hashed. */
    static final int MOST = 200;

    private static final int LEAST = 10;
    private static final int ESTIMATED = 64;
    private static final int LETTERS_OF_A_WORD = 4;

    /** "Safely unguessable", more than 10^8 tries: an online attacker gets a few thousand a day. */
    private static final int SAFE = 3;

    private final FamiliarWords familiar;
    private final Zxcvbn estimate;

    PasswordRule(FamiliarWords familiar) throws IOException {
        this.familiar = familiar;
        this.estimate = new ZxcvbnBuilder()
                .dictionaries(StandardDictionaries.loadAllDictionaries())
                .dictionary(new DictionaryLoader("passwords_italian", new ClasspathResource("/passwords/italian.txt"))
                        .load())
                .build();
    }

    /** Checks, and throws {@link Rejected} at the field {@code password} if this account cannot use this password. */
    public void require(String password, AccountView account) {
        objection(password, familiar.to(account)).ifPresent(key -> {
            throw Rejected.field("password", key, LEAST);
        });
    }

    /** The key of the sentence that says why this password cannot be used; empty if it can. */
    Optional<String> objection(String password, Collection<String> familiarWords) {
        if (password.length() > MOST) {
            return Optional.of("identity.password.long");
        }
        String typed = Normalizer.normalize(password, Normalizer.Form.NFKC);
        if (typed.codePointCount(0, typed.length()) < LEAST) {
            return Optional.of("identity.password.short");
        }
        List<String> words = familiarWords.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= LETTERS_OF_A_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return hasLittleElse(typed, words) ? Optional.of("identity.password.familiar") : guessed(typed, words);
    }

    /** Whether less than a password remains when the words that everybody here knows are taken out. */
    private static boolean hasLittleElse(String typed, List<String> words) {
        String rest = typed.toLowerCase(Locale.ROOT);
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest.length() < typed.length() && rest.codePointCount(0, rest.length()) < LEAST;
    }

    /** The estimate takes longer with every letter, and what is hard to guess for so long does not become easier. */
    private Optional<String> guessed(String typed, List<String> words) {
        String beginning = typed.length() <= ESTIMATED ? typed : typed.substring(0, ESTIMATED);
        Strength strength = estimate.measure(beginning, words);
        return strength.getScore() >= SAFE ? Optional.empty() : Optional.of(reason(strength.getSequence()));
    }

    /** What the longest part of the password is. */
    private static String reason(List<Match> parts) {
        return parts.stream()
                .filter(part -> part.pattern != Pattern.Bruteforce)
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(PasswordRule::reason)
                .orElse("identity.password.easy");
    }

    private static String reason(Match part) {
        return switch (part.pattern) {
            case Dictionary ->
                part.dictionaryName.startsWith("passwords") ? "identity.password.common" : "identity.password.word";
            case Spatial -> "identity.password.keyboard";
            case Repeat, Sequence -> "identity.password.repeated";
            case Date, Regex -> "identity.password.date";
            case Bruteforce -> "identity.password.easy";
        };
    }
}
