import type { PlanContext } from '../../../domain/annual-plan/context.js';
import type { PlanTemplate } from '../../../domain/plan-templates/plan-template.js';
import type { TemplateState } from '../../../domain/plan-templates/recorded-template.js';
import { templateFor } from '../../../domain/plan-templates/template-for.js';
import type { Testimony } from '../attestation.js';
import { differing } from './differing.js';

const streamOf = ({ year }: Pick<PlanTemplate, 'year'>): string => `plan-template/${year}`;

/**
 * The template of a year is the one the commission had recorded then; a year without one has that of the build. One a
 * build without our law has made under another id cannot be compared.
 */
export const planTemplate: Testimony<PlanContext> = {
  streams: ({ template }) => (template === undefined ? [] : [streamOf(template)]),
  differences: (city, { context: { template: said }, event }) => {
    if (said === undefined) return [];
    const stream = streamOf(said);
    const held = city.around(stream, event.recordedAt);
    const [first] = city.momentsOf(stream);
    // What was recorded for the first time within the span may not have been read yet.
    const mayBeUnset = first === undefined || held.length === 0 || held.includes(first);
    const recorded = held.flatMap(({ state }) => templateIn(state));
    const field = `envelope.context.template.${said.id}`;
    const ours = templateFor(said.year);
    const same = recorded.find(({ version }) => version === said.version);
    if (same !== undefined) return differing(said, same, field);
    if (said.version === undefined && mayBeUnset)
      return said.id === ours.id ? differing(said, ours, field) : [];
    return differing(said, recorded.at(-1) ?? ours, field);
  },
};

function templateIn(state: unknown): readonly PlanTemplate[] {
  const known = state as TemplateState;
  return known.status === 'unset' ? [] : [known.template];
}
