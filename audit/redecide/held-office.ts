import type { PersonState } from '../../domain/directory/person/state.js';
import type { RecordedEvent, RecordedNotice } from '../../store/stream-record.js';
import type { Difference } from '../first-difference.js';
import type { CityRecord } from './city-record.js';

/** Why somebody cannot be whom a notice reached, by the directory's own streams; null when they can. */
export type HeldOffice = (notice: RecordedNotice, event: RecordedEvent) => Difference | null;

/** The stream of whoever a notice is said to have reached; none where nobody held the office. */
export const recipientStream = ({ recipient }: RecordedNotice): readonly string[] =>
  recipient === null ? [] : [`person/${recipient}`];

/** Roles become people when a notice is recorded: whoever was told was the one named, or held the office at that time. */
export function heldOffice(city: CityRecord): HeldOffice {
  return ({ kind, recipient, addressedTo }, { recordedAt }) => {
    if (recipient === null) return null;
    const to = new Map<string, unknown>(Object.entries(addressedTo ?? {}));
    const [department, role] = [to.get('department'), to.get('role')];
    const isMeant = city.around(`person/${recipient}`, recordedAt).some(({ state }) => {
      const person = state as PersonState;
      if (person.status !== 'active') return false;
      const isOfRole = person.roles.some((one) => one === role);
      return (
        to.get('user') === recipient ||
        (isOfRole && (department === undefined || department === person.department))
      );
    });
    const field = `notices.${kind}.recipient`;
    return isMeant ? null : { field, recorded: recipient, expected: addressedTo };
  };
}
