'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { useForm } from '#app/_form/use_form.ts'
import { Callout } from '#app/_ui/callout.tsx'
import { Card } from '#app/_ui/card.tsx'
import type { PolicyVersionEntry } from '#server/policy/list_policy_versions.ts'
import { CalendarFields } from './calendar_fields.tsx'
import { changeLines } from './change_words.ts'
import { CostFields } from './cost_fields.tsx'
import { CountingFields } from './counting_fields.tsx'
import { changesOf, draftOf, type PolicyDraft } from './draft.ts'
import { EffectOfChange } from './effect_of_change.tsx'
import { OverheadFields } from './overhead_fields.tsx'
import { RateCardFields } from './rate_card_fields.tsx'
import { SaveVersion } from './save_version.tsx'
import { sendChanges } from './send_changes.ts'
import { VersionTable } from './version_table.tsx'

interface PolicyFormProps {
  /** What a change builds on. */
  newest: PolicyVersionEntry
  versions: PolicyVersionEntry[]
  timeZones: readonly string[]
  /** What became of the last change. */
  standing: ReactNode
  /** Called when something is typed or chosen. */
  onEdit: () => void
  /** Called when a new version was made. */
  onSaved: () => void
}

/** The whole policy. Saving makes a new version; nothing is changed before. */
export function PolicyForm({ newest, versions, timeZones, standing, onEdit, onSaved }: PolicyFormProps) {
  const { policy } = newest
  const router = useRouter()
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(policy))
  const [reason, setReason] = useState('')
  const changes = changesOf(draft, policy)
  const form = useForm(async (data) => {
    const problem = await sendChanges(changes, data)
    if (problem) return problem
    setReason('')
    onSaved()
    router.refresh()
    return null
  })
  const take = (next: PolicyDraft, why: string): void => {
    onEdit()
    setDraft(next)
    setReason(why)
  }
  const set = (change: Partial<PolicyDraft>): void => {
    onEdit()
    setDraft((old) => ({ ...old, ...change }))
  }
  const edit = { draft, errorOf: form.errorOf, set }
  return (
    <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-5">
      <CountingFields {...edit} />
      <CostFields {...edit} />
      <RateCardFields {...edit} />
      <OverheadFields {...edit} />
      <CalendarFields {...edit} timeZones={timeZones} />
      <Card id="versions" title="Versions" flush>
        <VersionTable
          versions={versions}
          timeZone={policy.timeZone}
          newest={newest}
          onRestore={(entry) => take(draftOf(entry.policy), `Back to version ${entry.version}`)}
        />
      </Card>
      <SaveVersion
        changes={changeLines(changes, policy)}
        effect={<EffectOfChange changes={changes} />}
        standing={standing}
        reason={reason}
        onReason={setReason}
        busy={form.busy}
        error={form.errorOf('reason')}
        problem={form.message && <Callout tone="bad" live title={form.message} />}
        onDiscard={() => take(draftOf(policy), '')}
      />
    </form>
  )
}
