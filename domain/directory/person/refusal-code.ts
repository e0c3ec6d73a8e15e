export type PersonRefusalCode =
  | 'person-not-yours'
  | 'person-already-registered'
  | 'person-not-registered'
  | 'person-disabled'
  | 'person-active'
  | 'person-user-malformed'
  | 'person-department-missing'
  | 'person-roles-missing'
  | 'person-role-duplicate'
  | 'person-unchanged'
  | 'person-reason-missing'
  | 'person-not-yourself'
  | 'person-own-admin-role';
