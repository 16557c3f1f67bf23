package it.incontro.scheduling.solver;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A flow of the greatest gain through a network, by the primal-dual method: shortest paths give prices to the nodes, then
 * a blocking flow (Dinic) goes along all arcs without loss at these prices. Every phase ends with paths that gain less
 * than before, so there are no more phases than different gains of paths, and each takes O(m log n) for m arcs and n
 * nodes plus its flow. See Ahuja, Magnanti, Orlin: Network Flows, 9.8.
 */
final class CostFlow {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final int nodes;
    private int arcs;
    private int[] head = new int[64];
    private int[] next = new int[64];
    private int[] room = new int[64];
    private long[] cost = new long[64];
    private final int[] first;
    private final int[] current;
    private final int[] level;
    private final long[] price;
    private final long[] distance;

    CostFlow(int nodes) {
        this.nodes = nodes;
        first = new int[nodes];
        Arrays.fill(first, -1);
        current = new int[nodes];
        level = new int[nodes];
        price = new long[nodes];
        distance = new long[nodes];
    }

    /** Adds an arc and returns its number. */
    int arc(int from, int to, int capacity, long gain) {
        int number = arcs;
        half(from, to, capacity, -gain);
        half(to, from, 0, gain);
        return number;
    }

    private void half(int from, int to, int capacity, long costs) {
        if (arcs == head.length) {
            head = Arrays.copyOf(head, 2 * arcs);
            next = Arrays.copyOf(next, 2 * arcs);
            room = Arrays.copyOf(room, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        head[arcs] = to;
        room[arcs] = capacity;
        cost[arcs] = costs;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** What flows through an arc. */
    int flow(int arc) {
        return room[arc ^ 1];
    }

    /** Sends whatever brings gain. The network must not have a cycle yet. */
    void maximise(int source, int sink) {
        cheapestFrom(source);
        while (reprice(source, sink)) {
            while (levels(source, sink)) {
                System.arraycopy(first, 0, current, 0, nodes);
                while (push(source, sink, Integer.MAX_VALUE) > 0) {
                    // as long as something flows along arcs without loss
                }
            }
        }
    }

    /** The first prices, which have to cope with negative costs (Bellman, Ford, Moore). */
    private void cheapestFrom(int source) {
        Arrays.fill(price, FAR);
        price[source] = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        boolean[] waiting = new boolean[nodes];
        open.add(source);
        while (!open.isEmpty()) {
            int node = open.remove();
            waiting[node] = false;
            for (int a = first[node]; a >= 0; a = next[a]) {
                if (room[a] > 0 && price[node] + cost[a] < price[head[a]]) {
                    price[head[a]] = price[node] + cost[a];
                    if (!waiting[head[a]]) {
                        waiting[head[a]] = true;
                        open.add(head[a]);
                    }
                }
            }
        }
    }

    /** Whether there is a path with gain; then all arcs of cheapest paths have no loss at the new prices. */
    private boolean reprice(int source, int sink) {
        Arrays.fill(distance, FAR);
        distance[source] = 0;
        PriorityQueue<long[]> open = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        open.add(new long[] {0, source});
        while (!open.isEmpty()) {
            long[] nearest = open.remove();
            int node = (int) nearest[1];
            if (nearest[0] > distance[node]) {
                continue;
            }
            if (node == sink) {
                break;
            }
            for (int a = first[node]; a >= 0; a = next[a]) {
                if (room[a] > 0 && price[head[a]] < FAR) {
                    long there = nearest[0] + loss(node, a);
                    if (there < distance[head[a]]) {
                        distance[head[a]] = there;
                        open.add(new long[] {there, head[a]});
                    }
                }
            }
        }
        long far = distance[sink];
        if (far >= FAR || price[sink] + far - price[source] >= 0) {
            return false;
        }
        for (int node = 0; node < nodes; node++) {
            price[node] += price[node] < FAR ? Math.min(distance[node], far) : 0;
        }
        return true;
    }

    private long loss(int node, int arc) {
        return cost[arc] + price[node] - price[head[arc]];
    }

    private boolean levels(int source, int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        int[] queue = new int[nodes];
        int end = 0;
        queue[end++] = source;
        for (int begin = 0; begin < end; begin++) {
            int node = queue[begin];
            for (int a = first[node]; a >= 0; a = next[a]) {
                if (room[a] > 0 && level[head[a]] < 0 && price[head[a]] < FAR && loss(node, a) == 0) {
                    level[head[a]] = level[node] + 1;
                    queue[end++] = head[a];
                }
            }
        }
        return level[sink] >= 0;
    }

    private int push(int node, int sink, int most) {
        if (node == sink) {
            return most;
        }
        for (; current[node] >= 0; current[node] = next[current[node]]) {
            int a = current[node];
            int to = head[a];
            if (room[a] > 0 && level[to] == level[node] + 1 && price[to] < FAR && loss(node, a) == 0) {
                int sent = push(to, sink, Math.min(most, room[a]));
                if (sent > 0) {
                    room[a] -= sent;
                    room[a ^ 1] += sent;
                    return sent;
                }
            }
        }
        return 0;
    }
}
