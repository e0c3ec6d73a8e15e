import { asJson, type Json } from '../json.js';
import { changedFields } from './changed-fields.js';
import { missingFields } from './missing-fields.js';
import { isInForce, type CatalogueState } from './state.js';

/** The read model of one entry: its content flat, its status, and what is still to be filled (A6, B1). */
export function catalogueView(state: CatalogueState): Json {
  if (state.status === 'unregistered') return null;
  const { items, ...content } = state.content;
  const submission = 'submission' in state ? state.submission : null;
  const returned = 'returned' in state ? state.returned : null;
  return {
    code: state.code,
    status: state.status,
    inForce: isInForce(state),
    ...content,
    items: items.map((item) => ({ ...item })),
    missing: missingFields(state.content),
    lastUpdate: state.lastUpdate === null ? null : asJson(state.lastUpdate),
    service: state.service === null ? null : asJson(state.service),
    submission:
      submission === null
        ? null
        : {
            kind: submission.kind,
            reason: submission.reason,
            by: submission.by,
            at: submission.at,
            fields: changedFields(state.content, submission.content),
          },
    returned: returned === null ? null : { kind: returned.kind, reason: returned.reason, at: returned.at },
    retiredAt: state.status === 'retired' ? state.retiredAt : null,
    retireReason: state.status === 'retired' ? state.reason : null,
  };
}
