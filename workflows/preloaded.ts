/**
 * Modules without state, loaded once for all cases of a worker instead of once a case: the tables that speed up
 * the check of a signature alone take longer to make than a command takes to decide. Nothing that remembers
 * anything of a case may stand here, for the cases would share it. The multiples of the gateways' keys are
 * remembered, and names of members as JSON writes them: a table that follows from the key or the name alone is the
 * same for whoever asks, whenever, in every replay.
 */
import '../domain/annual-plan/decider.js';
import '../domain/share-request/decider.js';
import './verify-envelope.js';
