'use client'
import { CurrencyField } from '#app/_settings/currency_field.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Select } from '#app/_ui/select.tsx'
import type { Policy } from '#core/policy/policy.ts'
import type { PolicyEdit } from './edit.ts'
import { MoneyField } from './money_field.tsx'

const PRICE_REWORK_OF = [
  { value: 'all', label: 'All cases' },
  { value: 'ai', label: 'Cases that the AI handled' },
] as const

const IMPACTS: readonly { cause: keyof Policy['failureImpact']; label: string }[] = [
  { cause: 'recontact', label: 'Contacted again' },
  { cause: 'reopen', label: 'Reopened' },
  { cause: 'escalation', label: 'Escalated after the resolution' },
  { cause: 'churn', label: 'Customer left' },
  { cause: 'escalated', label: 'Escalated instead of resolved' },
]

/** Currency, which rework is priced, and what a failure costs beyond its handling. */
export function CostFields({ draft, set, errorOf }: PolicyEdit) {
  return (
    <Card id="costs" title="Costs">
      <div className="grid gap-5 sm:grid-cols-2">
        <CurrencyField value={draft.currency} onValueChange={(currency) => set({ currency })} error={errorOf('currency')} />
        <Select
          label="Price the rework of"
          options={PRICE_REWORK_OF}
          value={draft.priceReworkOf}
          onValueChange={(priceReworkOf) => set({ priceReworkOf })}
          hint="Rework is all handling after a case’s first resolution."
        />
      </div>
      <fieldset className="mt-6">
        <legend className="text-sm font-medium text-ink-emphasis">Failure impact</legend>
        <p className="mb-3 text-sm text-ink-default">
          What each failed case costs on top of its handling, by what happened; 0 where nothing.
        </p>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {IMPACTS.map(({ cause, label }) => (
            <MoneyField
              key={cause}
              label={label}
              currency={draft.currency}
              value={draft.failureImpact[cause]}
              onChange={(value) => set({ failureImpact: { ...draft.failureImpact, [cause]: value } })}
              error={errorOf(`failureImpact.${cause}`)}
            />
          ))}
        </div>
      </fieldset>
    </Card>
  )
}
