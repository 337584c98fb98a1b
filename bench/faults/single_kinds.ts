import type { Fault } from './harness/fault.ts'
import { KINDS } from './harness/kinds.ts'
import { sufferAlone } from './harness/suffer_alone.ts'

/** Kills, stops, slow, half-open and silent connections, a full disk, and Redis at its limit: each of them once. */
export const SINGLE_KINDS: readonly Fault[] = KINDS.map(sufferAlone)
