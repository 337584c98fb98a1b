import { readJobId } from '../jobs/job_id.ts'

/**
 * Where events of our door stand in the ledger of what was accepted: a run of a door numbers what it takes in of each workspace,
 * one after the other. So what was told twice is known, and what is missing is a set and not only a number.
 */
export interface LedgerPlace {
  workspaceId: number
  /** One run of one door process. */
  door: string
  /** The number of the first of them. */
  first: number
  events: number
  /** When they were taken in, to the minute. */
  minuteMs: number
}

/** Numbers from the first to before the second. */
export type Span = readonly [from: number, end: number]

/** All numbers of one minute and door. */
export interface LedgerRow extends Omit<LedgerPlace, 'first' | 'events'> {
  spans: Span[]
}

const MINUTE_MS = 60_000

export const minuteOf = (atMs: number): number => Math.floor(atMs / MINUTE_MS) * MINUTE_MS

/** @returns what a job's id ends with (`jobIdFor`), which no other job has. */
export const ledgerNonce = (door: string, first: number): string => `${door}.${first}`

const WITH_PLACE = /^n\d+-\d+\.[0-9a-z]+\.\d+\.([\w-]+)\.(\d+)$/

/** @returns where a job's events stand; null where others made it, or a version of Holdfast without a ledger. */
export function ledgerPlaceOf(jobId: string): LedgerPlace | null {
  const [, door, first] = WITH_PLACE.exec(jobId) ?? []
  const facts = readJobId(jobId)
  if (door === undefined || !facts) return null
  return { workspaceId: facts.workspaceId, door, first: Number(first), events: facts.events, minuteMs: minuteOf(facts.atMs) }
}

/** @returns the places by workspace, minute and door, in this order; what touches is joined. */
export function ledgerRows(places: Iterable<LedgerPlace>): LedgerRow[] {
  const rows = new Map<string, LedgerRow>()
  for (const { workspaceId, minuteMs, door, first, events } of places) {
    const key = `${workspaceId} ${minuteMs} ${door}`
    const row = rows.get(key) ?? { workspaceId, minuteMs, door, spans: [] }
    row.spans.push([first, first + events])
    rows.set(key, row)
  }
  return [...rows.values()].map((row) => ({ ...row, spans: joinSpans(row.spans) })).sort(inOrderOfKeys)
}

/** @returns the places that make these rows. */
export const ledgerPlacesIn = (rows: readonly LedgerRow[]): LedgerPlace[] =>
  rows.flatMap(({ spans, ...row }) => spans.map(([first, end]) => ({ ...row, first, events: end - first })))

/** @returns the spans as Postgres writes a multirange. */
export const multirangeOf = (spans: readonly Span[]): string => `{${spans.map(([from, end]) => `[${from},${end})`).join(',')}}`

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = []
  for (const [from, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([from, end])
  }
  return joined
}

const inOrderOfKeys = (a: LedgerRow, b: LedgerRow): number =>
  a.workspaceId - b.workspaceId || a.minuteMs - b.minuteMs || (a.door < b.door ? -1 : 1)
