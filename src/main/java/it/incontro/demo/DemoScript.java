package it.incontro.demo;

import it.incontro.event.EventFormat;
import it.incontro.event.EventStatus;
import it.incontro.support.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An event of the demo as its file in {@code demo/} tells it. Lines have cells parted by bars, see {@link Cells}; dates
 * and times are the event's local ones.
 *
 * @param crowd the seed of the invented companies, buyers and requests that fill the event besides, or null for none
 * @param joined when companies and buyers are entered
 * @param now the moment at which the event's clock stands when the demo starts
 * @param windows activity, opening, closing
 * @param sessions date, or date, start, end, minutes of a slot, minutes of change-over
 * @param venues name, address
 * @param ways one venue, the other, minutes
 * @param points venue, name, kind, desks, and the first and last number if there are many
 * @param team address, name, what they do
 * @param interpreters address, given name, family name, languages, and from and to if not during the whole event
 * @param applicants companies that the organiser has still to decide on
 * @param requests when, asker, target, rank, what became of it, message
 * @param told the companies that find the mail of their admission in the mailbox
 * @param invited the buyers who find an invitation in the mailbox
 */
record DemoScript(
        String organiser,
        String code,
        EventFormat format,
        boolean funded,
        Text title,
        Text summary,
        @Nullable String host,
        String venue,
        String city,
        String country,
        String zone,
        String starts,
        String ends,
        String contactName,
        String contactEmail,
        String joined,
        String now,
        EventStatus status,
        Rules rules,
        @Nullable Integer crowd,
        @DefaultValue List<String> windows,
        @DefaultValue List<String> sessions,
        @DefaultValue List<String> venues,
        @DefaultValue List<String> ways,
        @DefaultValue List<String> points,
        @DefaultValue List<String> team,
        @DefaultValue List<Firm> companies,
        @DefaultValue List<Firm> applicants,
        @DefaultValue List<Firm> buyers,
        @DefaultValue List<String> interpreters,
        @DefaultValue List<String> requests,
        @DefaultValue List<String> told,
        @DefaultValue List<String> invited,
        @DefaultValue List<Group> delegations,
        @DefaultValue List<Item> agenda) {

    /** Who may ask whom, and the limits. */
    record Rules(
            boolean companiesAskBuyers,
            boolean buyersAskCompanies,
            boolean companiesAskCompanies,
            @Nullable Integer companyMaxRequests,
            @Nullable Integer perDay,
            @Nullable Integer inAll) {}

    /**
     * A company, or a division that buys.
     *
     * @param alias how the other lines call it, if not by its name
     * @param people address, honorific, given name, family name, job, languages
     * @param busy address, from, to
     * @param limits most meetings per day, most in all
     * @param interpreted the language into which its meetings are interpreted
     * @param stage how far the recruiting of a buyer has come
     */
    record Firm(
            String name,
            @Nullable String alias,
            String country,
            @Nullable String vat,
            @Nullable String city,
            @Nullable String division,
            @Nullable String stage,
            @Nullable String note,
            @Nullable String point,
            @Nullable String limits,
            @Nullable String interpreted,
            Text text,
            @DefaultValue Set<String> topics,
            @DefaultValue Set<String> needs,
            @DefaultValue Set<String> certificates,
            @DefaultValue List<String> people,
            @DefaultValue List<String> busy) {

        /** How the other lines of the file call it. */
        String called() {
            return alias == null ? name : alias;
        }
    }

    /**
     * A delegation.
     *
     * @param members address, honorific, given name, family name, institution, office in both languages, head
     */
    record Group(Text name, List<String> members) {}

    /**
     * An agenda item.
     *
     * @param time from and to
     * @param who addresses, or {@code delegation} for all its members
     */
    record Item(
            String kind,
            Text title,
            String time,
            @Nullable String venue,
            @Nullable String location,
            @DefaultValue("true") boolean blocking,
            @Nullable Text note,
            List<String> who,
            @DefaultValue List<String> speakers) {}
}
