import { mergeRows } from './merge_rows.ts'
import type { CommitMessage, DeltaMessage, DeltaRow } from './messages.ts'

/** At most 4 deltas a second: people see no more, and a thousand open pages cost no more. */
export const DELTA_EVERY_MS = 250
/** Workers publish after they commit, so two of them may be heard in the wrong order; longer than this, one was lost. */
export const GAP_PATIENCE_MS = 1_000
/** Beyond this a snapshot is smaller than what leads up to it, so clients are told to load one instead. */
export const MAX_ROWS_A_DELTA = 2_000
export const RELOAD_EVERY_MS = 2_000

interface HeldCommit {
  policyVersion: number
  at: string
  /** Null where there were too many to keep: then only a reload can follow. */
  rows: DeltaRow[] | null
  heardAtMs: number
}

/** What a gateway knows of one workspace's commits. Never changed in place. */
export interface Bundle {
  /** The last commit that clients know of; null until it was read from the database: then nothing is sent yet. */
  standing: number | null
  held: ReadonlyMap<number, HeldCommit>
  /** Before this instant nothing may be sent. */
  notBeforeMs: number
}

export type Sending =
  | { kind: 'delta'; message: DeltaMessage }
  | { kind: 'reload'; sequence: number; policyVersion: number; at: string }

export interface Collected {
  bundle: Bundle
  send: Sending | null
  /** When to collect again; null: when something is heard. */
  wakeAtMs: number | null
}

export const emptyBundle = (): Bundle => ({ standing: null, held: new Map(), notBeforeMs: 0 })

/** @returns the bundle once clients were told (`hello`) to load a snapshot of this commit or a later one. */
export function standAt(bundle: Bundle, sequence: number): Bundle {
  if (bundle.standing !== null && bundle.standing >= sequence) return bundle
  return { ...bundle, standing: sequence, held: heldAfter(bundle, sequence) }
}

/** @returns the bundle with a commit that was heard on the bus; one that was heard before changes nothing. */
export function hear(bundle: Bundle, commit: CommitMessage, nowMs: number): Bundle {
  const { sequence, policyVersion, at } = commit
  if (bundle.held.has(sequence) || (bundle.standing !== null && sequence <= bundle.standing)) return bundle
  const rows = isOverloaded(bundle) ? null : mergeRows(sequence, commit.rows)
  return { ...bundle, held: new Map(bundle.held).set(sequence, { policyVersion, at, rows, heardAtMs: nowMs }) }
}

/** @returns what may be sent at this instant, the bundle after it, and when to ask again. */
export function collect(bundle: Bundle, nowMs: number): Collected {
  if (bundle.standing === null || bundle.held.size === 0) return { bundle, send: null, wakeAtMs: null }
  if (nowMs < bundle.notBeforeMs) return { bundle, send: null, wakeAtMs: bundle.notBeforeMs }
  if (bundle.held.has(bundle.standing + 1)) return sendRun(bundle, bundle.standing, nowMs)
  const patienceEndsMs = Math.min(...[...bundle.held.values()].map((commit) => commit.heardAtMs)) + GAP_PATIENCE_MS
  if (nowMs < patienceEndsMs) return { bundle, send: null, wakeAtMs: patienceEndsMs }
  // The gap shows to every client as a `previousSequence` beyond where it stands, and makes it load a snapshot.
  return sendRun(bundle, Math.min(...bundle.held.keys()) - 1, nowMs)
}

/** Sends the unbroken run of commits of one policy version after `previousSequence`, as a delta or as a call to reload. */
function sendRun(bundle: Bundle, previousSequence: number, nowMs: number): Collected {
  if (isOverloaded(bundle)) return sendReload(bundle, nowMs)
  const policyVersion = bundle.held.get(previousSequence + 1)?.policyVersion ?? 0
  const rows: DeltaRow[] = []
  let sequence = previousSequence
  let at = ''
  for (let next = bundle.held.get(sequence + 1); next?.policyVersion === policyVersion; next = bundle.held.get(sequence + 1)) {
    sequence += 1
    at = next.at
    rows.push(...(next.rows ?? []))
  }
  const message: DeltaMessage = { previousSequence, sequence, policyVersion, at, rows }
  return afterSending(bundle, sequence, nowMs + DELTA_EVERY_MS, { kind: 'delta', message })
}

function sendReload(bundle: Bundle, nowMs: number): Collected {
  const sequence = Math.max(...bundle.held.keys())
  const { policyVersion = 0, at = '' } = bundle.held.get(sequence) ?? {}
  return afterSending(bundle, sequence, nowMs + RELOAD_EVERY_MS, { kind: 'reload', sequence, policyVersion, at })
}

function afterSending(bundle: Bundle, standing: number, notBeforeMs: number, send: Sending): Collected {
  const held = heldAfter(bundle, standing)
  return { bundle: { standing, held, notBeforeMs }, send, wakeAtMs: held.size > 0 ? notBeforeMs : null }
}

const heldAfter = (bundle: Bundle, standing: number): Bundle['held'] =>
  new Map([...bundle.held].filter(([sequence]) => sequence > standing))

function isOverloaded(bundle: Bundle): boolean {
  let rows = 0
  for (const commit of bundle.held.values()) rows += commit.rows?.length ?? Number.POSITIVE_INFINITY
  return rows > MAX_ROWS_A_DELTA
}
