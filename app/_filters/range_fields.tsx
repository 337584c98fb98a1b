'use client'
import { useState } from 'react'
import { formatLocalDate } from '#core/format/local_date.ts'
import { Button } from '../_ui/button.tsx'
import { Select } from '../_ui/select.tsx'
import { addDays, periodOf } from '../_view/period.ts'
import type { View } from '../_view/view.ts'
import { type TypedDates, whyNoRange } from './chosen_dates.ts'
import { DateFields } from './date_fields.tsx'
import { RANGE_OPTIONS } from './range_names.ts'
import { useFetched, whenIdle } from './use_fetched.ts'

const OPTIONS = [...RANGE_OPTIONS, { value: 'own' as const, label: 'Own dates …' }]

/** The calendar weighs 38 kB packed, so it comes when the page idles, or when it is asked for before. */
const fetchDialog = () => import('./range_dialog.tsx')

interface RangeFieldsProps {
  view: View
  /** Today's local date in the workspace's time zone. */
  today: string
  /** The first local date of which there is data; null where there is none. */
  firstDay: string | null
  firstDayOfWeek: number
  change: (change: Partial<View>) => void
}

/** The range: one with a name, or two dates, picked from a calendar. */
export function RangeFields({ view, today, firstDay, firstDayOfWeek, change }: RangeFieldsProps) {
  const [choosing, setChoosing] = useState(false)
  const dialog = useFetched(fetchDialog, choosing)
  const isOwn = typeof view.range === 'object'
  const apply = (range: View['range']): void => {
    setChoosing(false)
    change({ range })
  }
  return (
    <>
      <Select
        label="Range"
        labelHidden
        className="w-auto"
        options={OPTIONS}
        value={choosing ? 'own' : typeof view.range === 'object' ? 'own' : view.range}
        onFocus={() => whenIdle(fetchDialog)}
        onValueChange={(value) => (value === 'own' ? setChoosing(true) : apply(value))}
      />
      {isOwn && (
        <Button look="secondary" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
          {datesOf(view.range)}
        </Button>
      )}
      {choosing && dialog === 'failed' && <TypedRange {...{ view, today, firstDayOfWeek, apply }} />}
      {choosing && dialog !== null && dialog !== 'failed' && (
        <dialog.RangeDialog {...{ view, today, firstDay, firstDayOfWeek }} onClose={() => setChoosing(false)} onApply={apply} />
      )}
    </>
  )
}

const datesOf = (range: View['range']): string =>
  typeof range === 'object' ? `${formatLocalDate(range.from)} to ${formatLocalDate(range.through)}` : ''

/** Where the calendar cannot be fetched, the dates can be typed. */
function TypedRange({
  view,
  today,
  firstDayOfWeek,
  apply,
}: Omit<RangeFieldsProps, 'firstDay' | 'change'> & { apply: (range: TypedDates) => void }) {
  const shown = periodOf(view, today, firstDayOfWeek)
  const [dates, setDates] = useState({ from: shown.from, through: addDays(shown.to, -1) })
  const isRange = whyNoRange(dates) === null
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isRange) apply(dates)
      }}
    >
      <DateFields dates={dates} today={today} onChange={setDates} labelHidden />
      <Button type="submit" look="secondary" disabled={!isRange}>
        Show
      </Button>
    </form>
  )
}
