package it.incontro.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of a command: options with a value each, in any place, and the rest. */
final class Options {

    private final Map<String, String> given = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    Options(String[] arguments, Set<String> known) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                rest.add(argument);
            } else if (!known.contains(argument)) {
                throw new UsageException("unknown option " + argument);
            } else if (i + 1 == arguments.length) {
                throw new UsageException(argument + " needs a value");
            } else {
                given.put(argument, arguments[++i]);
            }
        }
    }

    List<String> rest() {
        return List.copyOf(rest);
    }

    String text(String option, String otherwise) {
        return given.getOrDefault(option, otherwise);
    }

    int number(String option, int otherwise, int least) {
        String text = given.get(option);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // the message below says it
        }
        throw new UsageException(option + " is to be a whole number from " + least + ", not " + text);
    }

    double seconds(String option, double otherwise) {
        String text = given.get(option);
        if (text == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // the message below says it
        }
        throw new UsageException(option + " is to be a number of seconds above 0, not " + text);
    }
}
