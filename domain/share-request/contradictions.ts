export type Contradiction = 'received-before-dispatch' | 'received-before-submission';

interface Dates {
  readonly receivedOn: string;
  readonly sentOn: string | null;
  readonly submittedOn: string | null;
}

/** Dates of one application that cannot all be right (A2): reported, never corrected by the engine. */
export function contradictions({ receivedOn, sentOn, submittedOn }: Dates): readonly Contradiction[] {
  return [
    ...(sentOn !== null && receivedOn < sentOn ? (['received-before-dispatch'] as const) : []),
    ...(submittedOn !== null && receivedOn < submittedOn ? (['received-before-submission'] as const) : []),
  ];
}
