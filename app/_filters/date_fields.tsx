'use client'
import { DateField } from '../_ui/date_field.tsx'
import { type TypedDates, whyNoRange } from './chosen_dates.ts'

interface DateFieldsProps {
  dates: TypedDates
  today: string
  onChange: (dates: TypedDates) => void
  labelHidden?: boolean
  /** Beside a calendar of ours the browser's own is one too many. */
  hasPicker?: boolean
}

/** Two dates, typed. */
export function DateFields({ dates, today, onChange, labelHidden = false, hasPicker = true }: DateFieldsProps) {
  const why = whyNoRange(dates)
  const shared = { labelHidden, hasPicker, className: hasPicker ? 'w-40' : 'w-0 min-w-0 flex-1' }
  return (
    <>
      <DateField label="From" {...shared} value={dates.from} max={today} onValueChange={(from) => onChange({ ...dates, from })} />
      <DateField
        label="Through"
        {...shared}
        value={dates.through}
        onValueChange={(through) => onChange({ ...dates, through })}
        error={why === null || why === 'unreadable' ? undefined : why}
      />
    </>
  )
}
