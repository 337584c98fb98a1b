import type { ClientBase } from 'pg'
import { Problem } from '#core/problem.ts'
import { OF_THE_AI } from '#core/release/compare_query.ts'
import { type ReleaseVerdicts, releaseKey } from '#core/review/release_verdict.ts'
import { readComparedIn } from '../releases/read_compared_releases.ts'

/**
 * @returns what came of the releases of a period beside the versions before, of the AI's cases, as of the last whole hour: of the
 * newest 12; of none while history is being counted anew.
 */
export async function readVerdicts(
  client: ClientBase,
  workspaceId: number,
  { fromMs, toMs, now }: { fromMs: number; toMs: number; now: Date },
): Promise<ReleaseVerdicts> {
  const asked = { fromMs, toMs, filters: OF_THE_AI }
  const compared = await readComparedIn(client, workspaceId, asked, now).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'conflict') return []
    throw error
  })
  return new Map(
    compared.flatMap(({ agentVersion, deployedAt, comparison }) => {
      if (!comparison) return []
      const { verdict, ratio } = comparison.takenBack
      return [[releaseKey(agentVersion, Date.parse(deployedAt)), { verdict, ratio, before: comparison.before.version }]]
    }),
  )
}
