/** Rules are judged every minute, those of quarter hours too: more than this is late. */
const LATE_MS = 20 * 60_000

/** @returns whether rules were judged too long ago for what is shown to be how it stands. */
export const isBehind = (evaluatedAt: string | null, asOf: string): boolean =>
  evaluatedAt === null || Date.parse(asOf) - Date.parse(evaluatedAt) > LATE_MS
