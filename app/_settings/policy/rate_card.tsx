'use client'
import { Button } from '#app/_ui/button.tsx'
import { DateField } from '#app/_ui/date_field.tsx'
import { formatLocalDate } from '#core/format/local_date.ts'
import type { PolicyDraft, RateDraft } from './draft.ts'
import type { PolicyEdit } from './edit.ts'
import { MoneyField } from './money_field.tsx'

type CardDraft = PolicyDraft['rateCards'][number]

const HANDLERS = [
  { key: 'ai', name: 'AI' },
  { key: 'human', name: 'Human' },
] as const
const RATES: readonly { key: keyof RateDraft; name: string }[] = [
  { key: 'perStint', name: 'a stretch of work' },
  { key: 'perMinute', name: 'a minute' },
]

interface RateCardProps extends Pick<PolicyEdit, 'errorOf'> {
  card: CardDraft
  /** Where it stands in the policy, e.g. `rateCards.0`. */
  path: string
  currency: string
  onChange: (card: CardDraft) => void
  /** Null for the last one: there must be one. */
  onRemove: (() => void) | null
}

/** One rate card: since when, and what each handler costs. */
export function RateCard({ card, path, currency, errorOf, onChange, onRemove }: RateCardProps) {
  return (
    <fieldset className="border-t border-line pt-4 first:border-t-0 first:pt-0">
      <legend className="sr-only">Rate card {card.from ? `from ${formatLocalDate(card.from)}` : 'from the beginning'}</legend>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <DateField
          label="Holds from"
          value={card.from}
          onValueChange={(from) => onChange({ ...card, from })}
          hint="Empty: from the beginning."
          error={errorOf(`${path}.from`)}
        />
        {onRemove && (
          <Button look="quiet" onClick={onRemove}>
            Remove this card
          </Button>
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {HANDLERS.flatMap((handler) =>
          RATES.map((rate) => (
            <MoneyField
              key={handler.key + rate.key}
              label={`${handler.name}, ${rate.name}`}
              currency={currency}
              value={card[handler.key][rate.key]}
              onChange={(value) => onChange({ ...card, [handler.key]: { ...card[handler.key], [rate.key]: value } })}
              error={errorOf(`${path}.${handler.key}.${rate.key}`)}
            />
          )),
        )}
      </div>
    </fieldset>
  )
}
