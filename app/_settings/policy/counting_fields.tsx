'use client'
import { Card } from '#app/_ui/card.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextArea } from '#app/_ui/text_area.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import type { PolicyEdit } from './edit.ts'

const SAME_ISSUE = [
  { value: 'topic', label: 'Same customer and same topic' },
  { value: 'any', label: 'Same customer, whatever the topic' },
] as const

/** What makes a resolution stay solved. */
export function CountingFields({ draft, set, errorOf }: PolicyEdit) {
  return (
    <Card id="counting" title="What counts as accepted">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Acceptance window"
          suffix="days"
          inputMode="numeric"
          value={draft.acceptanceWindowDays}
          onChange={(event) => set({ acceptanceWindowDays: event.target.value })}
          hint="A resolution is accepted when nothing took it back for this long: 1 to 90 days."
          error={errorOf('acceptanceWindowDays')}
        />
        <Select
          label="About the same issue"
          options={SAME_ISSUE}
          value={draft.sameIssue}
          onValueChange={(sameIssue) => set({ sameIssue })}
          hint="When a later conversation takes an earlier resolution back."
        />
        <TextArea
          label="Reasons of handoffs by design"
          rows={3}
          value={draft.passOnReasons}
          onChange={(event) => set({ passOnReasons: event.target.value })}
          hint="One a line. A handoff for one of these is no failure of the AI: its cost is handling cost."
          error={errorOf('passOnReasons')}
          className="sm:col-span-2"
        />
        <TextField
          label="Handoffs are taken up within"
          suffix="min"
          inputMode="numeric"
          value={draft.handoffTargetMinutes}
          onChange={(event) => set({ handoffTargetMinutes: event.target.value })}
          hint="From the handoff to the first message of a human: what is later, or has not come, missed the target."
          error={errorOf('handoffTargetMinutes')}
        />
      </div>
    </Card>
  )
}
