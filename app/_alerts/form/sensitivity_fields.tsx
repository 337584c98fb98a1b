import { useId } from 'react'
import type { RuleDraft } from '../rule_draft.ts'
import { FALSE_ALARMS } from '../rule_words.ts'
import type { Price } from './price_of.ts'
import { type PartProps, Section } from './section.tsx'

interface SensitivityFieldsProps extends PartProps<RuleDraft> {
  /** What each choice costs, as far as it is known, by its false alarms a month. */
  prices: ReadonlyMap<number, Price>
}

/** The only dial: false alarms that one can live with, each with what it costs. */
export function SensitivityFields({ draft, change, prices }: SensitivityFieldsProps) {
  const name = useId()
  return (
    <Section title="How sensitive">
      <div
        className="overflow-hidden rounded-tremor-default border border-line-strong"
        role="radiogroup"
        aria-label="How sensitive"
      >
        <div className="grid grid-cols-[minmax(0,1fr)_4.5rem_4.5rem] items-end gap-2 border-b border-line px-3 py-2 text-xs text-ink-default">
          <span>False alarms I can live with</span>
          <span className="text-right">smallest drift seen</span>
          <span className="text-right">a quarter found in</span>
        </div>
        {choicesOf(draft.falseAlarms).map(({ aMonth, label }) => {
          const price = prices.get(aMonth)
          return (
            <label
              key={aMonth}
              className="grid cursor-pointer grid-cols-[minmax(0,1fr)_4.5rem_4.5rem] items-center gap-2 border-b border-line px-3 py-2 text-sm last:border-b-0 has-checked:bg-accent-faint has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
            >
              <span className="flex items-center gap-2.5 text-ink">
                <input
                  type="radio"
                  name={name}
                  className="size-4 accent-accent"
                  checked={draft.falseAlarms === aMonth}
                  onChange={() => change({ falseAlarms: aMonth })}
                />
                {label}
              </span>
              <span className="text-right tabular-nums">{price?.smallest ?? '…'}</span>
              <span className="text-right tabular-nums">{price?.quarter ?? '…'}</span>
            </label>
          )
        })}
      </div>
    </Section>
  )
}

/** A rule that was made by its API may promise something else. */
function choicesOf(chosen: number): { aMonth: number; label: string }[] {
  const usual = FALSE_ALARMS.map(({ aMonth, name }) => ({ aMonth, label: name }))
  return usual.some(({ aMonth }) => aMonth === chosen) ? usual : [...usual, { aMonth: chosen, label: `${chosen} a month` }]
}
