import type { EventOf } from './events.js';
import type { FiledList } from './state.js';

type ListEvent =
  EventOf<'ListFiled'> | EventOf<'ListRevised'> | EventOf<'FilingReturned'> | EventOf<'ListPublished'>;

export function listAfter(list: FiledList | null, event: ListEvent): FiledList {
  if (event.type === 'ListFiled') {
    const { version, filedOn, missing, unknown } = event.data;
    const hasDefects = missing.length + unknown.length > 0;
    return {
      version,
      filedOn,
      hasDefects,
      returned: false,
      publishedVersion: list?.publishedVersion ?? null,
    };
  }
  if (list === null) throw new Error(`${event.type} before ListFiled`);
  switch (event.type) {
    case 'ListRevised': {
      const { version, missing, unknown } = event.data;
      return { ...list, version, hasDefects: missing.length + unknown.length > 0 };
    }
    case 'FilingReturned':
      return { ...list, returned: true };
    case 'ListPublished':
      return { ...list, publishedVersion: event.data.version };
  }
}
