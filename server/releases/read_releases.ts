import type { ClientBase } from 'pg'
import { DIMENSION_NUMBERS } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'

/** Each takes a tenth of a second to compare. */
const MOST = 12

/** A release with its agent version and the one before, by their numbers. */
export interface NumberedRelease {
  agentVersion: string
  deployedAtMs: number
  note: string | null
  /** Null where no case has it. */
  after: number | null
  /** Null where none ran before. */
  before: number | null
}

interface Row extends Pick<NumberedRelease, 'note' | 'after' | 'before'> {
  agent_version: string
  deployed_at: Date
}

interface ReleaseRange {
  workspaceId: number
  policyVersion: number
  fromMs: number
  toMs: number
}

/** @returns the releases of [from, to), the newest first, at most 12. */
export async function readReleases(client: ClientBase, range: ReleaseRange): Promise<NumberedRelease[]> {
  const { workspaceId, policyVersion, fromMs, toMs } = range
  const values = [workspaceId, policyVersion, new Date(fromMs), new Date(toMs), MOST, DIMENSION_NUMBERS.numberOf.agentVersion]
  const { rows } = await ask<Row>(client, 'releases/with_before', values)
  return rows.map(({ agent_version, deployed_at, ...row }) => ({
    agentVersion: agent_version,
    deployedAtMs: deployed_at.getTime(),
    ...row,
  }))
}
