import { WEEKDAYS } from '#core/alert/names.ts'
import { Select } from '../../_ui/select.tsx'
import { TextField } from '../../_ui/text_field.tsx'
import type { RuleDraft } from '../rule_draft.ts'
import { SEVERITY_NAMES } from '../state_words.ts'
import { optionsOf } from './options_of.ts'
import { type PartProps, Section } from './section.tsx'

type Days = NonNullable<RuleDraft['quietHours']>['days']

const DAYS = {
  daily: { days: [...WEEKDAYS] as Days, label: 'every night' },
  workdays: { days: ['mon', 'tue', 'wed', 'thu', 'fri'] as Days, label: 'Monday to Friday' },
  weekends: { days: ['sat', 'sun'] as Days, label: 'Saturday and Sunday' },
}
type DaysName = keyof typeof DAYS

const NIGHT = { from: '20:00', to: '07:00', days: DAYS.daily.days }

interface ToldFieldsProps extends PartProps<RuleDraft> {
  timeZone: string
  errorOf: (field: string) => string | undefined
}

/** How urgent it is, and when it may not disturb. */
export function ToldFields({ draft, change, timeZone, errorOf }: ToldFieldsProps) {
  const { quietHours } = draft
  const quiet = (changed: Partial<typeof NIGHT>) => change({ quietHours: { ...(quietHours ?? NIGHT), ...changed } })
  return (
    <Section title="When it may disturb">
      <Select
        label="How urgent"
        options={optionsOf(SEVERITY_NAMES)}
        value={draft.severity}
        onValueChange={(severity) => change({ severity })}
      />
      <label className="flex cursor-pointer items-center gap-2 text-sm text-ink-emphasis">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={quietHours !== null}
          onChange={(event) => change({ quietHours: event.target.checked ? NIGHT : null })}
        />
        Keep quiet at some hours
      </label>
      {quietHours && (
        <>
          <div className="grid gap-3 sm:grid-cols-3">
            <TextField
              label="From"
              type="time"
              value={quietHours.from}
              error={errorOf('body.quietHours.from')}
              onChange={(event) => quiet({ from: event.target.value })}
            />
            <TextField
              label="To"
              type="time"
              value={quietHours.to}
              error={errorOf('body.quietHours.to')}
              onChange={(event) => quiet({ to: event.target.value })}
            />
            <Select
              label="On"
              options={(Object.keys(DAYS) as DaysName[]).map((value) => ({ value, label: DAYS[value].label }))}
              value={namedDays(quietHours.days)}
              onValueChange={(name) => quiet({ days: DAYS[name].days })}
            />
          </div>
          <p className="text-sm text-ink-default">
            Times of {timeZone}. It is found and listed all the same; messages wait until the quiet hours are over.
          </p>
        </>
      )}
    </Section>
  )
}

const namedDays = (days: Days): DaysName =>
  days.length === DAYS.daily.days.length ? 'daily' : days.includes('sat') ? 'weekends' : 'workdays'
