'use client'
import { useId, useState } from 'react'
import { formatLocalDate } from '#core/format/local_date.ts'
import { Button } from '../_ui/button.tsx'
import { classNames } from '../_ui/class_names.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { RangeCalendar } from '../_ui/range_calendar.tsx'
import { addDays, periodOf } from '../_view/period.ts'
import type { View } from '../_view/view.ts'
import { shownInCalendar, type TypedDates, whyNoRange } from './chosen_dates.ts'
import { DateFields } from './date_fields.tsx'
import { RANGE_OPTIONS } from './range_names.ts'

export interface RangeDialogProps {
  view: View
  /** Today's local date in the workspace's time zone, and the first one of which there is data. */
  today: string
  firstDay: string | null
  firstDayOfWeek: number
  onClose: () => void
  onApply: (range: View['range']) => void
}

/** Picks a range from a calendar, with the named ones beside it; or two dates are typed. */
export function RangeDialog({ view, today, firstDay, firstDayOfWeek, onClose, onApply }: RangeDialogProps) {
  const datesOf = (range: View['range']): TypedDates => {
    const { from, to } = periodOf({ range }, today, firstDayOfWeek)
    return { from, through: addDays(to, -1) }
  }
  const [dates, setDates] = useState(() => datesOf(view.range))
  // A named range goes along with the days, so it is kept by its name until its dates are changed.
  const [named, setNamed] = useState(() => (typeof view.range === 'string' ? view.range : null))
  // The calendar turns to a named range when it is chosen, and stays as it is while days are picked in it.
  const [turns, setTurns] = useState(0)
  const form = useId()
  const why = whyNoRange(dates)
  const choose = (chosen: TypedDates): void => {
    setDates(chosen)
    setNamed(null)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Which days"
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={form} disabled={why !== null}>
            Show
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="flex flex-wrap gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (why === null) onApply(named ?? dates)
        }}
      >
        <DateFields dates={dates} today={today} onChange={choose} hasPicker={false} />
      </form>
      <div className="flex flex-col gap-3 sm:flex-row sm:gap-5">
        <fieldset className="flex min-w-0 shrink-0 gap-1 overflow-x-auto p-0.5 sm:w-36 sm:flex-col" aria-label="Named ranges">
          {RANGE_OPTIONS.map(({ value, label }) => (
            <Button
              key={value}
              look="quiet"
              aria-pressed={named === value}
              className={classNames('min-h-8 justify-start px-2.5 py-1', named === value && 'bg-accent-faint text-ink')}
              onClick={() => {
                setDates(datesOf(value))
                setNamed(value)
                setTurns(turns + 1)
              }}
            >
              {label}
            </Button>
          ))}
        </fieldset>
        <RangeCalendar
          key={turns}
          label="Days"
          value={shownInCalendar(dates, firstDay, today)}
          onValueChange={choose}
          min={firstDay}
          today={today}
          firstDayOfWeek={firstDayOfWeek}
        />
      </div>
      <p role="status" className="sr-only">
        {why === null && `${formatLocalDate(dates.from)} to ${formatLocalDate(dates.through)}`}
      </p>
    </Dialog>
  )
}
