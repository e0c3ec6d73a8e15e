import type { DepartmentState } from '../../../domain/directory/department/state.js';
import type { Testimony } from '../attestation.js';
import { oneOf } from './differing.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** A department, as one of these fields names it, is called so in the directory. */
export function departments<const F extends string>(
  ...fields: readonly F[]
): Testimony<{ readonly [field in F]?: Named }> {
  const named = (context: { readonly [field in F]?: Named }): readonly (readonly [F, Named])[] =>
    fields.flatMap((field) => {
      const said = context[field];
      return said === undefined ? [] : [[field, said] as const];
    });
  return {
    streams: (context) => named(context).map(([, { code }]) => `department/${code}`),
    differences: (city, { context, event }) =>
      named(context).flatMap(([field, said]) => {
        const stream = `department/${said.code}`;
        const held = city.around(stream, event.recordedAt).map(({ state }) => {
          const department = state as DepartmentState;
          return department.status === 'unregistered' ? null : { code: said.code, name: department.name };
        });
        // Whoever is not in the directory has their code for a name.
        const known = held.length > 0 ? held : [{ code: said.code, name: said.code }];
        return oneOf(said, known, `envelope.context.${field}`);
      }),
  };
}
