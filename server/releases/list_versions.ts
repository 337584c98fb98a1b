import type { ComparedReleases } from '#core/release/contract.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readValueNames } from '../segment/wanted_numbers.ts'
import { readVersions } from './read_versions.ts'

/** @returns the agent versions that had cases in a range, the newest first, at most 100. */
export const listVersions = (
  workspaceId: number,
  range: { fromMs: number; toMs: number },
): Promise<ComparedReleases['versions']> =>
  inWorkspace(
    workspaceId,
    async (client) => {
      const active = await readActiveVersion(client, workspaceId)
      const names = await readValueNames(client, workspaceId, ['agentVersion'])
      return readVersions(client, { workspaceId, ...range }, { active, names })
    },
    'repeatable read, read only',
  )
