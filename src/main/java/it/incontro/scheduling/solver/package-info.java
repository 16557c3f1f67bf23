/**
 * Turns the accepted requests of an event into a plan: records in, records out; calls nothing but OR-Tools. Public are the
 * problem ({@link it.incontro.scheduling.solver.SchedulingProblem}), the solvers ({@link
 * it.incontro.scheduling.solver.MeetingSolver}, {@link it.incontro.scheduling.solver.RepairSolver}), the answer with its
 * reasons and fixes, and what judges plans without any solver ({@link it.incontro.scheduling.solver.PlanChecker}, {@link
 * it.incontro.scheduling.solver.CellCheck}).
 *
 * <p>Units: times are instants and whole minutes, limits count meetings (once), breaks count holes of teams, shares are
 * whole per cent. Complexity: the bound is a flow of about demands × (parties + pools); the local search takes a step in time
 * that depends on the people of a meeting and not on the event; CP-SAT is exponential in the worst case and always limited.
 *
 * <p>Sources: the model of breaks and rooms is that of Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy and Villaret,
 * <i>Constraint Solving Approaches to the Business-to-Business Meeting Scheduling Problem</i>, JAIR 74 (2022). That chosen
 * meetings of two sides fit into as many slots as the busiest needs is Kőnig's theorem on the edges of bipartite graphs
 * (1916); that they can be dealt evenly to the slots, de Werra's (1971). Cardinalities as clauses: Bailleux and Boufkhad
 * (2003), Sinz (2005). Parameters of CP-SAT: the manual of OR-Tools.
 */
@NullMarked
package it.incontro.scheduling.solver;

import org.jspecify.annotations.NullMarked;
