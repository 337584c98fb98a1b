'use client'
import { useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { Select } from '../_ui/select.tsx'
import { TextField } from '../_ui/text_field.tsx'
import { periodOf } from '../_view/period.ts'
import { RANGE_NAMES, type RangeName, type View } from '../_view/view.ts'

const NAMES: Record<RangeName, string> = {
  today: 'Today',
  '7d': 'Last 7 days',
  '14d': 'Last 14 days',
  '28d': 'Last 28 days',
  '56d': 'Last 8 weeks',
  '84d': 'Last 12 weeks',
}
const OPTIONS = [...RANGE_NAMES.map((value) => ({ value, label: NAMES[value] })), { value: 'own' as const, label: 'Own dates …' }]

interface RangeFieldsProps {
  view: View
  /** Today's local date in the workspace's time zone. */
  today: string
  change: (change: Partial<View>) => void
}

/** The range: one with a name, or two dates. */
export function RangeFields({ view, today, change }: RangeFieldsProps) {
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
      {choosing && <OwnDates {...{ view, today, change }} />}
    </>
  )
}

function OwnDates({ view, today, change }: RangeFieldsProps) {
  const shown = periodOf(view, today)
  const [from, setFrom] = useState(shown.from)
  const [through, setThrough] = useState(typeof view.range === 'object' ? view.range.through : today)
  const wrong = from === '' || through === '' || from > through
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) change({ range: { from, through } })
      }}
    >
      <TextField
        label="From"
        labelHidden
        type="date"
        className="w-36"
        value={from}
        max={today}
        onChange={(event) => setFrom(event.target.value)}
      />
      <TextField
        label="Through"
        labelHidden
        type="date"
        className="w-36"
        value={through}
        onChange={(event) => setThrough(event.target.value)}
        error={wrong && from !== '' && through !== '' ? 'It ends before it begins.' : undefined}
      />
      <Button type="submit" look="secondary" disabled={wrong}>
        Show
      </Button>
    </form>
  )
}
