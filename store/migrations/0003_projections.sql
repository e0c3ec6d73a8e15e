-- Read models. All of it can be dropped and folded again from hefu.event, except hefu.personal_data, which is
-- kept outside the log on purpose: it can be erased, and every proof stays valid.
CREATE TABLE hefu.share_request (
  id text COLLATE "C" PRIMARY KEY,
  letter text NOT NULL,
  status text NOT NULL,
  version bigint NOT NULL,
  provider text NOT NULL,
  requester text NOT NULL,
  resource text NOT NULL,
  due_date date,
  overdue boolean NOT NULL,
  next_deadline timestamptz,
  escalation_level integer NOT NULL,
  listed_for_circular boolean NOT NULL,
  view jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
-- Not partial by status: a partial index on a hot status with stale statistics is scanned whole.
CREATE INDEX share_request_by_due ON hefu.share_request (due_date, id);
CREATE INDEX share_request_by_provider ON hefu.share_request (provider, status, due_date, id);
CREATE INDEX share_request_by_requester ON hefu.share_request (requester, status, due_date, id);
CREATE INDEX share_request_by_status ON hefu.share_request (status, due_date, id);
CREATE INDEX share_request_by_letter ON hefu.share_request (letter);

CREATE TABLE hefu.catalogue_entry (
  code text COLLATE "C" PRIMARY KEY,
  title text NOT NULL,
  provider text NOT NULL,
  class text NOT NULL,
  status text NOT NULL,
  version bigint NOT NULL,
  view jsonb NOT NULL
);
CREATE INDEX catalogue_entry_by_provider ON hefu.catalogue_entry (provider, code);

CREATE TABLE hefu.department (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  status text NOT NULL,
  version bigint NOT NULL,
  view jsonb NOT NULL
);

CREATE TABLE hefu.alias (
  kind text NOT NULL,
  alias text NOT NULL,
  target text NOT NULL,
  PRIMARY KEY (kind, alias, target)
);

CREATE TABLE hefu.person (
  user_id text COLLATE "C" PRIMARY KEY,
  department text NOT NULL,
  roles text[] NOT NULL,
  active boolean NOT NULL,
  version bigint NOT NULL,
  view jsonb NOT NULL
);
CREATE INDEX person_by_department ON hefu.person (department);
CREATE INDEX person_by_role ON hefu.person USING gin (roles);

CREATE TABLE hefu.personal_data (
  user_id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  email text,
  salt bytea NOT NULL CHECK (octet_length(salt) >= 16)
);

CREATE TABLE hefu.setting (
  scope text NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (scope, key)
);

CREATE TABLE hefu.calendar_notice (
  layer text NOT NULL,
  number text NOT NULL,
  position integer NOT NULL,
  view jsonb NOT NULL,
  PRIMARY KEY (layer, number)
);

CREATE TABLE hefu.gateway_key (
  key_id text PRIMARY KEY,
  public_key text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz
);

GRANT SELECT, INSERT, UPDATE, DELETE ON
  hefu.share_request, hefu.catalogue_entry, hefu.department, hefu.alias, hefu.person, hefu.personal_data,
  hefu.setting, hefu.calendar_notice, hefu.gateway_key
TO hefu_app;
