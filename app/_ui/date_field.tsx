'use client'
import { useRef } from 'react'
import { formatLocalDate, readLocalDate } from '#core/format/local_date.ts'
import { TextField } from './text_field.tsx'

interface DateFieldProps {
  label: string
  labelHidden?: boolean
  /** A local date such as `2026-11-24`, nothing, or what is typed and is no date yet. */
  value: string
  onValueChange: (value: string) => void
  max?: string
  /** Whether the browser's own calendar is offered. */
  hasPicker?: boolean
  hint?: string
  error?: string | undefined
  className?: string
}

/**
 * A date, written as everywhere on the screens (`24 Nov 2026`), typed so or as `2026-11-24`, or picked from the browser's own
 * calendar. The browser's field for dates would write each in the form of its own country.
 */
export function DateField({ value, onValueChange, max, hasPicker = true, className, ...field }: DateFieldProps) {
  const calendar = useRef<HTMLInputElement>(null)
  const date = readLocalDate(value)
  const picker = (
    <span className="pointer-events-auto relative -mr-2 flex">
      <button
        type="button"
        aria-label={`${field.label}: pick from a calendar`}
        onClick={() => calendar.current?.showPicker()}
        className="flex size-7 items-center justify-center rounded-tremor-small text-ink-default hover:bg-surface-muted hover:text-ink"
      >
        <CalendarSign />
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={date ?? ''}
        max={max}
        onChange={(event) => onValueChange(event.target.value)}
        className="pointer-events-none absolute inset-0 size-7 opacity-0"
      />
    </span>
  )
  return (
    <div className={className}>
      <TextField
        {...field}
        value={formatLocalDate(value)}
        placeholder="24 Nov 2026"
        autoComplete="off"
        onChange={(event) => onValueChange(readLocalDate(event.target.value) ?? event.target.value)}
        suffix={hasPicker ? picker : undefined}
      />
    </div>
  )
}

const CalendarSign = () => (
  <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4" fill="none" stroke="currentColor" strokeWidth="1.3">
    <rect x="2" y="3" width="12" height="11" rx="2" />
    <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
  </svg>
)
