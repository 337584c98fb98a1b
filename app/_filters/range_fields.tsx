'use client'
import { useState } from 'react'
import { readLocalDate } from '#core/format/local_date.ts'
import { Button } from '../_ui/button.tsx'
import { DateField } from '../_ui/date_field.tsx'
import { Select } from '../_ui/select.tsx'
import { addDays, periodOf } from '../_view/period.ts'
import { RANGE_NAMES, type RangeName, type View } from '../_view/view.ts'

const NAMES: Record<RangeName, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  '7d': 'Last 7 days',
  'last-week': 'Last week',
  '14d': 'Last 14 days',
  'this-month': 'This month',
  'last-month': 'Last month',
  '28d': 'Last 28 days',
  '56d': 'Last 8 weeks',
  '84d': 'Last 12 weeks',
}
const OPTIONS = [...RANGE_NAMES.map((value) => ({ value, label: NAMES[value] })), { value: 'own' as const, label: 'Own dates …' }]

interface RangeFieldsProps {
  view: View
  /** Today's local date in the workspace's time zone. */
  today: string
  firstDayOfWeek: number
  change: (change: Partial<View>) => void
}

/** The range: one with a name, or two dates. */
export function RangeFields({ view, today, firstDayOfWeek, change }: RangeFieldsProps) {
  const [choosing, setChoosing] = useState(typeof view.range === 'object')
  return (
    <>
      <Select
        label="Range"
        labelHidden
        className="w-auto"
        options={OPTIONS}
        value={choosing ? 'own' : typeof view.range === 'object' ? 'own' : view.range}
        onValueChange={(value) => {
          setChoosing(value === 'own')
          if (value !== 'own') change({ range: value })
        }}
      />
      {choosing && <OwnDates {...{ view, today, firstDayOfWeek, change }} />}
    </>
  )
}

function OwnDates({ view, today, firstDayOfWeek, change }: RangeFieldsProps) {
  const shown = periodOf(view, today, firstDayOfWeek)
  const [from, setFrom] = useState(shown.from)
  const [through, setThrough] = useState(addDays(shown.to, -1))
  const readable = readLocalDate(from) !== null && readLocalDate(through) !== null
  const wrong = !readable || from > through
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) change({ range: { from, through } })
      }}
    >
      <DateField label="From" labelHidden className="w-40" value={from} max={today} onValueChange={setFrom} />
      <DateField
        label="Through"
        labelHidden
        className="w-40"
        value={through}
        onValueChange={setThrough}
        error={readable && wrong ? 'It ends before it begins.' : undefined}
      />
      <Button type="submit" look="secondary" disabled={wrong}>
        Show
      </Button>
    </form>
  )
}
