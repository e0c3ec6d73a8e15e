import type { Decider } from '../decider.js';
import { asJson } from '../json.js';
import { decide } from './decide.js';
import { notices } from './notices.js';
import {
  emptyDossier,
  type Dossier,
  type DossierCommand,
  type DossierEvent,
  type DossierState,
} from './dossier.js';

/** Stream `dossier/<id of the share request>`: files, letters and credentials of one case. */
export const dossierDecider: Decider<DossierState, DossierCommand, DossierEvent> = {
  initial: { status: 'none' },
  decide,
  evolve: (state, event) => evolve(state.status === 'none' ? emptyDossier : state, event),
  deadlines: () => [],
  notices,
  finished: () => false,
  view: (state) => (state.status === 'none' ? null : asJson(state)),
};

function evolve(dossier: Dossier, event: DossierEvent): Dossier {
  const { at, actor } = event;
  const from = { at, by: actor.user };
  switch (event.type) {
    case 'FileAttached': {
      const file = { ...event.data, ...from, department: actor.department, removed: false };
      return { ...dossier, files: [...dossier.files, file] };
    }
    case 'FileRemoved':
      return {
        ...dossier,
        files: dossier.files.map((one) => (one.file === event.data.file ? { ...one, removed: true } : one)),
      };
    case 'FileDownloaded':
      return { ...dossier, downloads: dossier.downloads + 1 };
    case 'LetterIssued': {
      // Not who was told: that stands with the notices.
      const { kind, of, documentNo, content, caseVersion, docx, pdf, letter } = event.data;
      const sent = { kind, of, documentNo, content, caseVersion, docx, pdf, letter, ...from };
      return { ...dossier, letters: [...dossier.letters, sent] };
    }
    case 'ServiceRegistered':
      return { ...dossier, url: event.data.url };
    case 'CredentialIssued':
      return {
        ...dossier,
        credentials: [...dossier.credentials, { ...event.data, ...from, revoked: false }],
      };
    case 'CredentialRevoked':
      return {
        ...dossier,
        credentials: dossier.credentials.map((one) =>
          one.credential === event.data.credential ? { ...one, revoked: true } : one,
        ),
      };
  }
}
