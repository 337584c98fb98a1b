'use client'
import { useState } from 'react'
import { Callout } from '#app/_ui/callout.tsx'
import type { Policy } from '#core/policy/policy.ts'
import { PolicyForm } from './policy_form.tsx'
import { RecountProgress } from './recount_progress.tsx'

interface PolicyEditorProps {
  version: number
  policy: Policy
  building: boolean
  timeZones: readonly string[]
}

/** The form, and above it what became of the last change. */
export function PolicyEditor({ version, policy, building, timeZones }: PolicyEditorProps) {
  const [saved, setSaved] = useState(false)
  return (
    <div className="space-y-5">
      {building && (
        <Callout title="A new version is being counted" live>
          <RecountProgress version={version} />
          <p className="mt-2">
            Until it is complete, version {version} is in force everywhere. A further change replaces the one being counted.
          </p>
        </Callout>
      )}
      {saved && !building && <Callout tone="good" live title={`Version ${version} is in force`} />}
      <PolicyForm key={version} policy={policy} timeZones={timeZones} onSaved={() => setSaved(true)} />
    </div>
  )
}
