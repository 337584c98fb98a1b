import type { ClientBase } from 'pg'
import { type ReleaseVerdict, type ReleaseVerdicts, releaseKey } from '#core/review/release_verdict.ts'
import { ask } from '../platform/postgres/ask.ts'

interface Row extends ReleaseVerdict {
  agent_version: string
  deployed_at: Date
}

/** @returns what came of the releases of a period beside the versions before, as it was told last (`server/releases/tell_verdicts.ts`). */
export async function readVerdicts(
  client: ClientBase,
  workspaceId: number,
  { version, fromMs, toMs }: { version: number; fromMs: number; toMs: number },
): Promise<ReleaseVerdicts> {
  const { rows } = await ask<Row>(client, 'releases/verdicts', [workspaceId, version, new Date(fromMs), new Date(toMs)])
  return new Map(rows.map(({ agent_version, deployed_at, ...told }) => [releaseKey(agent_version, deployed_at.getTime()), told]))
}
