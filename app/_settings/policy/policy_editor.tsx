'use client'
import { useState } from 'react'
import type { PolicyVersionEntry } from '#server/policy/list_policy_versions.ts'
import { PolicyForm } from './policy_form.tsx'
import { Standing } from './standing.tsx'
import { useRecount } from './use_recount.ts'
import { isBuilding, versionsInUse } from './versions_in_use.ts'

interface PolicyEditorProps {
  versions: PolicyVersionEntry[]
  timeZones: readonly string[]
}

/** The newest policy as a form, and what became of the last change. */
export function PolicyEditor({ versions, timeZones }: PolicyEditorProps) {
  const [savedOver, setSavedOver] = useState<PolicyVersionEntry | null>(null)
  const inUse = versionsInUse(versions)
  const { inForce, newest } = inUse
  const share = useRecount(inForce.version, isBuilding(inUse))
  const hasStanding = isBuilding(inUse) || (savedOver !== null && savedOver.version !== inForce.version)
  return (
    <PolicyForm
      key={newest.version}
      {...{ newest, versions, timeZones }}
      standing={hasStanding && <Standing {...{ inForce, newest, share, savedOver }} />}
      onEdit={() => setSavedOver(null)}
      onSaved={() => setSavedOver(inForce)}
    />
  )
}
