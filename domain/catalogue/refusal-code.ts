/** Why a command on a catalogue entry is refused. */
export type CatalogueRefusalCode =
  | 'catalogue-not-yours'
  | 'catalogue-other-department'
  | 'catalogue-own-submission'
  | 'catalogue-already-listed'
  | 'catalogue-not-listed'
  | 'catalogue-in-review'
  | 'catalogue-nothing-submitted'
  | 'catalogue-nothing-returned'
  | 'catalogue-wrong-status'
  | 'catalogue-retired'
  | 'catalogue-unchanged'
  | 'catalogue-reason-missing'
  | 'fact-in-future'
  | 'fact-older'
  | EntryDefectCode;

/** What is wrong with the content itself: the dependent fields of rules.md D, and B3. */
type EntryDefectCode =
  | 'entry-code-malformed'
  | 'entry-title-missing'
  | 'entry-provider-missing'
  | 'entry-mode-missing'
  | 'entry-condition-missing'
  | 'entry-condition-on-universal'
  | 'entry-withheld-with-mode'
  | 'entry-withheld-with-condition'
  | 'entry-withheld-but-open'
  | 'entry-withhold-reason-missing'
  | 'entry-withhold-basis-missing'
  | 'entry-item-duplicate'
  | 'entry-item-reason-missing'
  | 'entry-item-withheld-but-open'
  | 'entry-item-open-beyond'
  | 'entry-item-not-open-reason-missing'
  | 'entry-incomplete';
