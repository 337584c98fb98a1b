import { Select } from '../../_ui/select.tsx'
import { TextField } from '../../_ui/text_field.tsx'
import { limitUnit } from '../limit_text.ts'
import type { RuleDraft } from '../rule_draft.ts'
import { windowWords } from '../rule_words.ts'
import type { PartProps } from './section.tsx'

interface MoreFieldsProps extends PartProps<RuleDraft> {
  currency: string
  errorOf: (field: string) => string | undefined
}

const HOLDS = [0, 15, 60, 360, 1_440]

/** What is mostly right as it is. */
export function MoreFields(props: MoreFieldsProps) {
  const { draft, change, errorOf } = props
  return (
    <details className="px-4 py-4 sm:px-5">
      <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">
        More: how long it must hold, recovery, what no data means
      </summary>
      <div className="mt-3 space-y-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <MinutesField label="Must hold for" value={draft.holdMinutes} onChange={(holdMinutes) => change({ holdMinutes })} />
          <MinutesField
            label="Over after being well for"
            value={draft.recoverMinutes}
            onChange={(recoverMinutes) => change({ recoverMinutes })}
          />
        </div>
        <RecoveryField {...props} />
        {(draft.kind === 'threshold' || draft.kind === 'change') && (
          <TextField
            label="Say nothing of fewer cases than"
            inputMode="numeric"
            value={draft.watched.leastCases}
            error={errorOf('body.leastCases')}
            onChange={(event) => change({ watched: { ...draft.watched, leastCases: event.target.value } })}
          />
        )}
        <label className="flex cursor-pointer items-start gap-2 text-sm text-ink-emphasis">
          <input
            type="checkbox"
            className="mt-0.5 size-4 shrink-0 accent-accent"
            checked={draft.tellsNoData}
            onChange={(event) => change({ tellsNoData: event.target.checked })}
          />
          Tell me, too, when there is nothing to judge by. No data never ends an alert.
        </label>
      </div>
    </details>
  )
}

function RecoveryField({ draft, change, currency, errorOf }: MoreFieldsProps) {
  if (draft.kind === 'threshold')
    return (
      <TextField
        label="Well again from"
        inputMode="decimal"
        placeholder="the same value"
        suffix={limitUnit(draft.watched.figure, currency)}
        value={draft.threshold.recoverAt}
        error={errorOf('body.recoverAt')}
        onChange={(event) => change({ threshold: { ...draft.threshold, recoverAt: event.target.value } })}
      />
    )
  if (draft.kind !== 'change') return null
  return (
    <TextField
      label="Well again below"
      inputMode="decimal"
      placeholder="the same change"
      suffix="%"
      value={draft.change.recoverPercent}
      error={errorOf('body.recoverPercent')}
      onChange={(event) => change({ change: { ...draft.change, recoverPercent: event.target.value } })}
    />
  )
}

interface MinutesFieldProps {
  label: string
  value: number
  onChange: (minutes: number) => void
}

/** What was set by the API stays among the choices. */
function MinutesField({ label, value, onChange }: MinutesFieldProps) {
  const choices = [...new Set([...HOLDS, value])].sort((a, b) => a - b)
  return (
    <Select
      label={label}
      options={choices.map((minutes) => ({
        value: String(minutes),
        label: minutes === 0 ? 'no time' : windowWords(minutes),
      }))}
      value={String(value)}
      onValueChange={(minutes) => onChange(Number(minutes))}
    />
  )
}
