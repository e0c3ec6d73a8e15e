/**
 * Modules without state, loaded once for all cases of a worker instead of once a case: the tables that speed up
 * the check of a signature alone take longer to make than a command takes to decide. Nothing that remembers
 * anything may stand here, for the cases would share it.
 */
import '../domain/share-request/decider.js';
import './verify-envelope.js';
