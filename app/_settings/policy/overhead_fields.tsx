'use client'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { type PolicyEdit, withEntry, withNewEntry, withoutEntry } from './edit.ts'
import { ListError } from './list_error.tsx'
import { MoneyField } from './money_field.tsx'

const APPLIES_TO = [
  { value: 'all', label: 'All cases' },
  { value: 'ai', label: 'Cases of the AI' },
  { value: 'human', label: 'Cases of humans' },
] as const

/** Monthly sums that are spread over the days and shared among their cases. */
export function OverheadFields({ draft, set, errorOf }: PolicyEdit) {
  const { overheads, currency } = draft
  const add = () => set({ overheads: withNewEntry(overheads, { name: '', amountPerMonth: '0', appliesTo: 'all' }) })
  return (
    <Card
      id="overheads"
      title="Overheads"
      hint="Oversight, platform, licences: spread evenly over the days of the month, and shared equally among each day’s cases."
      actions={
        <Button look="secondary" onClick={add}>
          Add an overhead
        </Button>
      }
    >
      {overheads.length === 0 && <p className="text-sm text-ink-default">None.</p>}
      <div className="space-y-5">
        {overheads.map((overhead, place) => (
          <fieldset key={overhead.id} className="grid items-start gap-4 sm:grid-cols-[2fr_1fr_1fr_auto]">
            <legend className="sr-only">Overhead {overhead.name}</legend>
            <TextField
              label="Name"
              maxLength={80}
              value={overhead.name}
              onChange={(event) => set({ overheads: withEntry(overheads, place, { ...overhead, name: event.target.value }) })}
              error={errorOf(`overheads.${place}.name`)}
            />
            <MoneyField
              label="A month"
              currency={currency}
              value={overhead.amountPerMonth}
              onChange={(amountPerMonth) => set({ overheads: withEntry(overheads, place, { ...overhead, amountPerMonth }) })}
              error={errorOf(`overheads.${place}.amountPerMonth`)}
            />
            <Select
              label="Borne by"
              options={APPLIES_TO}
              value={overhead.appliesTo}
              onValueChange={(appliesTo) => set({ overheads: withEntry(overheads, place, { ...overhead, appliesTo }) })}
            />
            <Button
              look="quiet"
              className="self-end"
              aria-label={`Remove ${overhead.name || 'this overhead'}`}
              onClick={() => set({ overheads: withoutEntry(overheads, place) })}
            >
              Remove
            </Button>
          </fieldset>
        ))}
        <ListError message={errorOf('overheads')} />
      </div>
    </Card>
  )
}
