import { dateIn } from './date-in.js';

/** Days in the world that an application for opening records afterwards: the day its paper came. */
export const occurredInOpening = dateIn({ OpeningApplied: 'receivedOn' });
