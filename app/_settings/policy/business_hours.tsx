'use client'
import { Button } from '#app/_ui/button.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { type PolicyEdit, withEntry, withNewEntry, withoutEntry } from './edit.ts'
import { ListError } from './list_error.tsx'
import { WEEKDAYS } from './weekdays.ts'

const ENDS = [
  { key: 'from', label: 'Opens' },
  { key: 'to', label: 'Closes' },
] as const

/** When humans work: what the AI solves outside of it is captured after hours. */
export function BusinessHours({ draft, set, errorOf }: PolicyEdit) {
  const hours = draft.businessHours
  const last = hours.at(-1)
  const next = last ? { day: (last.day % 7) + 1, from: last.from, to: last.to } : { day: 1, from: '09:00', to: '17:00' }
  return (
    <fieldset className="mt-6">
      <legend className="text-sm font-medium text-ink-emphasis">Business hours</legend>
      <p className="mb-3 text-sm text-ink-default">
        What the AI solves outside of them is “captured after hours”. Times are quarter hours, e.g. 09:15; 24:00 ends a day.
      </p>
      <div className="space-y-3">
        {hours.map((entry, place) => (
          <div key={entry.id} className="grid grid-cols-[1fr_1fr_auto] items-end gap-3 sm:grid-cols-[2fr_1fr_1fr_auto]">
            <Select
              label="Day"
              className="col-span-3 sm:col-span-1"
              options={WEEKDAYS}
              value={WEEKDAYS[entry.day - 1]?.value ?? '1'}
              onValueChange={(day) => set({ businessHours: withEntry(hours, place, { ...entry, day: Number(day) }) })}
            />
            {ENDS.map((end) => (
              <TextField
                key={end.key}
                label={end.label}
                inputMode="numeric"
                maxLength={5}
                value={entry[end.key]}
                onChange={(event) => set({ businessHours: withEntry(hours, place, { ...entry, [end.key]: event.target.value }) })}
                error={errorOf(`businessHours.${place}.${end.key}`)}
              />
            ))}
            <Button
              look="quiet"
              aria-label={`Remove ${WEEKDAYS[entry.day - 1]?.label}, ${entry.from} to ${entry.to}`}
              onClick={() => set({ businessHours: withoutEntry(hours, place) })}
            >
              Remove
            </Button>
          </div>
        ))}
        <ListError message={errorOf('businessHours')} />
        <Button look="secondary" onClick={() => set({ businessHours: withNewEntry(hours, next) })}>
          Add hours
        </Button>
      </div>
    </fieldset>
  )
}
