package it.incontro.demo.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much everybody is wanted: by the place in an order that is drawn, as in Zipf's law with a flattened head. Buyers far
 * ahead have more parallel agendas.
 */
final class Popularity {

    private static final double BUYERS_STEEPNESS = 0.6;
    private static final double COMPANIES_STEEPNESS = 0.3;
    private static final int FLAT_HEAD = 5;

    private final EventShape shape;
    private final List<Integer> buyersPlaces;
    private final double[] buyers;
    private final double[] companies;

    Popularity(EventShape shape, Random random) {
        this.shape = shape;
        buyersPlaces = places(shape.buyers(), random);
        buyers = sums(buyersPlaces, BUYERS_STEEPNESS);
        companies = sums(places(shape.companies(), random), COMPANIES_STEEPNESS);
    }

    private static List<Integer> places(int count, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        return places;
    }

    private static double[] sums(List<Integer> places, double steepness) {
        double[] sums = new double[places.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += StrictMath.pow(places.get(i) + FLAT_HEAD, -steepness);
            sums[i] = sum;
        }
        return sums;
    }

    /** How many parallel agendas this buyer has: the first fifth the most, the next third one fewer. */
    int teamsOf(int buyer) {
        int place = buyersPlaces.get(buyer) * 100 / shape.buyers();
        int fewer = place < 20 ? 0 : place < 55 ? 1 : 2;
        return Math.max(1, shape.mostTeams() - fewer);
    }

    int buyer(Random random) {
        return draw(buyers, random);
    }

    int company(Random random) {
        return draw(companies, random);
    }

    private static int draw(double[] sums, Random random) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sums[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
