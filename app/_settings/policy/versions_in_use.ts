import type { PolicyVersionEntry } from '#server/policy/list_policy_versions.ts'

export interface VersionsInUse {
  inForce: PolicyVersionEntry
  /** The one that is being counted, else the one in force: what a further change builds on. */
  newest: PolicyVersionEntry
}

/** @param versions newest first. */
export function versionsInUse(versions: readonly PolicyVersionEntry[]): VersionsInUse {
  const inForce = versions.find(({ state }) => state === 'active')
  if (!inForce) throw new Error('a workspace has a policy in force')
  return { inForce, newest: versions.find(({ state }) => state === 'building') ?? inForce }
}

export const isBuilding = ({ inForce, newest }: VersionsInUse): boolean => newest.version !== inForce.version
