export type SettingsRefusalCode =
  | 'setting-not-yours'
  | 'setting-other-department'
  | 'setting-unknown'
  | 'setting-city-only'
  | 'setting-value-unsuitable'
  | 'setting-unchanged'
  | 'setting-not-set'
  | 'setting-reason-missing'
  | 'setting-chain-needs-approve'
  | 'setting-one-step-needs-two-eyes'
  | 'setting-four-eyes-needs-two-steps';
