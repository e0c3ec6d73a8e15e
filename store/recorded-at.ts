/** The time of recording exactly as it is hashed: UTC, six digits, `2026-01-05T08:00:00.000000Z`. */
export const recordedAtText = `to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
