-- The template of a year's plans is read by everybody, as settings and the calendar are.
CREATE POLICY of_the_year ON hefu.event FOR SELECT TO hefu_reader
  USING (split_part(stream, '/', 1) = 'plan-template');
