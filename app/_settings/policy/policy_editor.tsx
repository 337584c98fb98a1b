'use client'
import { useState } from 'react'
import { Callout } from '#app/_ui/callout.tsx'
import { Progress } from '#app/_ui/progress.tsx'
import type { Policy } from '#core/policy/policy.ts'
import { PolicyForm } from './policy_form.tsx'
import { useRecount } from './use_recount.ts'

interface PolicyEditorProps {
  version: number
  policy: Policy
  building: boolean
  timeZones: readonly string[]
}

/** The form, and above it what became of the last change. */
export function PolicyEditor({ version, policy, building, timeZones }: PolicyEditorProps) {
  const [saved, setSaved] = useState(false)
  const share = useRecount(version, building)
  return (
    <div className="space-y-5">
      {building && (
        <Callout title="A new version is being counted" live>
          <Progress label="Counting all history under the new version" share={share} />
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
