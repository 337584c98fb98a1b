'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useForm } from '#app/_form/use_form.ts'
import { Callout } from '#app/_ui/callout.tsx'
import type { Policy } from '#core/policy/policy.ts'
import { CalendarFields } from './calendar_fields.tsx'
import { CostFields } from './cost_fields.tsx'
import { CountingFields } from './counting_fields.tsx'
import { changesOf, draftOf, type PolicyDraft } from './draft.ts'
import { OverheadFields } from './overhead_fields.tsx'
import { RateCardFields } from './rate_card_fields.tsx'
import { SaveVersion } from './save_version.tsx'
import { sendChanges } from './send_changes.ts'

interface PolicyFormProps {
  policy: Policy
  timeZones: readonly string[]
  /** Called when a new version was made. */
  onSaved: () => void
}

/** The whole policy. Saving makes a new version; nothing is changed before. */
export function PolicyForm({ policy, timeZones, onSaved }: PolicyFormProps) {
  const router = useRouter()
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(policy))
  const changes = changesOf(draft, policy)
  const form = useForm(async (data) => {
    const problem = await sendChanges(changes, data)
    if (problem) return problem
    form.ref.current?.reset()
    onSaved()
    router.refresh()
    return null
  })
  const edit = { draft, errorOf: form.errorOf, set: (change: Partial<PolicyDraft>) => setDraft((old) => ({ ...old, ...change })) }
  return (
    <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-5">
      <CountingFields {...edit} />
      <CostFields {...edit} />
      <RateCardFields {...edit} />
      <OverheadFields {...edit} />
      <CalendarFields {...edit} timeZones={timeZones} />
      {form.message && <Callout tone="bad" live title={form.message} />}
      <SaveVersion
        changed={Object.keys(changes)}
        busy={form.busy}
        error={form.errorOf('reason')}
        onDiscard={() => setDraft(draftOf(policy))}
      />
    </form>
  )
}
